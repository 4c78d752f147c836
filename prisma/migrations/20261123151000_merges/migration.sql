-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "mergedIntoId" UUID;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "mergedIntoId" UUID;

-- CreateIndex
CREATE INDEX "Organisation_mergedIntoId_idx" ON "Organisation"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Person_mergedIntoId_idx" ON "Person"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- What was merged is out of every list, and stays so.
ALTER TABLE "Person" ADD CONSTRAINT "Person_merged_check"
  CHECK ("mergedIntoId" IS NULL OR ("archivedAt" IS NOT NULL AND "mergedIntoId" <> "id"));
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_merged_check"
  CHECK ("mergedIntoId" IS NULL OR ("archivedAt" IS NOT NULL AND "mergedIntoId" <> "id"));
