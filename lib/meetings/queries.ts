import type { Actor } from "#lib/actor";
import { db, type Tx } from "#lib/infra/db";
import { LABS, labTag } from "#lib/labs/tags";
import type { ProjectionContext, referencesOf } from "#lib/meetings/rules";
import { MEETINGS, meetingTag } from "#lib/meetings/tags";
import { ORGANISATIONS, organisationTag } from "#lib/organisations/tags";
import { PEOPLE, personTag } from "#lib/people/tags";
import { seriesTag } from "#lib/series/tags";
import { ZONES, zoneTag } from "#lib/territory/tags";
import { THEMES, themeTag } from "#lib/themes/tags";

/** Looks up what a document names, with the ancestors of its themes and the successors of its zones. */
export async function loadProjectionContext(
  _actor: Actor,
  references: ReturnType<typeof referencesOf>,
  tx: Tx = db(),
): Promise<ProjectionContext> {
  const [people, organisations, zones, successions, themes, labs] = await Promise.all([
    tx.person.findMany({
      where: { id: { in: references.personIds } },
      select: { id: true, slug: true, givenName: true, familyName: true },
    }),
    tx.organisation.findMany({
      where: { id: { in: references.organisationIds } },
      select: { id: true, slug: true, acronym: true },
    }),
    tx.zone.findMany({ select: { id: true, slug: true } }),
    tx.zoneSuccession.findMany({ select: { predecessorId: true, successorId: true } }),
    tx.thematicArea.findMany({ select: { id: true, slug: true, parentId: true } }),
    tx.lab.findMany({ where: { id: { in: references.labIds } }, select: { id: true, slug: true } }),
  ]);
  const zoneSlugs = new Map(zones.map((zone) => [zone.id, zone.slug]));
  const themeById = new Map(themes.map((theme) => [theme.id, theme]));
  const next = (id: string) =>
    successions.filter((s) => s.predecessorId === id).map((s) => s.successorId);
  return {
    people: new Map(
      people.map((p) => [p.id, { slug: p.slug, fullName: `${p.givenName} ${p.familyName}` }]),
    ),
    organisations: new Map(organisations.map((o) => [o.id, o])),
    zones: new Map(
      zones.map((zone) => [
        zone.id,
        {
          slug: zone.slug,
          successors: reach(zone.id, next).flatMap((id) => zoneSlugs.get(id) ?? []),
        },
      ]),
    ),
    themes: new Map(
      themes.map((theme) => [
        theme.id,
        {
          slug: theme.slug,
          ancestors: reach(theme.id, (id) => themeById.get(id)?.parentId ?? []).flatMap(
            (id) => themeById.get(id)?.slug ?? [],
          ),
        },
      ]),
    ),
    labs: new Map(labs.map((lab) => [lab.id, lab])),
  };
}

const TAG_OF_FACET: Record<string, (slug: string) => string> = {
  person: personTag,
  organisation: organisationTag,
  zone: zoneTag,
  theme: themeTag,
  lab: labTag,
};

/** The tags of every page that shows this meeting as its tables stand now. */
export async function listAffectedTags(
  _actor: Actor,
  meetingId: string,
  tx: Tx = db(),
): Promise<string[]> {
  const meeting = await tx.meeting.findUnique({
    where: { id: meetingId },
    select: {
      slug: true,
      series: { select: { slug: true } },
      facets: { select: { facet: true, value: true } },
    },
  });
  if (!meeting) return [];
  return [
    meetingTag(meeting.slug),
    MEETINGS,
    PEOPLE,
    ORGANISATIONS,
    ZONES,
    THEMES,
    LABS,
    ...(meeting.series ? [seriesTag(meeting.series.slug)] : []),
    ...meeting.facets.flatMap(({ facet, value }) => TAG_OF_FACET[facet]?.(value) ?? []),
  ];
}

/** Everything reachable from a start, the start excluded. */
function reach(start: string, next: (id: string) => string | readonly string[]): string[] {
  const found = new Set<string>();
  const queue = [start];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const neighbour of [next(id)].flat()) {
      if (neighbour !== start && !found.has(neighbour)) {
        found.add(neighbour);
        queue.push(neighbour);
      }
    }
  }
  return [...found];
}
