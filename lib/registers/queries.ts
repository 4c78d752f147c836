import type { Actor } from "#lib/actor";
import { dayFromDatabase } from "#lib/clock";
import { canPublish } from "#lib/editorial/policy";
import { notFound } from "#lib/errors";
import { db } from "#lib/infra/db";
import type { RecordKind } from "#lib/registers/schema";

interface RecordRow {
  id: string;
  slug: string;
  name: string;
  version: number;
  archivedAt: Date | null;
}

/** A register as the newsroom keeps it, in alphabetical order; archived ones are named too. */
export async function listRecords(
  actor: Actor,
  kind: RecordKind,
  page: { skip: number; limit: number; archived?: boolean },
): Promise<{ total: number; items: RecordRow[] }> {
  requireNewsroom(actor);
  const where = { archivedAt: page.archived ? { not: null } : null };
  const few = { where, skip: page.skip, take: page.limit } as const;
  const row = { id: true, slug: true, version: true, archivedAt: true } as const;
  const named = { ...row, name: true } as const;
  const titled = { ...row, title: true } as const;
  const ofTitle = ({ title, ...rest }: { title: string } & Omit<RecordRow, "name">) => ({
    ...rest,
    name: title,
  });
  switch (kind) {
    case "person": {
      const people = await db().person.findMany({
        ...few,
        orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
        select: { ...row, givenName: true, familyName: true },
      });
      const items = people.map(({ givenName, familyName, ...rest }) => ({
        ...rest,
        name: `${familyName} ${givenName}`,
      }));
      return { total: await db().person.count({ where }), items };
    }
    case "organisation":
      return {
        total: await db().organisation.count({ where }),
        items: await db().organisation.findMany({
          ...few,
          orderBy: { name: "asc" },
          select: named,
        }),
      };
    case "thematic_area":
      return {
        total: await db().thematicArea.count({ where }),
        items: await db().thematicArea.findMany({
          ...few,
          orderBy: { name: "asc" },
          select: named,
        }),
      };
    case "lab": {
      const labs = await db().lab.findMany({ ...few, orderBy: { title: "asc" }, select: titled });
      return { total: await db().lab.count({ where }), items: labs.map(ofTitle) };
    }
    case "meeting_series": {
      const order = { orderBy: { title: "asc" } } as const;
      const series = await db().meetingSeries.findMany({ ...few, ...order, select: titled });
      return { total: await db().meetingSeries.count({ where }), items: series.map(ofTitle) };
    }
  }
}

/** A person as the form changes them. */
export async function getPersonRecord(actor: Actor, id: string) {
  requireNewsroom(actor);
  const person = await db().person.findUnique({
    where: { id },
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
    where: { id },
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

function requireNewsroom(actor: Actor): void {
  if (!canPublish(actor)) throw notFound("Redazione");
}
