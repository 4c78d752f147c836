-- Accents never matter in a search; words are compared by their Italian stem.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TEXT SEARCH CONFIGURATION public.portal (COPY = pg_catalog.italian);
ALTER TEXT SEARCH CONFIGURATION public.portal
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, italian_stem;

-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('draft', 'in_review', 'scheduled');

-- CreateEnum
CREATE TYPE "EntityKind" AS ENUM ('meeting', 'meeting_series', 'news_item', 'person', 'organisation', 'zone', 'municipality', 'thematic_area', 'lab');

-- CreateEnum
CREATE TYPE "AuditSubject" AS ENUM ('meeting', 'meeting_series', 'report', 'material', 'news_item', 'person', 'organisation', 'zone', 'municipality', 'thematic_area', 'year_focus', 'lab', 'lab_vocabulary', 'milestone', 'site', 'site_text');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('anonymous', 'system', 'account');

-- CreateEnum
CREATE TYPE "FundingLevel" AS ENUM ('national', 'european', 'regional', 'local', 'private');

-- CreateEnum
CREATE TYPE "Sector" AS ENUM ('social', 'health', 'employment', 'education', 'justice', 'housing', 'third_sector', 'research', 'administration', 'other');

-- CreateEnum
CREATE TYPE "MaterialKind" AS ENUM ('slides', 'document', 'recording', 'web_page');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('plenary', 'territorial_lab', 'authority_lab', 'working_group', 'thematic_table', 'conference', 'workshop', 'training');

-- CreateEnum
CREATE TYPE "MeetingMode" AS ENUM ('online', 'in_person', 'mixed');

-- CreateEnum
CREATE TYPE "MeetingStatus" AS ENUM ('planned', 'held', 'postponed', 'cancelled');

-- CreateEnum
CREATE TYPE "TalkKind" AS ENUM ('opening', 'talk', 'zone_experience', 'discussion', 'closing');

-- CreateEnum
CREATE TYPE "FacetKind" AS ENUM ('year', 'kind', 'theme', 'zone', 'person', 'organisation', 'lab');

-- CreateEnum
CREATE TYPE "NewsKind" AS ENUM ('news', 'normative_update');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('region', 'municipality', 'health_authority', 'sds', 'association', 'research', 'agency', 'third_sector', 'other');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('day', 'month', 'year');

-- CreateEnum
CREATE TYPE "BoundaryKind" AS ENUM ('zone', 'municipality');

-- CreateTable
CREATE TABLE "SlugHistory" (
    "kind" "EntityKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "targetId" UUID NOT NULL,
    "current" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SlugHistory_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorKind" "ActorKind" NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "entityKind" "AuditSubject" NOT NULL,
    "entityId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Profession" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "note" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Profession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingSource" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "level" "FundingLevel" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "FundingSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lab" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "aims" TEXT NOT NULL,
    "healthAuthorityId" UUID,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "precision" "DatePrecision" NOT NULL,
    "outputs" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Lab_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabZone" (
    "labId" UUID NOT NULL,
    "zoneId" UUID NOT NULL,

    CONSTRAINT "LabZone_pkey" PRIMARY KEY ("labId","zoneId")
);

-- CreateTable
CREATE TABLE "LabMember" (
    "id" UUID NOT NULL,
    "labId" UUID NOT NULL,
    "professionId" UUID NOT NULL,
    "sector" "Sector" NOT NULL,
    "organisationId" UUID,
    "personId" UUID,
    "headcount" INTEGER NOT NULL DEFAULT 1,
    "note" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "LabMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabService" (
    "id" UUID NOT NULL,
    "labId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "LabService_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabFunding" (
    "labId" UUID NOT NULL,
    "fundingSourceId" UUID NOT NULL,
    "note" TEXT,

    CONSTRAINT "LabFunding_pkey" PRIMARY KEY ("labId","fundingSourceId")
);

-- CreateTable
CREATE TABLE "LabDiaryEntry" (
    "id" UUID NOT NULL,
    "labId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "LabDiaryEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Material" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "MaterialKind" NOT NULL,
    "url" TEXT NOT NULL,
    "publisher" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MaterialPlacement" (
    "id" UUID NOT NULL,
    "materialId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "talkId" UUID,

    CONSTRAINT "MaterialPlacement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingSeries" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeetingSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "mode" "MeetingMode",
    "status" "MeetingStatus" NOT NULL,
    "day" DATE NOT NULL,
    "lastDay" DATE,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "timeZone" TEXT NOT NULL,
    "venue" TEXT,
    "joinUrl" TEXT,
    "recordingUrl" TEXT,
    "audienceAllZones" BOOLEAN NOT NULL,
    "audienceNote" TEXT,
    "seriesId" UUID,
    "labId" UUID,
    "sourceNote" TEXT,
    "sourceUrl" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "searchText" TEXT NOT NULL,
    "searchVector" tsvector GENERATED ALWAYS AS (to_tsvector('public.portal'::regconfig, "searchText")) STORED,
    "scheduledFor" TIMESTAMPTZ(3),
    "firstPublishedAt" TIMESTAMPTZ(3),
    "lastPublishedAt" TIMESTAMPTZ(3),
    "liveRevisionId" UUID,
    "draftRevisionId" UUID,
    "draftState" "DraftState",
    "version" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingAudienceZone" (
    "meetingId" UUID NOT NULL,
    "zoneId" UUID NOT NULL,

    CONSTRAINT "MeetingAudienceZone_pkey" PRIMARY KEY ("meetingId","zoneId")
);

-- CreateTable
CREATE TABLE "MeetingInvolvedZone" (
    "meetingId" UUID NOT NULL,
    "zoneId" UUID NOT NULL,

    CONSTRAINT "MeetingInvolvedZone_pkey" PRIMARY KEY ("meetingId","zoneId")
);

-- CreateTable
CREATE TABLE "MeetingTheme" (
    "meetingId" UUID NOT NULL,
    "thematicAreaId" UUID NOT NULL,

    CONSTRAINT "MeetingTheme_pkey" PRIMARY KEY ("meetingId","thematicAreaId")
);

-- CreateTable
CREATE TABLE "Talk" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "TalkKind" NOT NULL,
    "title" TEXT NOT NULL,
    "abstract" TEXT,
    "day" DATE,
    "startsAt" TIMESTAMPTZ(3),
    "recordingStartSeconds" INTEGER,

    CONSTRAINT "Talk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Speaker" (
    "id" UUID NOT NULL,
    "talkId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" UUID,
    "roleTitle" TEXT,
    "organisationId" UUID,
    "organisationName" TEXT,
    "zoneId" UUID,

    CONSTRAINT "Speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TalkZone" (
    "talkId" UUID NOT NULL,
    "zoneId" UUID NOT NULL,

    CONSTRAINT "TalkZone_pkey" PRIMARY KEY ("talkId","zoneId")
);

-- CreateTable
CREATE TABLE "TalkTheme" (
    "talkId" UUID NOT NULL,
    "thematicAreaId" UUID NOT NULL,

    CONSTRAINT "TalkTheme_pkey" PRIMARY KEY ("talkId","thematicAreaId")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "bodyText" TEXT NOT NULL,
    "scheduledFor" TIMESTAMPTZ(3),
    "firstPublishedAt" TIMESTAMPTZ(3),
    "lastPublishedAt" TIMESTAMPTZ(3),
    "liveRevisionId" UUID,
    "draftRevisionId" UUID,
    "draftState" "DraftState",
    "version" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "meetingId" UUID,
    "reportId" UUID,
    "newsItemId" UUID,
    "document" JSONB NOT NULL,
    "note" TEXT,
    "authorKind" "ActorKind" NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingFacet" (
    "meetingId" UUID NOT NULL,
    "facet" "FacetKind" NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "MeetingFacet_pkey" PRIMARY KEY ("facet","value","meetingId")
);

-- CreateTable
CREATE TABLE "ArchiveState" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,

    CONSTRAINT "ArchiveState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NewsItem" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "NewsKind" NOT NULL,
    "title" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "bodyText" TEXT NOT NULL,
    "sourceNote" TEXT,
    "sourceUrl" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "scheduledFor" TIMESTAMPTZ(3),
    "firstPublishedAt" TIMESTAMPTZ(3),
    "lastPublishedAt" TIMESTAMPTZ(3),
    "liveRevisionId" UUID,
    "draftRevisionId" UUID,
    "draftState" "DraftState",
    "version" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NewsItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NewsItemTheme" (
    "newsItemId" UUID NOT NULL,
    "thematicAreaId" UUID NOT NULL,

    CONSTRAINT "NewsItemTheme_pkey" PRIMARY KEY ("newsItemId","thematicAreaId")
);

-- CreateTable
CREATE TABLE "NewsItemZone" (
    "newsItemId" UUID NOT NULL,
    "zoneId" UUID NOT NULL,

    CONSTRAINT "NewsItemZone_pkey" PRIMARY KEY ("newsItemId","zoneId")
);

-- CreateTable
CREATE TABLE "NewsItemMeeting" (
    "newsItemId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,

    CONSTRAINT "NewsItemMeeting_pkey" PRIMARY KEY ("newsItemId","meetingId")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "kind" "OrganisationKind" NOT NULL,
    "description" TEXT,
    "website" TEXT,
    "zoneId" UUID,
    "partnerRole" TEXT,
    "partnerOrder" INTEGER,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationAlias" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "OrganisationAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "biography" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "roleTitle" TEXT,
    "validFrom" DATE,
    "validTo" DATE,
    "attestedOn" DATE,
    "sourceNote" TEXT,

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Site" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL,
    "introduction" TEXT NOT NULL,
    "ownerName" TEXT NOT NULL,
    "ownerUrl" TEXT,
    "dpoName" TEXT NOT NULL,
    "dpoEmail" TEXT NOT NULL,
    "contactEmail" TEXT NOT NULL,
    "accessibilityStatementUrl" TEXT,
    "contentLicenceName" TEXT NOT NULL,
    "contentLicenceUrl" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/Rome',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteText" (
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SiteText_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "CommunityMilestone" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "precision" "DatePrecision" NOT NULL,
    "sourceNote" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommunityMilestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HealthAuthority" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "HealthAuthority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Zone" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "healthAuthorityId" UUID NOT NULL,
    "societyName" TEXT,
    "position" INTEGER NOT NULL,
    "tileRow" INTEGER NOT NULL,
    "tileColumn" INTEGER NOT NULL,
    "areaKm2" DECIMAL(9,1),
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "sourceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Zone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ZoneSuccession" (
    "predecessorId" UUID NOT NULL,
    "successorId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "note" TEXT,

    CONSTRAINT "ZoneSuccession_pkey" PRIMARY KEY ("predecessorId","successorId")
);

-- CreateTable
CREATE TABLE "ZoneNeighbour" (
    "zoneId" UUID NOT NULL,
    "neighbourId" UUID NOT NULL,

    CONSTRAINT "ZoneNeighbour_pkey" PRIMARY KEY ("zoneId","neighbourId")
);

-- CreateTable
CREATE TABLE "Municipality" (
    "id" UUID NOT NULL,
    "istatCode" CHAR(6) NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "province" CHAR(2) NOT NULL,
    "belfiore" CHAR(4),
    "population" INTEGER,

    CONSTRAINT "Municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ZoneMunicipality" (
    "id" UUID NOT NULL,
    "zoneId" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "ZoneMunicipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoundaryImport" (
    "id" UUID NOT NULL,
    "kind" "BoundaryKind" NOT NULL,
    "attribution" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BoundaryImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ZoneBoundary" (
    "zoneId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "geometry" JSONB NOT NULL,
    "path" TEXT NOT NULL,
    "labelX" INTEGER NOT NULL,
    "labelY" INTEGER NOT NULL,

    CONSTRAINT "ZoneBoundary_pkey" PRIMARY KEY ("zoneId")
);

-- CreateTable
CREATE TABLE "MunicipalityBoundary" (
    "municipalityId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "geometry" JSONB NOT NULL,
    "path" TEXT NOT NULL,
    "labelX" INTEGER NOT NULL,
    "labelY" INTEGER NOT NULL,

    CONSTRAINT "MunicipalityBoundary_pkey" PRIMARY KEY ("municipalityId")
);

-- CreateTable
CREATE TABLE "ThematicArea" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "parentId" UUID,
    "position" INTEGER NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ThematicArea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "YearFocus" (
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "thematicAreaId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "YearFocus_pkey" PRIMARY KEY ("year")
);

-- CreateIndex
CREATE INDEX "SlugHistory_kind_targetId_idx" ON "SlugHistory"("kind", "targetId");

-- CreateIndex
CREATE INDEX "AuditEntry_entityKind_entityId_at_idx" ON "AuditEntry"("entityKind", "entityId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Profession_code_key" ON "Profession"("code");

-- CreateIndex
CREATE UNIQUE INDEX "FundingSource_code_key" ON "FundingSource"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Lab_slug_key" ON "Lab"("slug");

-- CreateIndex
CREATE INDEX "Lab_healthAuthorityId_idx" ON "Lab"("healthAuthorityId");

-- CreateIndex
CREATE INDEX "LabZone_zoneId_idx" ON "LabZone"("zoneId");

-- CreateIndex
CREATE INDEX "LabMember_professionId_idx" ON "LabMember"("professionId");

-- CreateIndex
CREATE INDEX "LabMember_organisationId_idx" ON "LabMember"("organisationId");

-- CreateIndex
CREATE INDEX "LabMember_personId_idx" ON "LabMember"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "LabMember_labId_position_key" ON "LabMember"("labId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "LabService_labId_position_key" ON "LabService"("labId", "position");

-- CreateIndex
CREATE INDEX "LabFunding_fundingSourceId_idx" ON "LabFunding"("fundingSourceId");

-- CreateIndex
CREATE INDEX "LabDiaryEntry_labId_day_idx" ON "LabDiaryEntry"("labId", "day");

-- CreateIndex
CREATE INDEX "MaterialPlacement_meetingId_idx" ON "MaterialPlacement"("meetingId");

-- CreateIndex
CREATE INDEX "MaterialPlacement_talkId_idx" ON "MaterialPlacement"("talkId");

-- CreateIndex
CREATE UNIQUE INDEX "MaterialPlacement_once_key" ON "MaterialPlacement"("materialId", "meetingId", "talkId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "MeetingSeries_slug_key" ON "MeetingSeries"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_slug_key" ON "Meeting"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_liveRevisionId_key" ON "Meeting"("liveRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_draftRevisionId_key" ON "Meeting"("draftRevisionId");

-- CreateIndex
CREATE INDEX "Meeting_seriesId_day_idx" ON "Meeting"("seriesId", "day");

-- CreateIndex
CREATE INDEX "Meeting_labId_idx" ON "Meeting"("labId");

-- CreateIndex
CREATE INDEX "MeetingAudienceZone_zoneId_idx" ON "MeetingAudienceZone"("zoneId");

-- CreateIndex
CREATE INDEX "MeetingInvolvedZone_zoneId_idx" ON "MeetingInvolvedZone"("zoneId");

-- CreateIndex
CREATE INDEX "MeetingTheme_thematicAreaId_idx" ON "MeetingTheme"("thematicAreaId");

-- CreateIndex
CREATE UNIQUE INDEX "Talk_meetingId_position_key" ON "Talk"("meetingId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Talk_id_meetingId_key" ON "Talk"("id", "meetingId");

-- CreateIndex
CREATE INDEX "Speaker_personId_idx" ON "Speaker"("personId");

-- CreateIndex
CREATE INDEX "Speaker_organisationId_idx" ON "Speaker"("organisationId");

-- CreateIndex
CREATE INDEX "Speaker_zoneId_idx" ON "Speaker"("zoneId");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_talkId_position_key" ON "Speaker"("talkId", "position");

-- CreateIndex
CREATE INDEX "TalkZone_zoneId_idx" ON "TalkZone"("zoneId");

-- CreateIndex
CREATE INDEX "TalkTheme_thematicAreaId_idx" ON "TalkTheme"("thematicAreaId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_meetingId_key" ON "Report"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_liveRevisionId_key" ON "Report"("liveRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_draftRevisionId_key" ON "Report"("draftRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_id_meetingId_key" ON "Revision"("id", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_id_reportId_key" ON "Revision"("id", "reportId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_id_newsItemId_key" ON "Revision"("id", "newsItemId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_meetingId_number_key" ON "Revision"("meetingId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_reportId_number_key" ON "Revision"("reportId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_newsItemId_number_key" ON "Revision"("newsItemId", "number");

-- CreateIndex
CREATE INDEX "MeetingFacet_meetingId_facet_value_idx" ON "MeetingFacet"("meetingId", "facet", "value");

-- CreateIndex
CREATE UNIQUE INDEX "NewsItem_slug_key" ON "NewsItem"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "NewsItem_liveRevisionId_key" ON "NewsItem"("liveRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "NewsItem_draftRevisionId_key" ON "NewsItem"("draftRevisionId");

-- CreateIndex
CREATE INDEX "NewsItem_firstPublishedAt_idx" ON "NewsItem"("firstPublishedAt");

-- CreateIndex
CREATE INDEX "NewsItemTheme_thematicAreaId_idx" ON "NewsItemTheme"("thematicAreaId");

-- CreateIndex
CREATE INDEX "NewsItemZone_zoneId_idx" ON "NewsItemZone"("zoneId");

-- CreateIndex
CREATE INDEX "NewsItemMeeting_meetingId_idx" ON "NewsItemMeeting"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE INDEX "Organisation_zoneId_idx" ON "Organisation"("zoneId");

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationAlias_organisationId_name_key" ON "OrganisationAlias"("organisationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE INDEX "Person_familyName_givenName_idx" ON "Person"("familyName", "givenName");

-- CreateIndex
CREATE INDEX "Affiliation_personId_idx" ON "Affiliation"("personId");

-- CreateIndex
CREATE INDEX "Affiliation_organisationId_idx" ON "Affiliation"("organisationId");

-- CreateIndex
CREATE INDEX "CommunityMilestone_startsOn_idx" ON "CommunityMilestone"("startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "HealthAuthority_slug_key" ON "HealthAuthority"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Zone_slug_key" ON "Zone"("slug");

-- CreateIndex
CREATE INDEX "Zone_healthAuthorityId_idx" ON "Zone"("healthAuthorityId");

-- CreateIndex
CREATE INDEX "ZoneSuccession_successorId_idx" ON "ZoneSuccession"("successorId");

-- CreateIndex
CREATE INDEX "ZoneNeighbour_neighbourId_idx" ON "ZoneNeighbour"("neighbourId");

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_istatCode_key" ON "Municipality"("istatCode");

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_slug_key" ON "Municipality"("slug");

-- CreateIndex
CREATE INDEX "ZoneMunicipality_zoneId_idx" ON "ZoneMunicipality"("zoneId");

-- CreateIndex
CREATE INDEX "ZoneMunicipality_municipalityId_idx" ON "ZoneMunicipality"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "BoundaryImport_kind_key" ON "BoundaryImport"("kind");

-- CreateIndex
CREATE INDEX "ZoneBoundary_importId_idx" ON "ZoneBoundary"("importId");

-- CreateIndex
CREATE INDEX "MunicipalityBoundary_importId_idx" ON "MunicipalityBoundary"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "ThematicArea_slug_key" ON "ThematicArea"("slug");

-- CreateIndex
CREATE INDEX "ThematicArea_parentId_idx" ON "ThematicArea"("parentId");

-- CreateIndex
CREATE INDEX "YearFocus_thematicAreaId_idx" ON "YearFocus"("thematicAreaId");

-- AddForeignKey
ALTER TABLE "Lab" ADD CONSTRAINT "Lab_healthAuthorityId_fkey" FOREIGN KEY ("healthAuthorityId") REFERENCES "HealthAuthority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabZone" ADD CONSTRAINT "LabZone_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabZone" ADD CONSTRAINT "LabZone_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabMember" ADD CONSTRAINT "LabMember_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabMember" ADD CONSTRAINT "LabMember_professionId_fkey" FOREIGN KEY ("professionId") REFERENCES "Profession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabMember" ADD CONSTRAINT "LabMember_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabMember" ADD CONSTRAINT "LabMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabService" ADD CONSTRAINT "LabService_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabFunding" ADD CONSTRAINT "LabFunding_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabFunding" ADD CONSTRAINT "LabFunding_fundingSourceId_fkey" FOREIGN KEY ("fundingSourceId") REFERENCES "FundingSource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabDiaryEntry" ADD CONSTRAINT "LabDiaryEntry_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialPlacement" ADD CONSTRAINT "MaterialPlacement_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaterialPlacement" ADD CONSTRAINT "MaterialPlacement_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey: a talk of that meeting, and only the talk is forgotten with it.
ALTER TABLE "MaterialPlacement" ADD CONSTRAINT "MaterialPlacement_talkId_meetingId_fkey" FOREIGN KEY ("talkId", "meetingId") REFERENCES "Talk"("id", "meetingId") ON DELETE SET NULL ("talkId") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "MeetingSeries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_liveRevisionId_id_fkey" FOREIGN KEY ("liveRevisionId", "id") REFERENCES "Revision"("id", "meetingId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_draftRevisionId_id_fkey" FOREIGN KEY ("draftRevisionId", "id") REFERENCES "Revision"("id", "meetingId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MeetingAudienceZone" ADD CONSTRAINT "MeetingAudienceZone_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAudienceZone" ADD CONSTRAINT "MeetingAudienceZone_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingInvolvedZone" ADD CONSTRAINT "MeetingInvolvedZone_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingInvolvedZone" ADD CONSTRAINT "MeetingInvolvedZone_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingTheme" ADD CONSTRAINT "MeetingTheme_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingTheme" ADD CONSTRAINT "MeetingTheme_thematicAreaId_fkey" FOREIGN KEY ("thematicAreaId") REFERENCES "ThematicArea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkZone" ADD CONSTRAINT "TalkZone_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkZone" ADD CONSTRAINT "TalkZone_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkTheme" ADD CONSTRAINT "TalkTheme_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkTheme" ADD CONSTRAINT "TalkTheme_thematicAreaId_fkey" FOREIGN KEY ("thematicAreaId") REFERENCES "ThematicArea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_liveRevisionId_id_fkey" FOREIGN KEY ("liveRevisionId", "id") REFERENCES "Revision"("id", "reportId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_draftRevisionId_id_fkey" FOREIGN KEY ("draftRevisionId", "id") REFERENCES "Revision"("id", "reportId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_newsItemId_fkey" FOREIGN KEY ("newsItemId") REFERENCES "NewsItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingFacet" ADD CONSTRAINT "MeetingFacet_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsItem" ADD CONSTRAINT "NewsItem_liveRevisionId_id_fkey" FOREIGN KEY ("liveRevisionId", "id") REFERENCES "Revision"("id", "newsItemId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NewsItem" ADD CONSTRAINT "NewsItem_draftRevisionId_id_fkey" FOREIGN KEY ("draftRevisionId", "id") REFERENCES "Revision"("id", "newsItemId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NewsItemTheme" ADD CONSTRAINT "NewsItemTheme_newsItemId_fkey" FOREIGN KEY ("newsItemId") REFERENCES "NewsItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsItemTheme" ADD CONSTRAINT "NewsItemTheme_thematicAreaId_fkey" FOREIGN KEY ("thematicAreaId") REFERENCES "ThematicArea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsItemZone" ADD CONSTRAINT "NewsItemZone_newsItemId_fkey" FOREIGN KEY ("newsItemId") REFERENCES "NewsItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsItemZone" ADD CONSTRAINT "NewsItemZone_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsItemMeeting" ADD CONSTRAINT "NewsItemMeeting_newsItemId_fkey" FOREIGN KEY ("newsItemId") REFERENCES "NewsItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsItemMeeting" ADD CONSTRAINT "NewsItemMeeting_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationAlias" ADD CONSTRAINT "OrganisationAlias_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Zone" ADD CONSTRAINT "Zone_healthAuthorityId_fkey" FOREIGN KEY ("healthAuthorityId") REFERENCES "HealthAuthority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ZoneSuccession" ADD CONSTRAINT "ZoneSuccession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ZoneSuccession" ADD CONSTRAINT "ZoneSuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ZoneNeighbour" ADD CONSTRAINT "ZoneNeighbour_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ZoneNeighbour" ADD CONSTRAINT "ZoneNeighbour_neighbourId_fkey" FOREIGN KEY ("neighbourId") REFERENCES "Zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ZoneMunicipality" ADD CONSTRAINT "ZoneMunicipality_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ZoneMunicipality" ADD CONSTRAINT "ZoneMunicipality_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ZoneBoundary" ADD CONSTRAINT "ZoneBoundary_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ZoneBoundary" ADD CONSTRAINT "ZoneBoundary_importId_fkey" FOREIGN KEY ("importId") REFERENCES "BoundaryImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MunicipalityBoundary" ADD CONSTRAINT "MunicipalityBoundary_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MunicipalityBoundary" ADD CONSTRAINT "MunicipalityBoundary_importId_fkey" FOREIGN KEY ("importId") REFERENCES "BoundaryImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThematicArea" ADD CONSTRAINT "ThematicArea_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "ThematicArea"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YearFocus" ADD CONSTRAINT "YearFocus_thematicAreaId_fkey" FOREIGN KEY ("thematicAreaId") REFERENCES "ThematicArea"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- Names are sorted as an Italian dictionary sorts them, whatever the database's own collation.
ALTER TABLE "Zone" ALTER COLUMN "name" TYPE text COLLATE "it-x-icu";
ALTER TABLE "Municipality" ALTER COLUMN "name" TYPE text COLLATE "it-x-icu";
ALTER TABLE "ThematicArea" ALTER COLUMN "name" TYPE text COLLATE "it-x-icu";
ALTER TABLE "Organisation" ALTER COLUMN "name" TYPE text COLLATE "it-x-icu";
ALTER TABLE "Person" ALTER COLUMN "familyName" TYPE text COLLATE "it-x-icu";
ALTER TABLE "Person" ALTER COLUMN "givenName" TYPE text COLLATE "it-x-icu";
ALTER TABLE "Lab" ALTER COLUMN "title" TYPE text COLLATE "it-x-icu";
ALTER TABLE "Profession" ALTER COLUMN "label" TYPE text COLLATE "it-x-icu";

-- Slugs are what an address can carry without escaping.
ALTER TABLE "SlugHistory" ADD CONSTRAINT "SlugHistory_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
CREATE UNIQUE INDEX "SlugHistory_current_key" ON "SlugHistory" ("kind", "targetId") WHERE "current";

-- The audit is written once.
CREATE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on "%" is not allowed', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER "AuditEntry_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
-- A revision may be purged, never rewritten.
CREATE TRIGGER "Revision_immutable" BEFORE UPDATE ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actor_check"
  CHECK (("actorKind" = 'account') = ("actorId" IS NOT NULL));

ALTER TABLE "Site" ADD CONSTRAINT "Site_singleton_check" CHECK ("id" = 1);
ALTER TABLE "CommunityMilestone" ADD CONSTRAINT "CommunityMilestone_period_check"
  CHECK ("endsOn" IS NULL OR "endsOn" >= "startsOn");

-- Territory: half-open periods [validFrom, validTo).
ALTER TABLE "Zone" ADD CONSTRAINT "Zone_period_check" CHECK ("validTo" IS NULL OR "validTo" > "validFrom");
ALTER TABLE "Zone" ADD CONSTRAINT "Zone_tile_check" CHECK ("tileRow" >= 0 AND "tileColumn" >= 0);
ALTER TABLE "Zone" ADD CONSTRAINT "Zone_tile_excl" EXCLUDE USING gist
  ("tileRow" WITH =, "tileColumn" WITH =, daterange("validFrom", "validTo", '[)') WITH &&);
ALTER TABLE "ZoneMunicipality" ADD CONSTRAINT "ZoneMunicipality_period_check"
  CHECK ("validTo" IS NULL OR "validTo" > "validFrom");
ALTER TABLE "ZoneMunicipality" ADD CONSTRAINT "ZoneMunicipality_period_excl" EXCLUDE USING gist
  ("municipalityId" WITH =, daterange("validFrom", "validTo", '[)') WITH &&);
ALTER TABLE "ZoneNeighbour" ADD CONSTRAINT "ZoneNeighbour_self_check" CHECK ("zoneId" <> "neighbourId");
ALTER TABLE "ZoneSuccession" ADD CONSTRAINT "ZoneSuccession_self_check" CHECK ("predecessorId" <> "successorId");
ALTER TABLE "Municipality" ADD CONSTRAINT "Municipality_istat_check" CHECK ("istatCode" ~ '^[0-9]{6}$');
ALTER TABLE "Municipality" ADD CONSTRAINT "Municipality_population_check" CHECK ("population" >= 0);

-- No zone comes after itself. One change at a time, because two that are harmless alone may close a
-- circle together.
CREATE FUNCTION public.refuse_succession_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('zone-successions'));
  IF EXISTS (
    WITH RECURSIVE later("id") AS (
      SELECT NEW."successorId"
      UNION
      SELECT s."successorId" FROM public."ZoneSuccession" s JOIN later l ON s."predecessorId" = l."id"
    )
    SELECT 1 FROM later WHERE "id" = NEW."predecessorId"
  ) THEN
    RAISE EXCEPTION 'a zone cannot come after itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "ZoneSuccession_order" AFTER INSERT OR UPDATE ON "ZoneSuccession"
  FOR EACH ROW EXECUTE FUNCTION public.refuse_succession_cycle();

-- Neighbours name each other. At the end of the transaction, because there are two rows.
CREATE FUNCTION public.refuse_one_sided_neighbour() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM public."ZoneNeighbour" n
    WHERE n."zoneId" IN (NEW."zoneId", NEW."neighbourId", OLD."zoneId", OLD."neighbourId")
      AND NOT EXISTS (SELECT 1 FROM public."ZoneNeighbour" back
        WHERE back."zoneId" = n."neighbourId" AND back."neighbourId" = n."zoneId")
  ) THEN
    RAISE EXCEPTION 'neighbours name each other' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "ZoneNeighbour_both" AFTER INSERT OR UPDATE OR DELETE ON "ZoneNeighbour"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.refuse_one_sided_neighbour();

-- A municipality is in a zone while the zone exists. At the end of the transaction, because a zone
-- and its municipalities end one after the other; the lock lets no period change meanwhile.
CREATE FUNCTION public.refuse_membership_outside_zone() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid;
BEGIN
  IF TG_TABLE_NAME = 'Zone' THEN changed := NEW."id"; ELSE changed := NEW."zoneId"; END IF;
  PERFORM 1 FROM public."Zone" WHERE "id" = changed FOR SHARE;
  IF EXISTS (
    SELECT 1 FROM public."ZoneMunicipality" m JOIN public."Zone" z ON z."id" = m."zoneId"
    WHERE z."id" = changed
      AND NOT daterange(z."validFrom", z."validTo", '[)') @> daterange(m."validFrom", m."validTo", '[)')
  ) THEN
    RAISE EXCEPTION 'a municipality is in a zone while the zone exists' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "ZoneMunicipality_within_zone" AFTER INSERT OR UPDATE ON "ZoneMunicipality"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION public.refuse_membership_outside_zone();
CREATE CONSTRAINT TRIGGER "Zone_memberships" AFTER UPDATE OF "validFrom", "validTo" ON "Zone"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION public.refuse_membership_outside_zone();

-- The tree of themes has no cycles. One change at a time, because two that are harmless alone may
-- close a circle together.
CREATE FUNCTION public.refuse_theme_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('theme-tree'));
  IF EXISTS (
    WITH RECURSIVE ancestors("id") AS (
      SELECT NEW."parentId"
      UNION
      SELECT t."parentId" FROM "ThematicArea" t JOIN ancestors a ON t."id" = a."id"
    )
    SELECT 1 FROM ancestors WHERE "id" = NEW."id"
  ) THEN
    RAISE EXCEPTION 'a thematic area cannot be below itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ThematicArea_tree" BEFORE INSERT OR UPDATE OF "parentId" ON "ThematicArea"
  FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL) EXECUTE FUNCTION public.refuse_theme_cycle();
ALTER TABLE "YearFocus" ADD CONSTRAINT "YearFocus_year_check" CHECK ("year" BETWEEN 1900 AND 2200);

-- A role is held for a period, or was only attested on a day: never both, never neither.
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_dates_check" CHECK (
  CASE WHEN "attestedOn" IS NOT NULL THEN "validFrom" IS NULL AND "validTo" IS NULL
       ELSE "validFrom" IS NOT NULL AND ("validTo" IS NULL OR "validTo" > "validFrom") END);
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_period_excl" EXCLUDE USING gist
  ("personId" WITH =, "organisationId" WITH =, lower(coalesce("roleTitle", '')) WITH =,
   daterange("validFrom", "validTo", '[)') WITH &&) WHERE ("attestedOn" IS NULL);

-- Labs have a territory: a whole authority, or zones (which rows of "LabZone" say). At the end of the
-- transaction, because the zones come after the lab; who takes zones away waits for each other.
CREATE FUNCTION public.refuse_lab_without_territory() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid;
BEGIN
  IF TG_TABLE_NAME = 'Lab' THEN changed := NEW."id"; ELSE changed := OLD."labId"; END IF;
  PERFORM 1 FROM public."Lab" WHERE "id" = changed FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM public."Lab" l
    WHERE l."id" = changed AND l."healthAuthorityId" IS NULL
      AND NOT EXISTS (SELECT 1 FROM public."LabZone" z WHERE z."labId" = l."id")
  ) THEN
    RAISE EXCEPTION 'a lab has a health authority or zones' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Lab_territory" AFTER INSERT OR UPDATE OF "healthAuthorityId" ON "Lab"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.refuse_lab_without_territory();
CREATE CONSTRAINT TRIGGER "LabZone_territory" AFTER UPDATE OR DELETE ON "LabZone"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.refuse_lab_without_territory();
ALTER TABLE "Lab" ADD CONSTRAINT "Lab_period_check" CHECK ("endsOn" IS NULL OR "endsOn" >= "startsOn");
ALTER TABLE "LabMember" ADD CONSTRAINT "LabMember_headcount_check" CHECK ("headcount" BETWEEN 1 AND 999);

-- Meetings: the day is the local day of the start; the end is after the start.
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_time_check" CHECK (
  ("lastDay" IS NULL OR "lastDay" > "day")
  AND ("endsAt" IS NULL OR ("startsAt" IS NOT NULL AND "endsAt" > "startsAt"))
  AND ("startsAt" IS NULL OR ("startsAt" AT TIME ZONE "timeZone")::date = "day"));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_publication_check" CHECK (
  ("liveRevisionId" IS NULL) = ("firstPublishedAt" IS NULL)
  AND ("liveRevisionId" IS NULL) = ("lastPublishedAt" IS NULL)
  AND ("lastPublishedAt" IS NULL OR "lastPublishedAt" >= "firstPublishedAt")
  AND ("draftRevisionId" IS NULL) = ("draftState" IS NULL)
  AND coalesce("draftState" = 'scheduled', false) = ("scheduledFor" IS NOT NULL));
ALTER TABLE "Report" ADD CONSTRAINT "Report_publication_check" CHECK (
  ("liveRevisionId" IS NULL) = ("firstPublishedAt" IS NULL)
  AND ("liveRevisionId" IS NULL) = ("lastPublishedAt" IS NULL)
  AND ("lastPublishedAt" IS NULL OR "lastPublishedAt" >= "firstPublishedAt")
  AND ("draftRevisionId" IS NULL) = ("draftState" IS NULL)
  AND coalesce("draftState" = 'scheduled', false) = ("scheduledFor" IS NOT NULL));
ALTER TABLE "NewsItem" ADD CONSTRAINT "NewsItem_publication_check" CHECK (
  ("liveRevisionId" IS NULL) = ("firstPublishedAt" IS NULL)
  AND ("liveRevisionId" IS NULL) = ("lastPublishedAt" IS NULL)
  AND ("lastPublishedAt" IS NULL OR "lastPublishedAt" >= "firstPublishedAt")
  AND ("draftRevisionId" IS NULL) = ("draftState" IS NULL)
  AND coalesce("draftState" = 'scheduled', false) = ("scheduledFor" IS NOT NULL));
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_subject_check"
  CHECK (num_nonnulls("meetingId", "reportId", "newsItemId") = 1 AND "number" > 0);
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_author_check"
  CHECK (("authorKind" = 'account') = ("authorId" IS NOT NULL));
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_position_check" CHECK ("position" >= 0);
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_recording_check" CHECK ("recordingStartSeconds" >= 0);
-- A talk falls on a day of its meeting. At the end of the transaction, because a meeting and its
-- talks are moved one after the other.
CREATE FUNCTION public.refuse_talk_on_other_day() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid;
BEGIN
  IF TG_TABLE_NAME = 'Talk' THEN changed := NEW."meetingId"; ELSE changed := NEW."id"; END IF;
  IF EXISTS (
    SELECT 1 FROM public."Talk" t JOIN public."Meeting" m ON m."id" = t."meetingId"
    WHERE m."id" = changed AND t."day" NOT BETWEEN m."day" AND coalesce(m."lastDay", m."day")
  ) THEN
    RAISE EXCEPTION 'a talk is on a day of its meeting' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Talk_day" AFTER INSERT OR UPDATE OF "day", "meetingId" ON "Talk"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."day" IS NOT NULL)
  EXECUTE FUNCTION public.refuse_talk_on_other_day();
CREATE CONSTRAINT TRIGGER "Meeting_talk_days" AFTER UPDATE OF "day", "lastDay" ON "Meeting"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.refuse_talk_on_other_day();
-- A speaker is a person, or a role at an organisation.
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_who_check" CHECK (
  "personId" IS NOT NULL OR ("roleTitle" IS NOT NULL AND "organisationId" IS NOT NULL));
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_organisation_check"
  CHECK (("organisationId" IS NULL) = ("organisationName" IS NULL));
ALTER TABLE "Material" ADD CONSTRAINT "Material_url_check" CHECK ("url" ~ '^https?://');

-- The archive: newest first, among what is public.
CREATE INDEX "Meeting_public_day_idx" ON "Meeting" ("day" DESC, "id" DESC)
  WHERE "liveRevisionId" IS NOT NULL AND "archivedAt" IS NULL;
-- «Ultimo aggiornamento» of every list.
CREATE INDEX "Meeting_public_last_idx" ON "Meeting" ("lastPublishedAt" DESC)
  WHERE "liveRevisionId" IS NOT NULL AND "archivedAt" IS NULL;
CREATE INDEX "Report_public_last_idx" ON "Report" ("lastPublishedAt" DESC)
  WHERE "liveRevisionId" IS NOT NULL AND "archivedAt" IS NULL;
CREATE INDEX "NewsItem_public_last_idx" ON "NewsItem" ("lastPublishedAt" DESC)
  WHERE "liveRevisionId" IS NOT NULL AND "archivedAt" IS NULL;
-- The reports that came out last.
CREATE INDEX "Report_public_first_idx" ON "Report" ("firstPublishedAt" DESC)
  WHERE "liveRevisionId" IS NOT NULL AND "archivedAt" IS NULL;
CREATE INDEX "Meeting_search_idx" ON "Meeting" USING gin ("searchVector");
-- What is searched in is long and never read with the row: out of it, lists and searches have a
-- fraction of the pages to go through.
ALTER TABLE "Meeting" SET (toast_tuple_target = 512);

-- The version of the archive grows once with each transaction that changes what its filters are
-- made of, whoever writes. At the end of the transaction, so that nothing is waited for while the
-- row is held.
INSERT INTO "ArchiveState" ("id", "version") VALUES (1, 1);
ALTER TABLE "ArchiveState" ADD CONSTRAINT "ArchiveState_singleton_check" CHECK ("id" = 1);
CREATE FUNCTION public.note_archive_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('portal.archive_changed_by', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    UPDATE public."ArchiveState" SET "version" = "version" + 1;
    PERFORM set_config('portal.archive_changed_by', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Meeting_archive" AFTER INSERT OR UPDATE OR DELETE ON "Meeting"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.note_archive_change();
CREATE CONSTRAINT TRIGGER "MeetingFacet_archive" AFTER INSERT OR UPDATE OR DELETE ON "MeetingFacet"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.note_archive_change();
CREATE CONSTRAINT TRIGGER "Person_archive" AFTER INSERT OR UPDATE OR DELETE ON "Person"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.note_archive_change();
CREATE CONSTRAINT TRIGGER "Organisation_archive" AFTER INSERT OR UPDATE OR DELETE ON "Organisation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.note_archive_change();
CREATE CONSTRAINT TRIGGER "Zone_archive" AFTER INSERT OR UPDATE OR DELETE ON "Zone"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.note_archive_change();
CREATE CONSTRAINT TRIGGER "ZoneSuccession_archive" AFTER INSERT OR UPDATE OR DELETE ON "ZoneSuccession"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.note_archive_change();
CREATE CONSTRAINT TRIGGER "ThematicArea_archive" AFTER INSERT OR UPDATE OR DELETE ON "ThematicArea"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.note_archive_change();
CREATE CONSTRAINT TRIGGER "Lab_archive" AFTER INSERT OR UPDATE OR DELETE ON "Lab"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.note_archive_change();

-- For a frequent word the planner would read every meeting instead of the index: it does not count
-- what fetching ten thousand long vectors costs.
CREATE FUNCTION public.matching_meetings(words text) RETURNS SETOF uuid
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT "id" FROM public."Meeting"
  WHERE "searchVector" @@ websearch_to_tsquery('public.portal', words)
$$;
