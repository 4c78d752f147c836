-- CreateEnum
CREATE TYPE "ScanVerdict" AS ENUM ('unscanned', 'clean', 'infected');

-- CreateEnum
CREATE TYPE "ScanObstacle" AS ENUM ('unreachable', 'too_large');

-- CreateEnum
CREATE TYPE "ReadingState" AS ENUM ('waiting', 'read', 'failed', 'not_readable');

-- CreateEnum
CREATE TYPE "ReadingFailure" AS ENUM ('encrypted', 'damaged', 'too_big', 'too_slow');

-- CreateTable
CREATE TABLE "Content" (
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scan" "ScanVerdict" NOT NULL DEFAULT 'unscanned',
    "scanObstacle" "ScanObstacle",
    "threat" TEXT,
    "scannedAt" TIMESTAMPTZ(3),
    "reading" "ReadingState" NOT NULL,
    "readingFailure" "ReadingFailure",
    "readAt" TIMESTAMPTZ(3),
    "pageCount" INTEGER,
    "durationSeconds" INTEGER,
    "check" JSONB,
    "previewFileId" UUID,

    CONSTRAINT "Content_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "ContentText" (
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "truncated" BOOLEAN NOT NULL,

    CONSTRAINT "ContentText_pkey" PRIMARY KEY ("sha256")
);

-- CreateIndex
CREATE UNIQUE INDEX "Content_previewFileId_key" ON "Content"("previewFileId");

-- CreateIndex
CREATE INDEX "Content_scan_idx" ON "Content"("scan");

-- CreateIndex
CREATE INDEX "Content_reading_idx" ON "Content"("reading");

-- What is in the store already has still to be looked at.
INSERT INTO "Content" ("sha256", "mediaType", "createdAt", "reading")
SELECT DISTINCT ON ("sha256") "sha256", "mediaType", "createdAt",
  (CASE WHEN "mediaType" LIKE 'image/%' THEN 'not_readable' ELSE 'waiting' END)::"ReadingState"
FROM "StoredFile" ORDER BY "sha256", "createdAt";

-- AddForeignKey
ALTER TABLE "Content" ADD CONSTRAINT "Content_previewFileId_fkey" FOREIGN KEY ("previewFileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContentText" ADD CONSTRAINT "ContentText_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Content"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Content"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "Content" ADD CONSTRAINT "Content_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Content" ADD CONSTRAINT "Content_scan_check" CHECK (
  ("scan" = 'unscanned') = ("scannedAt" IS NULL)
  AND ("scan" = 'infected') = ("threat" IS NOT NULL)
  AND ("scanObstacle" IS NULL OR "scan" = 'unscanned')
);
ALTER TABLE "Content" ADD CONSTRAINT "Content_reading_check" CHECK (
  ("reading" = 'failed') = ("readingFailure" IS NOT NULL)
  AND ("reading" IN ('read', 'failed')) = ("readAt" IS NOT NULL)
  AND ("reading" = 'read'
    OR num_nonnulls("pageCount", "durationSeconds", "check", "previewFileId") = 0)
);
ALTER TABLE "Content" ADD CONSTRAINT "Content_measures_check"
  CHECK ("pageCount" >= 0 AND "durationSeconds" >= 0);
