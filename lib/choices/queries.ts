import type { Actor } from "#lib/actor";
import { dayFromDatabase, type IsoDay } from "#lib/clock";
import { listRolesOn } from "#lib/directory/queries";
import { requireNewsroom } from "#lib/editorial/policy";
import { db } from "#lib/infra/db";
import type { KnownNames } from "#lib/programmes/schema";
import { visibleThemes } from "#lib/themes/policy";
import { nestTree } from "#lib/themes/rules";

/** The themes and zones that a page may name; of the zones all, with their time. */
export async function listSubjects(actor: Actor) {
  requireNewsroom(actor);
  const [themes, zones] = await Promise.all([
    db().thematicArea.findMany({
      where: visibleThemes(actor),
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { id: true, name: true, parentId: true },
    }),
    db().zone.findMany({
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: {
        id: true,
        slug: true,
        name: true,
        tileRow: true,
        tileColumn: true,
        validFrom: true,
        validTo: true,
      },
    }),
  ]);
  return {
    themes: nestTree(themes),
    zones: zones.map(({ tileRow, tileColumn, validFrom, validTo, ...zone }) => ({
      ...zone,
      row: tileRow,
      column: tileColumn,
      validFrom: dayFromDatabase(validFrom),
      validTo: validTo && dayFromDatabase(validTo),
    })),
  };
}

export type Subjects = Awaited<ReturnType<typeof listSubjects>>;

/** What the fields of a meeting are chosen from. */
export async function listMeetingChoices(actor: Actor) {
  const titled = {
    where: { archivedAt: null },
    orderBy: { title: "asc" },
    select: { id: true, title: true },
  } as const;
  const [subjects, series, labs] = await Promise.all([
    listSubjects(actor),
    db().meetingSeries.findMany(titled),
    db().lab.findMany(titled),
  ]);
  return {
    ...subjects,
    series: series.map(({ id, title }) => ({ value: id, label: title })),
    labs: labs.map(({ id, title }) => ({ value: id, label: title })),
  };
}

export type MeetingChoices = Awaited<ReturnType<typeof listMeetingChoices>>;

/** Everybody that a pasted programme may name. */
export async function listKnownNames(actor: Actor): Promise<KnownNames> {
  requireNewsroom(actor);
  const [people, organisations] = await Promise.all([
    db().person.findMany({
      where: { archivedAt: null },
      select: { id: true, givenName: true, familyName: true },
    }),
    db().organisation.findMany({
      where: { archivedAt: null },
      select: { id: true, name: true, acronym: true, aliases: { select: { name: true } } },
    }),
  ]);
  return {
    people,
    organisations: organisations.map(({ aliases, ...organisation }) => ({
      ...organisation,
      aliases: aliases.map(({ name }) => name),
    })),
  };
}

/** Some people with the roles they hold on a day, and some organisations, for a form to fill in. */
export async function listNamed(
  actor: Actor,
  ids: { personIds: readonly string[]; organisationIds: readonly string[] },
  day: IsoDay,
) {
  requireNewsroom(actor);
  const [people, organisations, roles] = await Promise.all([
    db().person.findMany({
      where: { id: { in: [...ids.personIds] } },
      select: { id: true, givenName: true, familyName: true },
    }),
    db().organisation.findMany({
      where: { id: { in: [...ids.organisationIds] } },
      select: { id: true, name: true, zoneId: true },
    }),
    listRolesOn(actor, ids.personIds, day),
  ]);
  return {
    people: people.map(({ id, givenName, familyName }) => ({
      id,
      name: `${givenName} ${familyName}`,
      roles: roles.get(id) ?? [],
    })),
    organisations,
  };
}
