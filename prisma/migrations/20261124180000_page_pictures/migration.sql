-- Every one of the first pages has a picture; so far only the first had one.
CREATE TABLE "PagePicture" (
    "sha256" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "PagePicture_pkey" PRIMARY KEY ("sha256","page")
);

-- CreateIndex
CREATE UNIQUE INDEX "PagePicture_fileId_key" ON "PagePicture"("fileId");

-- AddForeignKey
ALTER TABLE "PagePicture" ADD CONSTRAINT "PagePicture_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Content"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PagePicture" ADD CONSTRAINT "PagePicture_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "PagePicture" ("sha256", "page", "fileId")
SELECT "sha256", 1, "previewFileId" FROM "Content" WHERE "previewFileId" IS NOT NULL;

ALTER TABLE "Content" DROP CONSTRAINT "Content_reading_check";
ALTER TABLE "Content" DROP CONSTRAINT "Content_previewFileId_fkey";
DROP INDEX "Content_previewFileId_key";
ALTER TABLE "Content" DROP COLUMN "previewFileId";

-- What Prisma's schema cannot say.

ALTER TABLE "PagePicture" ADD CONSTRAINT "PagePicture_page_check" CHECK ("page" >= 1);
ALTER TABLE "Content" ADD CONSTRAINT "Content_reading_check" CHECK (
  ("reading" = 'failed') = ("readingFailure" IS NOT NULL)
  AND ("reading" IN ('read', 'failed')) = ("readAt" IS NOT NULL)
  AND ("reading" = 'read' OR num_nonnulls("pageCount", "durationSeconds", "check") = 0)
);
