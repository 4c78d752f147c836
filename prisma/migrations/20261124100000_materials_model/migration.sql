-- CreateEnum
CREATE TYPE "Licence" AS ENUM ('cc_by', 'cc_by_sa', 'cc_by_nc_sa', 'cc_zero', 'reserved', 'not_stated');

-- CreateEnum
CREATE TYPE "MaterialVisibility" AS ENUM ('public', 'community');

-- CreateEnum
CREATE TYPE "MaterialState" AS ENUM ('proposed', 'changes_asked', 'refused', 'approved');

-- DropForeignKey
ALTER TABLE "MaterialPlacement" DROP CONSTRAINT "MaterialPlacement_meetingId_fkey";

-- DropIndex
DROP INDEX "MaterialPlacement_once_key";

-- AlterTable
ALTER TABLE "Material" ADD COLUMN     "authors" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "captionsDueOn" DATE,
ADD COLUMN     "captionsReason" TEXT,
ADD COLUMN     "cleared" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "decidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "decidedById" UUID,
ADD COLUMN     "description" TEXT,
ADD COLUMN     "embargoUntil" TIMESTAMPTZ(3),
ADD COLUMN     "language" CHAR(2) NOT NULL DEFAULT 'it',
ADD COLUMN     "licence" "Licence" NOT NULL DEFAULT 'not_stated',
ADD COLUMN     "proposedById" UUID,
ADD COLUMN     "state" "MaterialState" NOT NULL DEFAULT 'approved',
ADD COLUMN     "stateReason" TEXT,
ADD COLUMN     "summary" TEXT,
ADD COLUMN     "untaggedReason" TEXT,
ADD COLUMN     "visibility" "MaterialVisibility" NOT NULL DEFAULT 'public';

-- AlterTable
ALTER TABLE "MaterialVersion" ADD COLUMN     "decidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "decidedById" UUID,
ADD COLUMN     "downloads" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "state" "MaterialState" NOT NULL DEFAULT 'approved',
ADD COLUMN     "stateReason" TEXT;

-- AlterTable
ALTER TABLE "MaterialPlacement" ADD COLUMN     "labId" UUID,
ADD COLUMN     "newsItemId" UUID,
ADD COLUMN     "startSeconds" INTEGER,
ALTER COLUMN "meetingId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "MaterialOrganisation" (
    "materialId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "MaterialOrganisation_pkey" PRIMARY KEY ("materialId","organisationId")
);

-- CreateTable
CREATE TABLE "MaterialRelease" (
    "id" UUID NOT NULL,
    "materialId" UUID NOT NULL,
    "personName" TEXT NOT NULL,
    "givenOn" DATE NOT NULL,
    "note" TEXT,
    "recordedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MaterialRelease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MaterialCaptions" (
    "materialId" UUID NOT NULL,
    "language" CHAR(2) NOT NULL,
    "fileId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MaterialCaptions_pkey" PRIMARY KEY ("materialId","language")
);

-- CreateIndex
CREATE INDEX "MaterialOrganisation_organisationId_idx" ON "MaterialOrganisation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "MaterialRelease_materialId_personName_key" ON "MaterialRelease"("materialId", "personName");

-- CreateIndex
CREATE UNIQUE INDEX "MaterialCaptions_fileId_key" ON "MaterialCaptions"("fileId");

-- CreateIndex
CREATE INDEX "Material_proposedById_idx" ON "Material"("proposedById");

-- CreateIndex
CREATE INDEX "MaterialPlacement_labId_idx" ON "MaterialPlacement"("labId");

-- CreateIndex
CREATE INDEX "MaterialPlacement_newsItemId_idx" ON "MaterialPlacement"("newsItemId");

-- CreateIndex
CREATE UNIQUE INDEX "MaterialPlacement_once_key" ON "MaterialPlacement"("materialId", "meetingId", "talkId", "labId", "newsItemId") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialOrganisation" ADD CONSTRAINT "MaterialOrganisation_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialOrganisation" ADD CONSTRAINT "MaterialOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialRelease" ADD CONSTRAINT "MaterialRelease_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialCaptions" ADD CONSTRAINT "MaterialCaptions_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialCaptions" ADD CONSTRAINT "MaterialCaptions_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialPlacement" ADD CONSTRAINT "MaterialPlacement_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialPlacement" ADD CONSTRAINT "MaterialPlacement_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialPlacement" ADD CONSTRAINT "MaterialPlacement_newsItemId_fkey" FOREIGN KEY ("newsItemId") REFERENCES "NewsItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- It stands in one place, and a talk is one of a meeting.
ALTER TABLE "MaterialPlacement" ADD CONSTRAINT "MaterialPlacement_place_check"
  CHECK (num_nonnulls("meetingId", "labId", "newsItemId") = 1);
ALTER TABLE "MaterialPlacement" ADD CONSTRAINT "MaterialPlacement_talk_check"
  CHECK ("meetingId" IS NOT NULL OR ("talkId" IS NULL AND "awaitedTalkId" IS NULL));
ALTER TABLE "MaterialPlacement" ADD CONSTRAINT "MaterialPlacement_start_check"
  CHECK ("startSeconds" >= 0);
ALTER TABLE "MaterialVersion" ADD CONSTRAINT "MaterialVersion_downloads_check" CHECK ("downloads" >= 0);
ALTER TABLE "Material" ADD CONSTRAINT "Material_language_check" CHECK ("language" ~ '^[a-z]{2}$');
ALTER TABLE "Material" ADD CONSTRAINT "Material_authors_check" CHECK ("authors" IS NOT NULL);
-- Who asks a change or refuses says why.
ALTER TABLE "Material" ADD CONSTRAINT "Material_reason_check"
  CHECK ("state" IN ('proposed', 'approved') OR "stateReason" IS NOT NULL);
ALTER TABLE "MaterialVersion" ADD CONSTRAINT "MaterialVersion_reason_check"
  CHECK ("state" IN ('proposed', 'approved') OR "stateReason" IS NOT NULL);
ALTER TABLE "Material" ADD CONSTRAINT "Material_captions_check"
  CHECK (("captionsReason" IS NULL) = ("captionsDueOn" IS NULL));

-- The few that wait: for a decision, or for their moment.
CREATE INDEX "Material_undecided_idx" ON "Material"("createdAt") WHERE "state" <> 'approved';
CREATE INDEX "MaterialVersion_undecided_idx" ON "MaterialVersion"("createdAt") WHERE "state" = 'proposed';
CREATE INDEX "Material_embargo_idx" ON "Material"("embargoUntil") WHERE "embargoUntil" IS NOT NULL;
