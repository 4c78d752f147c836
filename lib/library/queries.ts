import type { Actor } from "#lib/actor";
import type { MaterialKind } from "#lib/clearances/schema";
import { type IsoDay, now } from "#lib/clock";
import { getFacets, recogniseFilters } from "#lib/facets/queries";
import {
  buildFacetIndex,
  type FacetIndex,
  findHolders,
  type IndexedItem,
  wantedValues,
} from "#lib/facets/rules";
import { Prisma } from "#lib/generated/prisma/client";
import type { FacetKind } from "#lib/generated/prisma/enums";
import { db } from "#lib/infra/db";
import { placedSql, zonesSql } from "#lib/library/policy";
import {
  filtersInForce,
  LIBRARY_FACET_KEYS,
  LIBRARY_FACETS,
  type LibraryNames,
  optionsOf,
} from "#lib/library/rules";
import type { LibraryFacetKey, LibraryFilters } from "#lib/library/schema";
import { materialKindOfSlug } from "#lib/materials/messages";
import { getSite } from "#lib/site/queries";

export const PAGE_SIZE = 20;

/** What the list of materials is found and counted by, to be kept until something of it changes. */
export interface Library {
  index: FacetIndex;
  names: LibraryNames;
  /** When a material of it last changed. */
  updatedAt: Date | null;
  /** When the next embargo ends, which nobody announces. */
  until: Date | null;
}

/**
 * Everything that an actor finds in the list, the one presented last first. What is at a talk is
 * about what the talk is about, or about its meeting where nothing is said of the talk.
 */
export async function loadLibrary(actor: Actor): Promise<Library> {
  const { timeZone } = await getSite(actor);
  const [[read], { names }, next] = await Promise.all([
    db().$queryRaw<
      [
        {
          materials: IndexedItem[];
          values: { facet: FacetKind; value: string; holders: number[] }[];
          organisations: { slug: string; name: string }[];
          updatedAt: Date | null;
        },
      ]
    >`
    WITH RECURSIVE place AS MATERIALIZED (
      SELECT ${placedSql(actor, timeZone)}
    ), listed AS MATERIALIZED (
      SELECT "materialId", "kind",
        row_number() OVER (ORDER BY max("on") DESC, "materialId" DESC) - 1 AS number
      FROM place GROUP BY "materialId", "kind"
    ), numbered AS MATERIALIZED (
      SELECT place.*, listed.number FROM place JOIN listed USING ("materialId")
    ), above AS (
      SELECT "id", "slug", "parentId" FROM "ThematicArea"
      UNION ALL
      SELECT above."id", parent."slug", parent."parentId"
      FROM above JOIN "ThematicArea" parent ON parent."id" = above."parentId"
    ), later AS (
      SELECT "id", "id" AS "nowId" FROM "Zone"
      UNION
      SELECT later."id", s."successorId"
      FROM later JOIN "ZoneSuccession" s ON s."predecessorId" = later."nowId"
    ), theme AS (
      SELECT number, t."thematicAreaId" AS "id" FROM numbered JOIN "TalkTheme" t USING ("talkId")
      UNION
      SELECT number, t."thematicAreaId" FROM numbered JOIN "MeetingTheme" t USING ("meetingId")
        WHERE NOT EXISTS (SELECT 1 FROM "TalkTheme" own WHERE own."talkId" = numbered."talkId")
      UNION
      SELECT number, t."thematicAreaId" FROM numbered JOIN "NewsItemTheme" t USING ("newsItemId")
    ), zone AS (${zonesSql("numbered", Prisma.sql`number`)}
    ), held AS (
      SELECT 'kind' AS facet, "kind"::text AS value, number FROM listed
      UNION SELECT 'year', left("on"::text, 4), number FROM numbered
      UNION SELECT 'organisation', o."slug", number
        FROM listed JOIN "MaterialOrganisation" mo USING ("materialId")
          JOIN "Organisation" o ON o."id" = mo."organisationId"
      UNION SELECT 'theme', above."slug", number FROM theme JOIN above USING ("id")
      UNION SELECT 'zone', z."slug", number
        FROM zone JOIN later USING ("id") JOIN "Zone" z ON z."id" = later."nowId"
    ), valued AS (
      SELECT facet, value, json_agg(number) AS holders FROM held GROUP BY facet, value
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', "materialId", 'forAllZones', false)
        ORDER BY number), '[]') FROM listed) AS materials,
      (SELECT coalesce(json_agg(valued), '[]') FROM valued) AS values,
      (SELECT coalesce(json_agg(json_build_object('slug', "slug", 'name', "name")
        ORDER BY "name"), '[]') FROM "Organisation"
        WHERE "slug" IN (SELECT value FROM valued WHERE facet = 'organisation')) AS organisations,
      (SELECT max("updatedAt") FROM "Material" WHERE "id" IN (SELECT "materialId" FROM listed))
        AS "updatedAt"`,
    getFacets(actor),
    db().material.aggregate({
      where: { embargoUntil: { gt: now() } },
      _min: { embargoUntil: true },
    }),
  ]);
  return {
    index: buildFacetIndex(read.materials, read.values),
    names: {
      theme: names.theme,
      zone: names.zone,
      organisation: new Map(read.organisations.map((each) => [each.slug, each])),
    },
    updatedAt: read.updatedAt,
    until: next._min.embargoUntil,
  };
}

/**
 * Materials that pass every filter, with the counted alternatives of each. A value that names nothing
 * finds nothing and is listed in `unknown`. `today` decides which zones are in force.
 */
export async function searchLibrary(
  actor: Actor,
  library: Library,
  asked: LibraryFilters,
  today: IsoDay,
) {
  const { index, names } = library;
  const { filters, unknown } = await recogniseFilters(actor, asked, LIBRARY_FACETS, names);
  const { found, counts } = findHolders(index, {
    wanted: wantedValues(filters, unknown, LIBRARY_FACETS, materialKindOfSlug),
    among: null,
    withAllZones: false,
  });
  const page = filters.pagina ?? 1;
  const pageCount = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const options = (key: LibraryFacetKey) => optionsOf(key, counts, filters, names, today);
  return {
    /** As they were understood: an address that has moved is the present one. */
    filters,
    total: found.length,
    page,
    pageCount,
    beyondEnd: page > pageCount,
    items: await listItems(
      actor,
      shown.flatMap((number) => index.ids[number] ?? []),
    ),
    facets: Object.fromEntries(LIBRARY_FACET_KEYS.map((key) => [key, options(key)])) as Record<
      LibraryFacetKey,
      ReturnType<typeof optionsOf>
    >,
    active: filtersInForce(filters, names),
    unknown,
  };
}

export type LibraryResult = Awaited<ReturnType<typeof searchLibrary>>;
export type LibraryItem = LibraryResult["items"][number];

interface Row {
  id: string;
  title: string;
  kind: MaterialKind;
  url: string | null;
  authors: string[];
  publisher: string | null;
  demonstration: boolean;
  /** On which it was presented last. */
  day: IsoDay;
  organisations: string[];
  /** Of the newest version; null for a link. */
  file: { versionId: string; name: string; size: number; mediaType: string } | null;
  /** Where it stands, the last first. */
  places: {
    kind: "meeting" | "lab" | "news_item";
    slug: string;
    title: string;
    talk: string | null;
  }[];
  /** Slugs of the zones that these places are about. */
  zones: string[];
}

/** One statement for all that the rows of a page show. */
async function listItems(actor: Actor, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const { timeZone } = await getSite(actor);
  return db().$queryRaw<Row[]>`
    /* prepared: library_items */
    WITH place AS MATERIALIZED (
      SELECT ${placedSql(actor, timeZone)} AND place."materialId" = ANY(${ids}::uuid[])
    ), zone AS (${zonesSql("place", Prisma.sql`"materialId"`)})
    SELECT m."id", m."title", m."kind"::text, m."url", m."authors", m."publisher", m."demonstration",
      (SELECT max("on")::text FROM place WHERE "materialId" = m."id") AS "day",
      (SELECT coalesce(json_agg(o."name" ORDER BY o."name"), '[]')
        FROM "MaterialOrganisation" mo JOIN "Organisation" o ON o."id" = mo."organisationId"
        WHERE mo."materialId" = m."id") AS organisations,
      (SELECT json_build_object('versionId', v."id", 'name', f."name", 'size', f."size",
          'mediaType', f."mediaType")
        FROM "MaterialVersion" v JOIN "StoredFile" f ON f."id" = v."fileId"
        WHERE v."materialId" = m."id" AND v."state" = 'approved'
        ORDER BY v."number" DESC LIMIT 1) AS file,
      (SELECT json_agg(json_build_object(
          'kind', CASE WHEN place."labId" IS NOT NULL THEN 'lab'
            WHEN place."newsItemId" IS NOT NULL THEN 'news_item' ELSE 'meeting' END,
          'slug', coalesce(meeting."slug", lab."slug", news."slug"),
          'title', coalesce(meeting."title", lab."title", news."title"),
          'talk', talk."title") ORDER BY place."on" DESC, place."id")
        FROM place
          LEFT JOIN "Meeting" meeting ON meeting."id" = place."meetingId"
          LEFT JOIN "Talk" talk ON talk."id" = place."talkId"
          LEFT JOIN "Lab" lab ON lab."id" = place."labId"
          LEFT JOIN "NewsItem" news ON news."id" = place."newsItemId"
        WHERE place."materialId" = m."id") AS places,
      (SELECT coalesce(json_agg(DISTINCT z."slug"), '[]')
        FROM zone JOIN "Zone" z USING ("id") WHERE zone."materialId" = m."id") AS zones
    FROM "Material" m
    WHERE m."id" IN (SELECT "materialId" FROM place)
    ORDER BY "day" DESC, m."id" DESC`;
}
