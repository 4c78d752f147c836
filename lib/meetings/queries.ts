import type { Actor } from "#lib/actor";
import { db, type Tx } from "#lib/infra/db";
import { labTag } from "#lib/labs/tags";
import { visibleMeetings } from "#lib/meetings/policy";
import type { ProjectionContext, referencesOf } from "#lib/meetings/rules";
import { MEETINGS, meetingTag } from "#lib/meetings/tags";
import { listTagsOfPeople } from "#lib/organisations/queries";
import { organisationTag } from "#lib/organisations/tags";
import { personTag } from "#lib/people/tags";
import { seriesTag } from "#lib/series/tags";
import { successorsOf } from "#lib/territory/rules";
import { ZONES, zoneTag } from "#lib/territory/tags";
import { ancestorsOf } from "#lib/themes/rules";
import { THEMES, themeTag } from "#lib/themes/tags";

const person = { id: true, slug: true, givenName: true, familyName: true } as const;
const organisation = { id: true, slug: true, acronym: true } as const;

/** Looks up what a document names, with the ancestors of its themes and the successors of its zones. */
export async function loadProjectionContext(
  _actor: Actor,
  references: ReturnType<typeof referencesOf>,
  tx: Tx = db(),
): Promise<ProjectionContext> {
  // One after the other: a transaction has a single connection.
  const people = await tx.person.findMany({
    where: { id: { in: references.personIds } },
    select: { ...person, mergedInto: { select: person } },
  });
  const organisations = await tx.organisation.findMany({
    where: { id: { in: references.organisationIds } },
    select: { ...organisation, mergedInto: { select: organisation } },
  });
  const zones = await tx.zone.findMany({ select: { id: true, slug: true } });
  const successions = await tx.zoneSuccession.findMany({
    select: { predecessorId: true, successorId: true },
  });
  const themes = await tx.thematicArea.findMany({
    select: { id: true, slug: true, name: true, parentId: true },
  });
  const labs = await tx.lab.findMany({
    where: { id: { in: references.labIds } },
    select: { id: true, slug: true },
  });
  const zoneSlugs = new Map(zones.map((zone) => [zone.id, zone.slug]));
  const themeById = new Map(themes.map((theme) => [theme.id, theme]));
  return {
    people: new Map(
      people.map(({ id, mergedInto, ...own }) => {
        const { givenName, familyName, ...kept } = mergedInto ?? { id, ...own };
        return [id, { ...kept, fullName: `${givenName} ${familyName}` }];
      }),
    ),
    organisations: new Map(
      organisations.map(({ id, mergedInto, ...own }) => [id, mergedInto ?? { id, ...own }]),
    ),
    zones: new Map(
      zones.map((zone) => [
        zone.id,
        {
          slug: zone.slug,
          successors: successorsOf(successions, [zone.id]).flatMap((id) => zoneSlugs.get(id) ?? []),
        },
      ]),
    ),
    themes: new Map(
      themes.map((theme) => [
        theme.id,
        {
          slug: theme.slug,
          name: theme.name,
          ancestors: ancestorsOf(themeById, theme).map((above) => above.slug),
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
  actor: Actor,
  meetingId: string,
  tx: Tx = db(),
): Promise<string[]> {
  const meeting = await tx.meeting.findUnique({
    where: { id: meetingId },
    select: {
      id: true,
      slug: true,
      day: true,
      series: { select: { id: true, slug: true } },
      facets: { select: { facet: true, value: true } },
      audienceZones: { select: { zoneId: true } },
    },
  });
  if (!meeting) return [];
  // A zone lists the people of its organisations.
  const speakers = await tx.speaker.findMany({
    where: { talk: { meetingId } },
    select: {
      personId: true,
      organisation: { select: { zone: { select: { slug: true } } } },
    },
  });
  // The zones it is for show it, and those that came after them.
  const addressedIds = meeting.audienceZones.map(({ zoneId }) => zoneId);
  const successions = await tx.zoneSuccession.findMany({
    select: { predecessorId: true, successorId: true },
  });
  const addressed = await tx.zone.findMany({
    where: { id: { in: [...addressedIds, ...successorsOf(successions, addressedIds)] } },
    select: { slug: true },
  });
  // Its neighbours in the series link to it.
  const neighbours = await listSeriesNeighbours(actor, meeting, tx);
  return [
    meetingTag(meeting.slug),
    MEETINGS,
    ...(await listTagsOfPeople(
      actor,
      speakers.flatMap(({ personId }) => personId ?? []),
      tx,
    )),
    ZONES,
    THEMES,
    ...neighbours.map(({ slug }) => meetingTag(slug)),
    ...(meeting.series ? [seriesTag(meeting.series.slug)] : []),
    ...addressed.map(({ slug }) => zoneTag(slug)),
    ...meeting.facets.flatMap(({ facet, value }) => TAG_OF_FACET[facet]?.(value) ?? []),
    ...speakers.flatMap(({ organisation }) =>
      organisation?.zone ? zoneTag(organisation.zone.slug) : [],
    ),
  ];
}

/** Those on the days before and after in its series, at most one each. */
async function listSeriesNeighbours(
  actor: Actor,
  { id, day, series }: { id: string; day: Date; series: { id: string } | null },
  tx: Tx,
) {
  if (!series) return [];
  const near = (side: "lt" | "gt", order: "desc" | "asc") =>
    tx.meeting.findMany({
      where: {
        AND: [visibleMeetings(actor), { seriesId: series.id }],
        OR: [{ day: { [side]: day } }, { day, id: { [side]: id } }],
      },
      orderBy: [{ day: order }, { id: order }],
      take: 1,
      select: { slug: true },
    });
  return [...(await near("lt", "desc")), ...(await near("gt", "asc"))];
}
