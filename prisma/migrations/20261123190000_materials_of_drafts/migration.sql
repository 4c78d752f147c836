-- AlterTable
ALTER TABLE "MaterialPlacement" ADD COLUMN     "shown" BOOLEAN NOT NULL DEFAULT true;

-- Only what waits for a talk is kept back.
ALTER TABLE "MaterialPlacement" ADD CONSTRAINT "MaterialPlacement_shown_check"
  CHECK ("shown" OR "awaitedTalkId" IS NOT NULL);
