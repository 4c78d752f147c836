import type { Actor } from "#lib/actor";
import { activeFilters, FACET_OF, facetOptions, inheritedFrom } from "#lib/archive/rules";
import {
  type ArchiveFilters,
  archiveHref,
  FACET_KEYS,
  type FacetKey,
  type IgnoredFilter,
} from "#lib/archive/schema";
import type { IsoDay } from "#lib/clock";
import { getFacets, recogniseFilters } from "#lib/facets/queries";
import { findHolders, wantedValues, without } from "#lib/facets/rules";
import { db } from "#lib/infra/db";
import { meetingKindOfSlug } from "#lib/meetings/messages";
import { visibleMeetingsSql } from "#lib/meetings/policy";
import { searchable } from "#lib/meetings/rules";
import type { MeetingKind, MeetingMode, MeetingStatus } from "#lib/meetings/schema";
import { visibleReportsSql } from "#lib/reports/policy";
import { readableMaterialsSql } from "#lib/visibility/policy";

export const PAGE_SIZE = 20;

/**
 * Meetings that pass every filter, newest first (those to come are the newest), with the counted
 * alternatives of each filter. A value that names nothing finds nothing and is listed in `unknown`.
 * `today` decides which zones are in force.
 */
export async function searchArchive(actor: Actor, asked: ArchiveFilters, today: IsoDay) {
  const [{ index, names }, matching] = await Promise.all([
    getFacets(actor),
    asked.q === undefined ? null : findMatching(asked.q),
  ]);
  const recognised = await recogniseFilters(actor, asked, FACET_OF, names);
  const { filters } = recognised;
  const { found, forAllZones, counts } = findHolders(index, {
    wanted: wantedValues(filters, recognised.unknown, FACET_OF, meetingKindOfSlug),
    among: matching?.ids ?? null,
    withAllZones: filters.tutte === "si",
  });
  const unknown: IgnoredFilter[] = [...recognised.unknown];
  if (matching && !matching.searchable) unknown.push({ key: "q", value: asked.q ?? "" });

  const page = filters.pagina ?? 1;
  const pageCount = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const numbers = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const items = await listItems(
    actor,
    numbers.flatMap((number) => index.ids[number] ?? []),
  );
  const zone = filters.zona === undefined ? undefined : names.zone.get(filters.zona);
  const options = (key: FacetKey) =>
    facetOptions(key, counts[FACET_OF[key]], filters, names, today);
  const allZonesHref = archiveHref(
    filters.tutte ? without(filters, "tutte") : { ...without(filters, "pagina"), tutte: "si" },
  );

  return {
    /** As they were understood: an address that has moved is the present one. */
    filters,
    total: found.length,
    page,
    pageCount,
    beyondEnd: page > pageCount,
    items: items.map((item) => ({
      ...item,
      inheritedFrom: inheritedFrom(zone, item.zones),
      /** Found only because those for all zones were asked for too. */
      onlyForAllZones:
        zone !== undefined &&
        inheritedFrom(zone, item.zones) === null &&
        item.zones.every(({ slug }) => slug !== zone.slug),
    })),
    facets: Object.fromEntries(FACET_KEYS.map((key) => [key, options(key)])) as Record<
      FacetKey,
      ReturnType<typeof facetOptions>
    >,
    /** With a zone chosen: the meetings for all zones that are not about it. */
    allZones: zone && {
      count: forAllZones,
      included: filters.tutte === "si",
      href: allZonesHref,
    },
    active: activeFilters(filters, names),
    unknown,
  };
}

export type ArchiveResult = Awaited<ReturnType<typeof searchArchive>>;
export type ArchiveItem = ArchiveResult["items"][number];

const MOST_WORDS = 12;

/**
 * Ids of the meetings whose titles, summaries, themes, talks or speakers contain the words, also of
 * those the actor may not see: only the facets, read for the actor, make meetings of them. As one
 * text, which ten thousand ids cross several times faster than as rows or JSON.
 */
async function findMatching(text: string) {
  const words = searchable(text).trim().split(/\s+/).slice(0, MOST_WORDS);
  // Without a word that must be there, «-così» would mean almost every meeting.
  if (words.every((word) => word.startsWith("-"))) return { searchable: false, ids: [] };
  const asked = words.join(" ");
  const [read] = await db().$queryRaw<[{ searchable: boolean; ids: string | null }]>`
    /* prepared: matching_meetings */
    SELECT numnode(websearch_to_tsquery('public.portal', ${asked})) > 0 AS searchable,
      (SELECT string_agg(id::text, '') FROM public.matching_meetings(${asked}) AS id) AS ids`;
  return { searchable: read.searchable, ids: read.ids?.match(UUIDS) ?? [] };
}

const UUIDS = /.{36}/g;

interface Row {
  slug: string;
  title: string;
  summary: string;
  kind: MeetingKind;
  mode: MeetingMode;
  status: MeetingStatus;
  day: string;
  lastDay: string | null;
  audienceAllZones: boolean;
  demonstration: boolean;
  zones: { slug: string; name: string }[];
  /** Names in the order of the talks; the organisation where only a role is known. */
  speakers: string[];
  talkCount: number;
  materialCount: number;
  hasReport: boolean;
}

/** One statement for all that the rows of a page show. */
function listItems(actor: Actor, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db().$queryRaw<Row[]>`
    /* prepared: archive_items */
    SELECT meeting."slug", meeting."title", meeting."summary", meeting."kind"::text,
      meeting."mode"::text, meeting."status"::text, meeting."day"::text, meeting."lastDay"::text,
      meeting."audienceAllZones", meeting."demonstration",
      (SELECT coalesce(json_agg(json_build_object('slug', z."slug", 'name', z."name")
          ORDER BY z."position", z."name"), '[]')
        FROM "MeetingInvolvedZone" i JOIN "Zone" z ON z."id" = i."zoneId"
        WHERE i."meetingId" = meeting."id") AS zones,
      (SELECT coalesce(json_agg(s.name ORDER BY s.place), '[]') FROM (
        SELECT coalesce(p."givenName" || ' ' || p."familyName", s."organisationName") AS name,
          min(t."position" * 1000 + s."position") AS place
        FROM "Talk" t JOIN "Speaker" s ON s."talkId" = t."id"
          LEFT JOIN "Person" p ON p."id" = s."personId"
        WHERE t."meetingId" = meeting."id" GROUP BY 1) s) AS speakers,
      (SELECT count(*)::int FROM "Talk" t WHERE t."meetingId" = meeting."id") AS "talkCount",
      (SELECT count(DISTINCT material."id")::int
        FROM "MaterialPlacement" p JOIN "Material" material ON material."id" = p."materialId"
        WHERE p."meetingId" = meeting."id" AND p."shown" AND ${readableMaterialsSql(actor)}) AS "materialCount",
      EXISTS (SELECT 1 FROM "Report" report
        WHERE report."meetingId" = meeting."id" AND ${visibleReportsSql(actor)}) AS "hasReport"
    FROM "Meeting" meeting
    WHERE meeting."id" = ANY(${ids}::uuid[]) AND ${visibleMeetingsSql(actor)}
    ORDER BY meeting."day" DESC, meeting."id" DESC`;
}
