import type { Actor } from "#lib/actor";
import { dayFromDatabase } from "#lib/clock";
import {
  buildFacetIndex,
  type FacetIndex,
  type FacetName,
  type FacetNames,
  type IndexedItem,
} from "#lib/facets/rules";
import type { SetAside } from "#lib/facets/schema";
import type { EntityKind, FacetKind } from "#lib/generated/prisma/enums";
import { db } from "#lib/infra/db";
import { visibleLabs } from "#lib/labs/policy";
import { visibleMeetingsSql } from "#lib/meetings/policy";
import { visibleOrganisations } from "#lib/organisations/policy";
import { visiblePeople } from "#lib/people/policy";
import { findCurrentSlug } from "#lib/slugs/queries";
import { predecessorsOf } from "#lib/territory/rules";
import { visibleThemes } from "#lib/themes/policy";
import { flattenTree } from "#lib/themes/rules";

export interface Facets {
  index: FacetIndex;
  names: FacetNames;
}

// Per connection, so that no test and no development reload sees the facets of another database.
const kept = new WeakMap<object, { version: number; facets: Promise<Facets> }>();

/**
 * The facets of the archive as they stand now. What the public sees is kept in memory and read
 * anew when the version of the archive says that something has changed, whoever changed it.
 */
export async function getFacets(actor: Actor): Promise<Facets> {
  if (actor.kind !== "anonymous") return loadFacets(actor);
  const client = db();
  // Before the facets: then they are never older than the version they are kept under.
  const [state] = await client.$queryRaw<
    [{ version: number }]
  >`SELECT "version" FROM "ArchiveState"`;
  const { version } = state;
  const last = kept.get(client);
  if (last && last.version >= version) return last.facets;
  const facets = loadFacets(actor);
  kept.set(client, { version, facets });
  facets.catch(() => kept.delete(client));
  return facets;
}

async function loadFacets(actor: Actor): Promise<Facets> {
  const [index, names] = await Promise.all([loadIndex(actor), loadNames(actor)]);
  return { index, names };
}

/** In one statement, so that meetings and values are of the same moment. */
async function loadIndex(actor: Actor): Promise<FacetIndex> {
  const [read] = await db().$queryRaw<
    [
      {
        meetings: IndexedItem[];
        values: { facet: FacetKind; value: string; holders: number[] }[];
      },
    ]
  >`
    WITH listed AS MATERIALIZED (
      SELECT meeting."id", meeting."audienceAllZones",
             row_number() OVER (ORDER BY meeting."day" DESC, meeting."id" DESC) - 1 AS number
      FROM "Meeting" meeting WHERE ${visibleMeetingsSql(actor)}
    ), held AS (
      SELECT f."facet", f."value", json_agg(listed.number) AS holders
      FROM "MeetingFacet" f JOIN listed ON listed."id" = f."meetingId"
      GROUP BY f."facet", f."value"
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', "id", 'forAllZones', "audienceAllZones")
         ORDER BY number), '[]') FROM listed) AS meetings,
      (SELECT coalesce(json_agg(held), '[]') FROM held) AS values`;
  return buildFacetIndex(read.meetings, read.values);
}

async function loadNames(actor: Actor): Promise<FacetNames> {
  const [people, organisations, labs, themes, zones, successions] = await Promise.all([
    db().person.findMany({
      where: visiblePeople(actor),
      orderBy: [{ familyName: "asc" }, { givenName: "asc" }],
      select: { slug: true, givenName: true, familyName: true },
    }),
    db().organisation.findMany({
      where: visibleOrganisations(actor),
      orderBy: { name: "asc" },
      select: { slug: true, name: true },
    }),
    db().lab.findMany({
      where: visibleLabs(actor),
      orderBy: { title: "asc" },
      select: { slug: true, title: true },
    }),
    db().thematicArea.findMany({
      where: visibleThemes(actor),
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { id: true, slug: true, name: true, parentId: true },
    }),
    db().zone.findMany({
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { id: true, slug: true, name: true, validFrom: true, validTo: true },
    }),
    db().zoneSuccession.findMany({
      select: {
        predecessorId: true,
        successorId: true,
      },
    }),
  ]);
  const zoneSlugs = new Map(zones.map((zone) => [zone.id, zone.slug]));
  return {
    person: bySlug(people.map((p) => ({ slug: p.slug, name: `${p.givenName} ${p.familyName}` }))),
    organisation: bySlug(organisations),
    lab: bySlug(labs.map((lab) => ({ slug: lab.slug, name: lab.title }))),
    theme: bySlug(flattenTree(themes).map(({ slug, name, depth }) => ({ slug, name, depth }))),
    zone: bySlug(
      zones.map(({ id, slug, name, validFrom, validTo }) => ({
        slug,
        name,
        // Not whether it is in force: what is kept in memory outlives the day on which it was read.
        period: {
          validFrom: dayFromDatabase(validFrom),
          validTo: validTo && dayFromDatabase(validTo),
        },
        predecessors: predecessorsOf(successions, [id]).flatMap(
          (zone) => zoneSlugs.get(zone) ?? [],
        ),
      })),
    ),
  };
}

/** Where the old addresses of what a filter names are kept. */
const ENTITY_OF = {
  lab: "lab",
  organisation: "organisation",
  person: "person",
  theme: "thematic_area",
  zone: "zone",
} as const satisfies Record<keyof FacetNames, EntityKind>;

/**
 * Follows the addresses that have moved among the filters of a list, and says which values name
 * nothing of what it has.
 */
export async function recogniseFilters<
  Key extends string,
  Filters extends Partial<Record<Key, string>>,
>(
  actor: Actor,
  asked: Filters,
  facetOf: Readonly<Record<Key, FacetKind>>,
  names: Partial<FacetNames>,
): Promise<{ filters: Filters; unknown: SetAside<Key>[] }> {
  const filters = { ...asked };
  const unknown: SetAside<Key>[] = [];
  for (const [key, facet] of Object.entries(facetOf) as [Key, FacetKind][]) {
    const value = asked[key];
    if (value === undefined || facet === "year" || facet === "kind") continue;
    const known = names[facet];
    if (known?.has(value)) continue;
    const current = await findCurrentSlug(actor, ENTITY_OF[facet], value);
    if (current !== null && known?.has(current)) Object.assign(filters, { [key]: current });
    else unknown.push({ key, value });
  }
  return { filters, unknown };
}

function bySlug(names: readonly FacetName[]): Map<string, FacetName> {
  return new Map(names.map((name) => [name.slug, name]));
}
