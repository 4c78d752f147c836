-- CreateEnum
CREATE TYPE "AccessibilityOutcome" AS ENUM ('answered', 'answered_otherwise', 'dismissed');

-- CreateEnum
CREATE TYPE "DataReportItem" AS ENUM ('meeting', 'report', 'news_item', 'person', 'lab');

-- CreateEnum
CREATE TYPE "DataReportOutcome" AS ENUM ('unfounded', 'corrected', 'removed');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AuditSubject" ADD VALUE 'accessibility_report';
ALTER TYPE "AuditSubject" ADD VALUE 'page_rating';
ALTER TYPE "AuditSubject" ADD VALUE 'data_report';

-- AlterTable
ALTER TABLE "Lab" ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "NewsItem" ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "AccessibilityReport" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "page" TEXT,
    "text" TEXT,
    "name" TEXT,
    "email" TEXT,
    "outcome" "AccessibilityOutcome",
    "answer" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccessibilityReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PageRating" (
    "id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "useful" BOOLEAN NOT NULL,
    "comment" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PageRating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataReport" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "itemKind" "DataReportItem",
    "itemId" UUID,
    "page" TEXT,
    "place" TEXT,
    "text" TEXT,
    "email" TEXT,
    "reporterId" UUID,
    "hides" BOOLEAN NOT NULL,
    "outcome" "DataReportOutcome",
    "answer" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DataReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AccessibilityReport_number_key" ON "AccessibilityReport"("number");

-- CreateIndex
CREATE INDEX "AccessibilityReport_closedAt_createdAt_idx" ON "AccessibilityReport"("closedAt", "createdAt");

-- CreateIndex
CREATE INDEX "PageRating_page_createdAt_idx" ON "PageRating"("page", "createdAt");

-- CreateIndex
CREATE INDEX "PageRating_createdAt_idx" ON "PageRating"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "DataReport_number_key" ON "DataReport"("number");

-- CreateIndex
CREATE INDEX "DataReport_closedAt_createdAt_idx" ON "DataReport"("closedAt", "createdAt");

-- CreateIndex
CREATE INDEX "DataReport_itemKind_itemId_idx" ON "DataReport"("itemKind", "itemId");

-- CreateIndex
CREATE INDEX "DataReport_reporterId_createdAt_idx" ON "DataReport"("reporterId", "createdAt");

-- By hand: what the schema cannot say.

-- A report is closed with an outcome and a word about it; the word may have been erased since.
ALTER TABLE "AccessibilityReport" ADD CONSTRAINT "AccessibilityReport_closed_check" CHECK (
  ("closedAt" IS NULL) = ("outcome" IS NULL)
  AND ("closedAt" IS NULL OR "answer" IS NOT NULL OR "erasedAt" IS NOT NULL)
  AND ("erasedAt" IS NULL OR "closedAt" IS NOT NULL));
ALTER TABLE "DataReport" ADD CONSTRAINT "DataReport_closed_check" CHECK (
  ("closedAt" IS NULL) = ("outcome" IS NULL)
  AND ("closedAt" IS NULL OR "answer" IS NOT NULL OR "erasedAt" IS NOT NULL)
  AND ("erasedAt" IS NULL OR "closedAt" IS NOT NULL));
ALTER TABLE "DataReport" ADD CONSTRAINT "DataReport_item_check" CHECK (
  ("itemKind" IS NULL) = ("itemId" IS NULL) AND ("itemId" IS NOT NULL OR NOT "hides"));
