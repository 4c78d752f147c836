-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('waiting', 'withdrawn', 'sent_back');

-- CreateTable
CREATE TABLE "SiteProposal" (
    "id" UUID NOT NULL,
    "kind" "AuditSubject" NOT NULL,
    "recordId" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'waiting',
    "note" TEXT,
    "returnedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "stateAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SiteProposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SiteProposal_kind_recordId_authorId_key" ON "SiteProposal"("kind", "recordId", "authorId");

-- CreateIndex
CREATE INDEX "SiteProposal_authorId_idx" ON "SiteProposal"("authorId");

-- What Prisma's schema cannot say.

CREATE UNIQUE INDEX "SiteProposal_waiting_key" ON "SiteProposal"("kind", "recordId") WHERE "state" = 'waiting';
ALTER TABLE "SiteProposal" ADD CONSTRAINT "SiteProposal_kind_check"
  CHECK ("kind" IN ('site', 'site_text'));
ALTER TABLE "SiteProposal" ADD CONSTRAINT "SiteProposal_sent_back_check"
  CHECK (("state" = 'sent_back') = ("note" IS NOT NULL));
