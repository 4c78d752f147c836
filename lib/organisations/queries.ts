import type { Actor } from "#lib/actor";
import type { IsoDay } from "#lib/clock";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import { visibleOrganisations } from "#lib/organisations/policy";
import type { OrganisationKind } from "#lib/organisations/schema";
import { ORGANISATIONS, organisationTag } from "#lib/organisations/tags";
import { PEOPLE, personTag } from "#lib/people/tags";
import type { Present } from "#lib/record-versions/schema";
import { HELD, heldSql, SHOWN, shownSql } from "#lib/visibility/policy";

const identity = {
  slug: true,
  name: true,
  acronym: true,
  kind: true,
  partnerRole: true,
  partnerOrder: true,
  demonstration: true,
} as const;

/** How many organisations with a public page there are of each kind. */
export async function countOrganisationsByKind(
  actor: Actor,
): Promise<{ kind: OrganisationKind; count: number }[]> {
  const groups = await db().organisation.groupBy({
    by: ["kind"],
    where: visibleOrganisations(actor),
    _count: true,
  });
  return groups.map(({ kind, _count }) => ({ kind, count: _count }));
}

/** Organisations with a public page, in alphabetical order. */
export async function listOrganisations(actor: Actor, where: Prisma.OrganisationWhereInput = {}) {
  const organisations = await db().organisation.findMany({
    where: { AND: [visibleOrganisations(actor), where] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      ...identity,
      _count: { select: { speakers: { where: { talk: { meeting: HELD } } } } },
    },
  });
  return organisations.map(({ _count, ...rest }) => ({ ...rest, talkCount: _count.speakers }));
}

export type OrganisationListItem = Awaited<ReturnType<typeof listOrganisations>>[number];

/** The partners of the community, in the order the newsroom gave them. */
export function listPartners(actor: Actor) {
  return db().organisation.findMany({
    where: { AND: [visibleOrganisations(actor), { partnerRole: { not: null } }] },
    orderBy: [{ partnerOrder: "asc" }, { name: "asc" }],
    select: { ...identity, description: true },
  });
}

export type Partner = Awaited<ReturnType<typeof listPartners>>[number];

export async function getOrganisation(actor: Actor, slug: string) {
  const organisation = await db().organisation.findFirst({
    where: { slug, ...visibleOrganisations(actor) },
    select: {
      id: true,
      ...identity,
      description: true,
      website: true,
      updatedAt: true,
      aliases: { orderBy: { name: "asc" }, select: { name: true } },
      zone: { select: { slug: true, name: true } },
      labMembers: {
        where: { lab: SHOWN },
        distinct: ["labId"],
        select: { lab: { select: { slug: true, title: true } } },
      },
    },
  });
  if (!organisation) throw notFound("Ente");
  const { aliases, labMembers, ...rest } = organisation;
  return {
    ...rest,
    aliases: aliases.map((alias) => alias.name),
    labs: labMembers.map((member) => member.lab),
  };
}

export type OrganisationDetails = Awaited<ReturnType<typeof getOrganisation>>;

/** A longer list of people than this is no help on a page: the archive has their meetings. */
const MOST_PEOPLE = 60;

/**
 * People over time: who spoke for the organisation and when for the first and last time, with
 * the role they had the last time; those heard last come first, and `total` says how many there are.
 */
export async function listPeopleOverTime(
  _actor: Actor,
  organisationId: string,
  limit: number = MOST_PEOPLE,
): Promise<PeopleOverTime> {
  const rows = await db().$queryRaw<(PersonOverTime & { total: number })[]>`
    WITH said AS (
      SELECT speaker."personId", speaker."roleTitle", coalesce(talk."day", meeting."day") AS day,
        speaker."id"
      FROM "Speaker" speaker
        JOIN "Talk" talk ON talk."id" = speaker."talkId"
        JOIN "Meeting" meeting ON meeting."id" = talk."meetingId"
      WHERE speaker."organisationId" = ${organisationId}::uuid AND ${heldSql()}
    )
    SELECT person."slug", person."givenName" || ' ' || person."familyName" AS name,
      (array_agg(said."roleTitle" ORDER BY said.day DESC, said."id"))[1] AS "roleTitle",
      min(said.day)::text AS "firstDay", max(said.day)::text AS "lastDay",
      count(*)::int AS "talkCount", (count(*) OVER ())::int AS total
    FROM said JOIN "Person" person ON person."id" = said."personId"
    WHERE ${shownSql("person")}
    GROUP BY person."id"
    ORDER BY max(said.day) DESC, min(said."id"::text)
    LIMIT ${limit}`;
  return { total: rows[0]?.total ?? 0, people: rows.map(({ total, ...person }) => person) };
}

export interface PeopleOverTime {
  total: number;
  people: PersonOverTime[];
}

/**
 * The tags of what becomes public, or ceases to be, with some people: they themselves, and the
 * organisations whose pages exist because of a role of theirs.
 */
export async function listTagsOfPeople(
  _actor: Actor,
  personIds: readonly string[],
  tx: Tx = db(),
): Promise<string[]> {
  const people = await tx.person.findMany({
    where: { id: { in: [...personIds] } },
    select: {
      slug: true,
      affiliations: { select: { organisation: { select: { slug: true } } } },
    },
  });
  return [
    PEOPLE,
    ORGANISATIONS,
    ...people.flatMap(({ slug, affiliations }) => [
      personTag(slug),
      ...affiliations.map(({ organisation }) => organisationTag(organisation.slug)),
    ]),
  ];
}

export interface PersonOverTime {
  slug: string;
  name: string;
  /** As it was on `lastDay`. */
  roleTitle: string | null;
  firstDay: IsoDay;
  lastDay: IsoDay;
  talkCount: number;
}

/** What is kept of an organisation at each save. */
export async function loadOrganisationDocument(
  _actor: Actor,
  id: string,
  tx: Tx,
): Promise<Present | null> {
  const organisation = await tx.organisation.findUnique({
    where: { id },
    select: {
      name: true,
      acronym: true,
      kind: true,
      description: true,
      website: true,
      zoneId: true,
      partnerRole: true,
      partnerOrder: true,
      updatedAt: true,
      aliases: { orderBy: { name: "asc" }, select: { name: true } },
    },
  });
  if (!organisation) return null;
  const { updatedAt, aliases, ...rest } = organisation;
  return { document: { ...rest, aliases: aliases.map(({ name }) => name) }, savedAt: updatedAt };
}
