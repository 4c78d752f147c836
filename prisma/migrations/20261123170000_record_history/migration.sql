-- AlterTable
ALTER TABLE "CommunityMilestone" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "YearFocus" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Purge" ADD COLUMN     "versionsOnly" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "entityId" SET DATA TYPE TEXT;

-- CreateTable
CREATE TABLE "RecordVersion" (
    "id" UUID NOT NULL,
    "kind" "AuditSubject" NOT NULL,
    "recordId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "authorKind" "ActorKind" NOT NULL,
    "authorId" UUID,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "restoredFrom" INTEGER,

    CONSTRAINT "RecordVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RecordVersion_kind_recordId_number_key" ON "RecordVersion"("kind", "recordId", "number");

-- What Prisma's schema cannot say.

ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_author_check"
  CHECK (("authorKind" = 'account') = ("authorId" IS NOT NULL));

-- What was once said stays as it was; that it was brought back from an earlier one is noted once.
CREATE FUNCTION public.guard_record_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF public.is_purging() THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."restoredFrom" IS NULL
    AND to_jsonb(NEW) - 'restoredFrom' = to_jsonb(OLD) - 'restoredFrom'
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% on "%" is not allowed', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER "RecordVersion_guard" BEFORE UPDATE OR DELETE ON "RecordVersion"
  FOR EACH ROW EXECUTE FUNCTION public.guard_record_version();
CREATE TRIGGER "RecordVersion_kept" BEFORE TRUNCATE ON "RecordVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
