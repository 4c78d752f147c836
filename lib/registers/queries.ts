import { type Actor, ANONYMOUS } from "#lib/actor";
import { dayFromDatabase } from "#lib/clock";
import { requireNewsroom } from "#lib/editorial/policy";
import { notFound } from "#lib/errors";
import { formatCount } from "#lib/format";
import type { Prisma } from "#lib/generated/prisma/client";
import { isId } from "#lib/ids";
import { db } from "#lib/infra/db";
import { ORGANISATION_KIND_LABELS } from "#lib/organisations/messages";
import { visibleOrganisations } from "#lib/organisations/policy";
import { visiblePeople } from "#lib/people/policy";
import type { RecordKind } from "#lib/registers/schema";
import { visibleSeries } from "#lib/series/policy";

export interface RecordRow {
  id: string;
  slug: string;
  name: string;
  /** A few words that tell it apart from others of its name. */
  detail: string | null;
  archivedAt: Date | null;
}

interface RecordsAsked {
  skip: number;
  limit: number;
  archived?: boolean;
  /** Parts of the name, all of which must be there. */
  words?: string;
}

/** A register as the newsroom keeps it, in alphabetical order. */
export async function listRecords(
  actor: Actor,
  kind: RecordKind,
  { skip, limit, archived = false, words = "" }: RecordsAsked,
): Promise<{ total: number; items: RecordRow[] }> {
  requireNewsroom(actor);
  const state = { archivedAt: archived ? { not: null } : null };
  const page = { skip, take: limit } as const;
  const row = { id: true, slug: true, archivedAt: true } as const;
  const parts = words.split(/\s+/).filter(Boolean);
  const each = parts.map((part) => ({ contains: part, mode: "insensitive" }) as const);
  switch (kind) {
    case "person": {
      const named = each.map((part) => ({ OR: [{ givenName: part }, { familyName: part }] }));
      const where = { ...state, mergedIntoId: null, AND: named };
      const people = await db().person.findMany({
        where,
        ...page,
        orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
        select: { ...row, givenName: true, familyName: true, affiliations: latestRole },
      });
      const items = people.map(({ givenName, familyName, affiliations: [role], ...rest }) => ({
        ...rest,
        name: `${familyName} ${givenName}`,
        detail: role ? [role.roleTitle, role.organisation.name].filter(Boolean).join(", ") : null,
      }));
      return { total: await db().person.count({ where }), items };
    }
    case "organisation": {
      const named = each.map((part) => ({
        OR: [{ name: part }, { acronym: part }, { aliases: { some: { name: part } } }],
      }));
      const where = { ...state, mergedIntoId: null, AND: named };
      const found = await db().organisation.findMany({
        where,
        ...page,
        orderBy: [{ name: "asc" }, { id: "asc" }],
        select: { ...row, name: true, kind: true, partnerRole: true },
      });
      const items = found.map(({ kind, partnerRole, ...rest }) => ({
        ...rest,
        detail: [ORGANISATION_KIND_LABELS[kind], partnerRole].filter(Boolean).join(", "),
      }));
      return { total: await db().organisation.count({ where }), items };
    }
    case "thematic_area": {
      const where = { ...state, AND: each.map((name) => ({ name })) };
      const found = await db().thematicArea.findMany({
        where,
        ...page,
        orderBy: [{ position: "asc" }, { name: "asc" }],
        select: { ...row, name: true, parent: { select: { name: true } } },
      });
      const items = found.map(({ parent, ...rest }) => ({
        ...rest,
        detail: parent ? `sotto «${parent.name}»` : null,
      }));
      return { total: await db().thematicArea.count({ where }), items };
    }
    case "lab": {
      const where = { ...state, AND: each.map((title) => ({ title })) };
      const found = await db().lab.findMany({
        where,
        ...page,
        orderBy: [{ title: "asc" }, { id: "asc" }],
        select: { ...row, title: true, startsOn: true },
      });
      const items = found.map(({ title, startsOn, ...rest }) => ({
        ...rest,
        name: title,
        detail: `dal ${dayFromDatabase(startsOn).slice(0, 4)}`,
      }));
      return { total: await db().lab.count({ where }), items };
    }
    case "meeting_series": {
      const where = { ...state, AND: each.map((title) => ({ title })) };
      const found = await db().meetingSeries.findMany({
        where,
        ...page,
        orderBy: [{ title: "asc" }, { id: "asc" }],
        select: { ...row, title: true, _count: { select: { meetings: true } } },
      });
      const items = found.map(({ title, _count, ...rest }) => ({
        ...rest,
        name: title,
        detail: formatCount(_count.meetings, "incontro", "incontri"),
      }));
      return { total: await db().meetingSeries.count({ where }), items };
    }
  }
}

const latestRole = {
  orderBy: [{ validFrom: { sort: "desc", nulls: "last" } }, { id: "desc" }],
  take: 1,
  select: { roleTitle: true, organisation: { select: { name: true } } },
} satisfies Prisma.Person$affiliationsArgs;

/** A person as the form changes them. */
export async function getPersonRecord(actor: Actor, id: string) {
  requireNewsroom(actor);
  const person = await db().person.findUnique({
    where: { id, mergedIntoId: null },
    include: { affiliations: { orderBy: [{ validFrom: "desc" }, { id: "asc" }] } },
  });
  if (!person) throw notFound("Persona");
  return {
    ...person,
    affiliations: person.affiliations.map(({ id: _id, personId: _person, ...affiliation }) => ({
      ...affiliation,
      validFrom: affiliation.validFrom && dayFromDatabase(affiliation.validFrom),
      validTo: affiliation.validTo && dayFromDatabase(affiliation.validTo),
      attestedOn: affiliation.attestedOn && dayFromDatabase(affiliation.attestedOn),
    })),
  };
}

export async function getOrganisationRecord(actor: Actor, id: string) {
  requireNewsroom(actor);
  const organisation = await db().organisation.findUnique({
    where: { id, mergedIntoId: null },
    include: { aliases: { orderBy: { name: "asc" }, select: { name: true } } },
  });
  if (!organisation) throw notFound("Ente");
  return { ...organisation, aliases: organisation.aliases.map(({ name }) => name) };
}

export async function getThemeRecord(actor: Actor, id: string) {
  requireNewsroom(actor);
  const theme = await db().thematicArea.findUnique({ where: { id } });
  if (!theme) throw notFound("Tema");
  return theme;
}

export async function getSeriesRecord(actor: Actor, id: string) {
  requireNewsroom(actor);
  const series = await db().meetingSeries.findUnique({ where: { id } });
  if (!series) throw notFound("Ciclo di incontri");
  return series;
}

/** A lab as the form changes it, with its meetings, which are chosen where they are written. */
export async function getLabRecord(actor: Actor, id: string) {
  requireNewsroom(actor);
  if (!isId(id)) throw notFound("Laboratorio");
  const lab = await db().lab.findUnique({
    where: { id },
    include: {
      zones: { select: { zoneId: true } },
      members: { orderBy: { position: "asc" } },
      services: { orderBy: { position: "asc" }, select: { name: true, description: true } },
      funding: { orderBy: { fundingSource: { position: "asc" } } },
      diary: { orderBy: [{ day: "desc" }, { id: "asc" }] },
      meetings: {
        where: { archivedAt: null },
        orderBy: { day: "desc" },
        select: { id: true, title: true, day: true },
      },
    },
  });
  if (!lab) throw notFound("Laboratorio");
  return {
    ...lab,
    startsOn: dayFromDatabase(lab.startsOn),
    endsOn: lab.endsOn && dayFromDatabase(lab.endsOn),
    zoneIds: lab.zones.map(({ zoneId }) => zoneId),
    diary: lab.diary.map(({ day, text }) => ({ day: dayFromDatabase(day), text })),
    meetings: lab.meetings.map(({ day, ...meeting }) => ({
      ...meeting,
      day: dayFromDatabase(day),
    })),
  };
}

export type LabRecord = Awaited<ReturnType<typeof getLabRecord>>;

/** What a lab is made of beside names: territory, professions, funds. */
export async function listLabChoices(actor: Actor) {
  requireNewsroom(actor);
  const [authorities, zones, professions, fundingSources] = await Promise.all([
    db().healthAuthority.findMany({
      orderBy: { position: "asc" },
      select: { id: true, name: true },
    }),
    db().zone.findMany({
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { id: true, name: true, validTo: true },
    }),
    db().profession.findMany({ orderBy: { position: "asc" }, select: { id: true, label: true } }),
    db().fundingSource.findMany({
      orderBy: { position: "asc" },
      select: { id: true, label: true },
    }),
  ]);
  return { authorities, zones, professions, fundingSources };
}

export type LabChoices = Awaited<ReturnType<typeof listLabChoices>>;

/** Whether the public has a page of it. */
export async function hasPublicPage(
  actor: Actor,
  kind: "person" | "organisation" | "meeting_series",
  id: string,
): Promise<boolean> {
  requireNewsroom(actor);
  const count = {
    person: () => db().person.count({ where: { AND: [{ id }, visiblePeople(ANONYMOUS)] } }),
    organisation: () =>
      db().organisation.count({ where: { AND: [{ id }, visibleOrganisations(ANONYMOUS)] } }),
    meeting_series: () =>
      db().meetingSeries.count({ where: { AND: [{ id }, visibleSeries(ANONYMOUS)] } }),
  };
  return (await count[kind]()) > 0;
}
