import type { Actor } from "#lib/actor";
import { dayFromDatabase, type IsoDay } from "#lib/clock";
import { notFound } from "#lib/errors";
import { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import { visiblePeople } from "#lib/people/policy";
import { initialOf, isCurrent, LETTERS, OTHER_INITIALS } from "#lib/people/rules";
import type { Present } from "#lib/record-versions/schema";
import { HELD, heldSql, SHOWN } from "#lib/visibility/policy";

/** How many people with a public page each initial has, in alphabetical order; none has none. */
export async function countPeopleByInitial(
  actor: Actor,
): Promise<{ initial: string; count: number }[]> {
  const people = await listInitials(actor);
  const groups = Map.groupBy(people, ({ initial }) => initial);
  return [...LETTERS, OTHER_INITIALS].flatMap((initial) => {
    const count = groups.get(initial)?.length ?? 0;
    return count > 0 ? { initial, count } : [];
  });
}

/** The names are few bytes each; what letter one begins with is decided in one place only. */
async function listInitials(actor: Actor) {
  const people = await db().person.findMany({
    where: visiblePeople(actor),
    select: { id: true, familyName: true },
  });
  return people.map(({ id, familyName }) => ({ id, initial: initialOf(familyName) }));
}

/**
 * Everybody with a public page, or those of one initial, in Italian alphabetical order, with how
 * often they spoke.
 */
export async function listPeople(actor: Actor, initial?: string) {
  const asked = initial === undefined ? {} : { id: { in: await idsOfInitial(actor, initial) } };
  const people = await db().person.findMany({
    where: { AND: [visiblePeople(actor), asked] },
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
    select: {
      id: true,
      slug: true,
      givenName: true,
      familyName: true,
      demonstration: true,
      _count: { select: { speakers: { where: { talk: { meeting: HELD } } } } },
    },
  });
  const lastHeard = await listLastHeard(people.map(({ id }) => id));
  return people.map(({ _count, id, ...person }) => ({
    ...person,
    talkCount: _count.speakers,
    /** Where and in which role they spoke for the last time, null for who never did. */
    lastHeard: lastHeard.get(id) ?? null,
  }));
}

async function idsOfInitial(actor: Actor, wanted: string): Promise<string[]> {
  const people = await listInitials(actor);
  return people.filter(({ initial }) => initial === wanted).map(({ id }) => id);
}

interface LastHeard {
  day: IsoDay;
  roleTitle: string | null;
  organisationName: string | null;
}

/**
 * One row for each person, of what they said or of the part of it that is asked for; Prisma would
 * read every talk of everybody to find them.
 */
async function listLastHeard(
  personIds: readonly string[],
  among: Prisma.Sql = Prisma.sql`true`,
): Promise<Map<string, LastHeard>> {
  const rows = await db().$queryRaw<(LastHeard & { personId: string })[]>`
    SELECT DISTINCT ON (speaker."personId")
      speaker."personId", coalesce(talk."day", meeting."day")::text AS "day", speaker."roleTitle", speaker."organisationName"
    FROM "Speaker" speaker
      JOIN "Talk" talk ON talk."id" = speaker."talkId"
      JOIN "Meeting" meeting ON meeting."id" = talk."meetingId"
    WHERE speaker."personId" = ANY(${personIds}::uuid[])
      AND ${heldSql()} AND ${among}
    ORDER BY speaker."personId", coalesce(talk."day", meeting."day") DESC, talk."position", speaker."position"`;
  return new Map(rows.map(({ personId, ...row }) => [personId, row]));
}

export type PersonListItem = Awaited<ReturnType<typeof listPeople>>[number];

/** Who a person is; `today` decides which roles are held now. */
export async function getPerson(actor: Actor, slug: string, today: IsoDay) {
  const person = await db().person.findFirst({
    where: { slug, ...visiblePeople(actor) },
    select: {
      id: true,
      slug: true,
      givenName: true,
      familyName: true,
      biography: true,
      demonstration: true,
      updatedAt: true,
      affiliations: {
        where: { organisation: { archivedAt: null } },
        orderBy: [{ validFrom: "desc" }, { attestedOn: "desc" }, { id: "asc" }],
        select: {
          id: true,
          roleTitle: true,
          validFrom: true,
          validTo: true,
          attestedOn: true,
          sourceNote: true,
          organisation: { select: { slug: true, name: true, acronym: true } },
        },
      },
      labMembers: {
        where: { lab: SHOWN },
        select: {
          profession: { select: { label: true } },
          lab: { select: { slug: true, title: true } },
        },
      },
    },
  });
  if (!person) throw notFound("Persona");
  return {
    ...person,
    affiliations: person.affiliations.map((affiliation) => {
      const dates = {
        validFrom: affiliation.validFrom && dayFromDatabase(affiliation.validFrom),
        validTo: affiliation.validTo && dayFromDatabase(affiliation.validTo),
        attestedOn: affiliation.attestedOn && dayFromDatabase(affiliation.attestedOn),
      };
      return { ...affiliation, ...dates, current: isCurrent(dates, today) };
    }),
  };
}

export type PersonDetails = Awaited<ReturnType<typeof getPerson>>;

/** People who spoke for a zone, or for an organisation of that zone, as they were the last time. */
export async function listPeopleOfZone(
  actor: Actor,
  zoneId: string,
  limit: number,
): Promise<PersonOfZone[]> {
  const spokeThere = {
    OR: [{ zoneId }, { organisation: { zoneId } }],
    talk: { meeting: HELD },
  };
  const people = await db().person.findMany({
    where: { AND: [visiblePeople(actor), { speakers: { some: spokeThere } }] },
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, slug: true, givenName: true, familyName: true },
  });
  const forZone = Prisma.sql`(speaker."zoneId" = ${zoneId}::uuid OR EXISTS (
    SELECT 1 FROM "Organisation" o WHERE o."id" = speaker."organisationId" AND o."zoneId" = ${zoneId}::uuid))`;
  const last = await listLastHeard(
    people.map(({ id }) => id),
    forZone,
  );
  return people.map(({ id, ...person }) => ({
    ...person,
    roleTitle: last.get(id)?.roleTitle ?? null,
    organisationName: last.get(id)?.organisationName ?? null,
    day: last.get(id)?.day ?? null,
  }));
}

export interface PersonOfZone {
  slug: string;
  givenName: string;
  familyName: string;
  /** As it was on `day`, the last time this person spoke for the zone. */
  roleTitle: string | null;
  organisationName: string | null;
  day: IsoDay | null;
}

/** What is kept of a person at each save. */
export async function loadPersonDocument(
  _actor: Actor,
  id: string,
  tx: Tx,
): Promise<Present | null> {
  const person = await tx.person.findUnique({
    where: { id },
    select: {
      givenName: true,
      familyName: true,
      biography: true,
      updatedAt: true,
      affiliations: {
        // Written anew at each save, so that their ids say nothing.
        orderBy: [{ validFrom: "desc" }, { organisationId: "asc" }, { roleTitle: "asc" }],
        select: {
          organisationId: true,
          roleTitle: true,
          validFrom: true,
          validTo: true,
          attestedOn: true,
          sourceNote: true,
        },
      },
    },
  });
  if (!person) return null;
  const { updatedAt, affiliations, ...rest } = person;
  const document = {
    ...rest,
    affiliations: affiliations.map(({ validFrom, validTo, attestedOn, ...role }) => ({
      ...role,
      validFrom: validFrom && dayFromDatabase(validFrom),
      validTo: validTo && dayFromDatabase(validTo),
      attestedOn: attestedOn && dayFromDatabase(attestedOn),
    })),
  };
  return { document, savedAt: updatedAt };
}
