-- AlterTable
ALTER TABLE "NewsItem" ADD COLUMN     "coverAlt" TEXT,
ADD COLUMN     "coverId" UUID;

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdByKind" "ActorKind" NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FileRemoval" (
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FileRemoval_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Picture" (
    "id" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "releasedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PictureSize" (
    "pictureId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,

    CONSTRAINT "PictureSize_pkey" PRIMARY KEY ("pictureId","mediaType","width")
);

-- CreateTable
CREATE TABLE "PictureUse" (
    "pictureId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,

    CONSTRAINT "PictureUse_pkey" PRIMARY KEY ("pictureId","revisionId")
);

-- CreateIndex
CREATE INDEX "StoredFile_sha256_idx" ON "StoredFile"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "PictureSize_fileId_key" ON "PictureSize"("fileId");

-- CreateIndex
CREATE INDEX "PictureUse_revisionId_idx" ON "PictureUse"("revisionId");

-- CreateIndex
CREATE INDEX "NewsItem_coverId_idx" ON "NewsItem"("coverId");

-- AddForeignKey
ALTER TABLE "PictureSize" ADD CONSTRAINT "PictureSize_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureSize" ADD CONSTRAINT "PictureSize_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureUse" ADD CONSTRAINT "PictureUse_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureUse" ADD CONSTRAINT "PictureUse_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsItem" ADD CONSTRAINT "NewsItem_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "Picture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_size_check" CHECK ("size" > 0);
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_name_check" CHECK (btrim("name") <> '');
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_creator_check"
  CHECK (("createdByKind" = 'account') = ("createdById" IS NOT NULL));
ALTER TABLE "FileRemoval" ADD CONSTRAINT "FileRemoval_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "PictureSize" ADD CONSTRAINT "PictureSize_size_check" CHECK ("width" > 0 AND "height" > 0);
ALTER TABLE "NewsItem" ADD CONSTRAINT "NewsItem_cover_check"
  CHECK (("coverId" IS NULL) = ("coverAlt" IS NULL));

-- A document of a news item says whether it has a cover.
ALTER TABLE "Revision" DISABLE TRIGGER "Revision_guard";
UPDATE "Revision" SET "document" = "document" || '{"cover": null}'
  WHERE "newsItemId" IS NOT NULL AND NOT "document" ? 'cover';
ALTER TABLE "Revision" ENABLE TRIGGER "Revision_guard";
