import type { Actor } from "#lib/actor";
import { dayFromDatabase, type IsoDay } from "#lib/clock";
import { HELD } from "#lib/editorial/policy";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import { visibleOrganisations } from "#lib/organisations/policy";
import type { OrganisationKind } from "#lib/organisations/schema";
import { ORGANISATIONS, organisationTag } from "#lib/organisations/tags";
import { PEOPLE, personTag } from "#lib/people/tags";

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
        where: { lab: { archivedAt: null } },
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

/**
 * People over time: who spoke for the organisation and when for the first and last time, with
 * the role they had the last time.
 */
export async function listPeopleOverTime(
  _actor: Actor,
  organisationId: string,
): Promise<PersonOverTime[]> {
  const rows = await db().speaker.findMany({
    where: {
      organisationId,
      personId: { not: null },
      person: { archivedAt: null },
      talk: { meeting: HELD },
    },
    orderBy: [
      { talk: { meeting: { day: "desc" } } },
      { talk: { day: { sort: "desc", nulls: "last" } } },
      { id: "asc" },
    ],
    select: {
      roleTitle: true,
      person: { select: { slug: true, givenName: true, familyName: true } },
      talk: { select: { day: true, meeting: { select: { day: true } } } },
    },
  });
  const people = new Map<string, PersonOverTime>();
  for (const row of rows) {
    if (!row.person) continue;
    const day = dayFromDatabase(row.talk.day ?? row.talk.meeting.day);
    const known = people.get(row.person.slug);
    if (known) known.firstDay = day;
    else {
      people.set(row.person.slug, {
        slug: row.person.slug,
        name: `${row.person.givenName} ${row.person.familyName}`,
        roleTitle: row.roleTitle,
        firstDay: day,
        lastDay: day,
        talkCount: 0,
      });
    }
    const entry = people.get(row.person.slug);
    if (entry) entry.talkCount += 1;
  }
  return [...people.values()];
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
