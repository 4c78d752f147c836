-- CreateEnum
CREATE TYPE "NoteKind" AS ENUM ('note', 'review_asked', 'sent_back', 'schedule_failed');

-- DropIndex
DROP INDEX "AuditEntry_at_idx";

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "draftStateAt" TIMESTAMPTZ(3),
ADD COLUMN     "draftStateById" UUID,
ADD COLUMN     "scheduledTimeZone" TEXT;

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "draftStateAt" TIMESTAMPTZ(3),
ADD COLUMN     "draftStateById" UUID,
ADD COLUMN     "scheduledTimeZone" TEXT;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "publishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "restoredFrom" INTEGER,
ADD COLUMN     "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "sealedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "NewsItem" ADD COLUMN     "draftStateAt" TIMESTAMPTZ(3),
ADD COLUMN     "draftStateById" UUID,
ADD COLUMN     "scheduledTimeZone" TEXT;

-- AlterTable
ALTER TABLE "Site" ADD COLUMN     "secondPerson" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Purge" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorKind" "ActorKind" NOT NULL,
    "actorId" UUID,
    "entityKind" "AuditSubject" NOT NULL,
    "entityId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "transaction" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "Purge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditorialNote" (
    "id" UUID NOT NULL,
    "kind" "NoteKind" NOT NULL,
    "meetingId" UUID,
    "reportId" UUID,
    "newsItemId" UUID,
    "text" TEXT,
    "authorKind" "ActorKind" NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EditorialNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Purge_entityKind_entityId_idx" ON "Purge"("entityKind", "entityId");

-- CreateIndex
CREATE INDEX "Purge_transaction_idx" ON "Purge"("transaction");

-- CreateIndex
CREATE INDEX "EditorialNote_meetingId_createdAt_idx" ON "EditorialNote"("meetingId", "createdAt");

-- CreateIndex
CREATE INDEX "EditorialNote_reportId_createdAt_idx" ON "EditorialNote"("reportId", "createdAt");

-- CreateIndex
CREATE INDEX "EditorialNote_newsItemId_createdAt_idx" ON "EditorialNote"("newsItemId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- AddForeignKey
ALTER TABLE "EditorialNote" ADD CONSTRAINT "EditorialNote_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditorialNote" ADD CONSTRAINT "EditorialNote_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditorialNote" ADD CONSTRAINT "EditorialNote_newsItemId_fkey" FOREIGN KEY ("newsItemId") REFERENCES "NewsItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- A purge is recorded once, and only the transaction that records it may remove.
CREATE FUNCTION public.note_purge_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."transaction" := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;
CREATE TRIGGER "Purge_transaction" BEFORE INSERT ON "Purge"
  FOR EACH ROW EXECUTE FUNCTION public.note_purge_transaction();
CREATE TRIGGER "Purge_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Purge"
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE "Purge" ADD CONSTRAINT "Purge_reason_check" CHECK (btrim("reason") <> '');
ALTER TABLE "Purge" ADD CONSTRAINT "Purge_actor_check"
  CHECK (("actorKind" = 'account') = ("actorId" IS NOT NULL));
CREATE FUNCTION public.is_purging() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM public."Purge" WHERE "transaction" = pg_current_xact_id_if_assigned()::text::bigint)
$$;

-- The audit is written once. What a purge may do is empty the values of its entity's entries: who
-- did what and when stays. Whoever connects, the owner of the tables too, is held to it.
DROP TRIGGER "AuditEntry_immutable" ON "AuditEntry";
CREATE TRIGGER "AuditEntry_immutable" BEFORE DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE FUNCTION public.guard_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."before" IS NULL AND NEW."after" IS NULL
    AND to_jsonb(NEW) - '{before,after}'::text[] = to_jsonb(OLD) - '{before,after}'::text[]
    AND EXISTS (
      SELECT 1 FROM public."Purge" p
      WHERE p."transaction" = pg_current_xact_id_if_assigned()::text::bigint
        AND p."entityKind" = OLD."entityKind" AND p."entityId"::text = OLD."entityId")
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% on "%" is not allowed', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER "AuditEntry_values" BEFORE UPDATE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION public.guard_audit_entry();

-- A revision is saved in place until it is sealed; then it can only be published (again), or purged.
DROP TRIGGER "Revision_immutable" ON "Revision";
UPDATE "Revision" SET "savedAt" = "createdAt", "sealedAt" = "createdAt";
UPDATE "Revision" r SET "publishedAt" = p."lastPublishedAt"
FROM (
  SELECT "liveRevisionId", "lastPublishedAt" FROM "Meeting"
  UNION ALL SELECT "liveRevisionId", "lastPublishedAt" FROM "Report"
  UNION ALL SELECT "liveRevisionId", "lastPublishedAt" FROM "NewsItem"
) p WHERE p."liveRevisionId" = r."id";
CREATE FUNCTION public.guard_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changing text[] := '{publishedAt}';
BEGIN
  IF public.is_purging() THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD."sealedAt" IS NULL THEN
      changing := '{document,note,savedAt,sealedAt,publishedAt}';
    END IF;
    IF to_jsonb(NEW) - changing = to_jsonb(OLD) - changing THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% on "%" is not allowed', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER "Revision_guard" BEFORE UPDATE OR DELETE ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION public.guard_revision();
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_published_check"
  CHECK ("publishedAt" IS NULL OR "sealedAt" IS NOT NULL);

-- A time of publication has the name of its zone; a draft says since when it is in its state.
UPDATE "Meeting" SET "draftStateAt" = "updatedAt" WHERE "draftState" IS NOT NULL;
UPDATE "Report" SET "draftStateAt" = "updatedAt" WHERE "draftState" IS NOT NULL;
UPDATE "NewsItem" SET "draftStateAt" = "updatedAt" WHERE "draftState" IS NOT NULL;
UPDATE "Meeting" SET "scheduledTimeZone" = 'Europe/Rome' WHERE "scheduledFor" IS NOT NULL;
UPDATE "Report" SET "scheduledTimeZone" = 'Europe/Rome' WHERE "scheduledFor" IS NOT NULL;
UPDATE "NewsItem" SET "scheduledTimeZone" = 'Europe/Rome' WHERE "scheduledFor" IS NOT NULL;
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_draft_check" CHECK (
  ("draftState" IS NULL) = ("draftStateAt" IS NULL)
  AND ("draftState" IS NOT NULL OR "draftStateById" IS NULL)
  AND ("scheduledFor" IS NULL) = ("scheduledTimeZone" IS NULL));
ALTER TABLE "Report" ADD CONSTRAINT "Report_draft_check" CHECK (
  ("draftState" IS NULL) = ("draftStateAt" IS NULL)
  AND ("draftState" IS NOT NULL OR "draftStateById" IS NULL)
  AND ("scheduledFor" IS NULL) = ("scheduledTimeZone" IS NULL));
ALTER TABLE "NewsItem" ADD CONSTRAINT "NewsItem_draft_check" CHECK (
  ("draftState" IS NULL) = ("draftStateAt" IS NULL)
  AND ("draftState" IS NOT NULL OR "draftStateById" IS NULL)
  AND ("scheduledFor" IS NULL) = ("scheduledTimeZone" IS NULL));

ALTER TABLE "EditorialNote" ADD CONSTRAINT "EditorialNote_subject_check"
  CHECK (num_nonnulls("meetingId", "reportId", "newsItemId") = 1);
ALTER TABLE "EditorialNote" ADD CONSTRAINT "EditorialNote_author_check"
  CHECK (("authorKind" = 'account') = ("authorId" IS NOT NULL));
ALTER TABLE "EditorialNote" ADD CONSTRAINT "EditorialNote_text_check"
  CHECK (btrim("text") <> '' AND ("text" IS NOT NULL OR "kind" = 'review_asked'));

-- The newsroom's desk: drafts are few among many pages.
CREATE INDEX "Meeting_draft_idx" ON "Meeting" ("draftState", "scheduledFor")
  WHERE "draftState" IS NOT NULL AND "archivedAt" IS NULL;
CREATE INDEX "Report_draft_idx" ON "Report" ("draftState", "scheduledFor")
  WHERE "draftState" IS NOT NULL AND "archivedAt" IS NULL;
CREATE INDEX "NewsItem_draft_idx" ON "NewsItem" ("draftState", "scheduledFor")
  WHERE "draftState" IS NOT NULL AND "archivedAt" IS NULL;

-- Names as they are compared: small letters without accents. The dictionary is named, so that the
-- answer depends on nothing else and may be indexed.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE FUNCTION public.plain_name(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(public.unaccent('public.unaccent'::regdictionary, name))
$$;
-- Beside the names, because each comparison would make them anew; the client does not know them.
ALTER TABLE "Person" ADD COLUMN "plainName" text NOT NULL
  GENERATED ALWAYS AS (public.plain_name("givenName" || ' ' || "familyName")) STORED;
ALTER TABLE "Organisation" ADD COLUMN "plainName" text NOT NULL
  GENERATED ALWAYS AS (public.plain_name("name" || ' ' || coalesce("acronym", ''))) STORED;
ALTER TABLE "OrganisationAlias" ADD COLUMN "plainName" text NOT NULL
  GENERATED ALWAYS AS (public.plain_name("name")) STORED;
CREATE INDEX "Person_plainName_idx" ON "Person" USING gin ("plainName" public.gin_trgm_ops);
CREATE INDEX "Organisation_plainName_idx" ON "Organisation"
  USING gin ("plainName" public.gin_trgm_ops);
CREATE INDEX "OrganisationAlias_plainName_idx" ON "OrganisationAlias"
  USING gin ("plainName" public.gin_trgm_ops);

-- Pictures without alternative text, which the newsroom's desk lists.
CREATE INDEX "Report_image_idx" ON "Report" ("id") WHERE jsonb_path_exists("body",
  '$.** ? (@.type == "image" && !(@.attrs.decorative == true) && (!exists(@.attrs.alt) || @.attrs.alt == null || @.attrs.alt == ""))');
CREATE INDEX "NewsItem_image_idx" ON "NewsItem" ("id") WHERE jsonb_path_exists("body",
  '$.** ? (@.type == "image" && !(@.attrs.decorative == true) && (!exists(@.attrs.alt) || @.attrs.alt == null || @.attrs.alt == ""))');
