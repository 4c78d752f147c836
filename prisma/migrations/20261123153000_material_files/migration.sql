-- AlterTable
ALTER TABLE "Material" ALTER COLUMN "url" DROP NOT NULL;

-- AlterTable
ALTER TABLE "MaterialPlacement" ADD COLUMN     "awaitedTalkId" UUID;

-- CreateTable
CREATE TABLE "MaterialVersion" (
    "id" UUID NOT NULL,
    "materialId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,
    "note" TEXT,
    "createdByKind" "ActorKind" NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MaterialVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MaterialVersion_fileId_key" ON "MaterialVersion"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "MaterialVersion_materialId_number_key" ON "MaterialVersion"("materialId", "number");

-- AddForeignKey
ALTER TABLE "MaterialVersion" ADD CONSTRAINT "MaterialVersion_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialVersion" ADD CONSTRAINT "MaterialVersion_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "MaterialVersion" ADD CONSTRAINT "MaterialVersion_number_check" CHECK ("number" > 0);
ALTER TABLE "MaterialVersion" ADD CONSTRAINT "MaterialVersion_creator_check"
  CHECK (("createdByKind" = 'account') = ("createdById" IS NOT NULL));
-- A material waits for a talk only where it is not at one.
ALTER TABLE "MaterialPlacement" ADD CONSTRAINT "MaterialPlacement_awaited_check"
  CHECK ("awaitedTalkId" IS NULL OR "talkId" IS NULL);
