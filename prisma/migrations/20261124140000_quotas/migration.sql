-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "ownerId" UUID;

-- AlterTable
ALTER TABLE "Upload" ADD COLUMN     "modifiedAt" TIMESTAMPTZ(3),
ADD COLUMN     "ownerId" UUID;

-- CreateTable
CREATE TABLE "Quota" (
    "id" UUID NOT NULL,
    "organisationId" UUID,
    "gigabytes" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Quota_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Quota_organisationId_key" ON "Quota"("organisationId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "StoredFile_ownerId_idx" ON "StoredFile"("ownerId");

-- CreateIndex
CREATE INDEX "Upload_ownerId_idx" ON "Upload"("ownerId");

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quota" ADD CONSTRAINT "Quota_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Quota" ADD CONSTRAINT "Quota_gigabytes_check" CHECK ("gigabytes" >= 0 AND "gigabytes" <= 100000);

-- What was brought before counts for the first organisation of who brought it.
UPDATE "StoredFile" f SET "ownerId" = o."organisationId"
FROM (
  SELECT DISTINCT ON (ao."accountId") ao."accountId", ao."organisationId"
  FROM "AccountOrganisation" ao JOIN "Organisation" org ON org."id" = ao."organisationId"
  ORDER BY ao."accountId", ao."isReferent" DESC, org."name", org."id"
) o
WHERE o."accountId" = f."createdById" AND f."createdByKind" = 'account';
