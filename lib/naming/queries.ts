import type { Actor } from "#lib/actor";
import { listOrganisationsLike, listPeopleLike } from "#lib/directory/queries";
import { plainWords } from "#lib/directory/rules";
import { canPublish, requireNewsroom } from "#lib/editorial/policy";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { isId } from "#lib/ids";
import { db } from "#lib/infra/db";
import { canKeepLab, nameableOrganisations, nameablePeople } from "#lib/labs/policy";
import { bareName, type Meant, type NameChoices, type Written } from "#lib/naming/rules";
import {
  type NamedRegister,
  type NameSuggestionInput,
  nameSuggestionSchema,
} from "#lib/naming/schema";
import { type NameChoice, uniqueLabels } from "#lib/registers/rules";
import { unique } from "#lib/unique";

/** For whom: the registers themselves, or a lab, whose coordinator may name who is public. */
export type Within = { labId: string } | "registers";

const LIKELY = 6;
/** As many are looked through for those whom the actor may name. */
const CANDIDATES = 200;

interface Named extends NameChoice {
  name: string;
  /** A few words that tell it apart from others of its name. */
  detail: string | null;
}

type Texts = Record<NamedRegister, readonly string[]>;

/** The labels of what a record names. */
export async function listNamed(actor: Actor, ids: Texts, within: Within): Promise<NameChoices> {
  requireNaming(actor, within);
  const [people, organisations] = await Promise.all([
    loadNamed(actor, "people", ids.people, within),
    loadNamed(actor, "organisations", ids.organisations, within),
  ]);
  return { people, organisations };
}

/** What was written in the fields of a form, each with the records it may mean. */
export async function findWritten(actor: Actor, texts: Texts, within: Within): Promise<Written> {
  requireNaming(actor, within);
  const [people, organisations] = await Promise.all([
    findMeant(actor, "people", texts.people, within),
    findMeant(actor, "organisations", texts.organisations, within),
  ]);
  return { people, organisations };
}

/** Who may be meant by what was typed so far: beginnings of words first, then what resembles. */
export async function suggestNames(
  actor: Actor,
  input: NameSuggestionInput,
  within: Within,
): Promise<{ id: string; label: string; detail: string | null }[]> {
  requireNaming(actor, within);
  const { register, text, limit } = nameSuggestionSchema.parse(input);
  const words = plainWords(text);
  if (words.length === 0) return [];
  const ids = await LIKE[register](actor, words, CANDIDATES);
  const named = await loadNamed(actor, register, ids, within);
  const byId = new Map(named.map((choice) => [choice.id, choice]));
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, limit)
    .map(({ id, label, detail }) => ({ id, label, detail }));
}

function requireNaming(actor: Actor, within: Within): void {
  if (within === "registers") requireNewsroom(actor);
  else if (!isId(within.labId) || !canKeepLab(actor, { id: within.labId })) {
    throw notFound("Laboratorio");
  }
}

async function findMeant(
  actor: Actor,
  register: NamedRegister,
  texts: readonly string[],
  within: Within,
): Promise<Map<string, Meant>> {
  const written = unique(texts.map((text) => text.trim()).filter(Boolean));
  if (written.length === 0) return new Map();
  const called = await CALLED[register](written.flatMap((text) => [text, bareName(text)]));
  const ids = unique(called.map(({ id }) => id));
  const named = new Map(
    (await loadNamed(actor, register, ids, within)).map((choice) => [choice.id, choice]),
  );
  const meant = new Map<string, Meant>();
  let isFirst = true;
  for (const text of written) {
    const same = unique(
      called
        .filter((found) => found.text === text || found.text === bareName(text))
        .flatMap(({ id }) => named.get(id) ?? []),
    );
    // Few: only of what will be refused, and only the first is shown.
    const asked = { register, text: text.slice(0, 300), limit: LIKELY };
    const likely =
      same.length === 0 && isFirst && text.length > 1
        ? await suggestNames(actor, asked, within)
        : [];
    if (likely.length > 0) isFirst = false;
    meant.set(text, { same, likely });
  }
  return meant;
}

/** Of each text the records called so, whatever its accents and capitals. */
const CALLED: Record<NamedRegister, (texts: string[]) => Promise<{ id: string; text: string }[]>> =
  {
    people: (texts) => db().$queryRaw`
    SELECT p."id", t AS "text" FROM unnest(${texts}::text[]) t
    JOIN "Person" p ON p."plainName" = public.plain_name(t)`,
    organisations: (texts) => db().$queryRaw`
    SELECT o."id", t AS "text" FROM unnest(${texts}::text[]) t
    JOIN "Organisation" o
      ON public.plain_name(t) IN (public.plain_name(o."name"), public.plain_name(o."acronym"))
    UNION
    SELECT a."organisationId", t FROM unnest(${texts}::text[]) t
    JOIN "OrganisationAlias" a ON a."plainName" = public.plain_name(t)`,
  };

const LIKE = { people: listPeopleLike, organisations: listOrganisationsLike };

/** Those of some records that may be named here, by labels that are unique among all of them. */
async function loadNamed(
  actor: Actor,
  register: NamedRegister,
  ids: readonly string[],
  within: Within,
): Promise<Named[]> {
  if (ids.length === 0) return [];
  const lab = { id: within === "registers" ? "" : within.labId };
  const rows = await LOAD[register](actor, [...ids], lab);
  const labels = new Map(uniqueLabels(rows).map(({ id, label }) => [id, label]));
  const wanted = new Set(ids);
  return rows
    .filter(({ id }) => wanted.has(id))
    .map(({ id, name, detail }) => ({
      id,
      name,
      label: labels.get(id) ?? name,
      // Roles and bodies that are not public are for the newsroom.
      detail: canPublish(actor) ? detail : null,
    }));
}

interface Row {
  id: string;
  slug: string;
  name: string;
  detail: string | null;
}

/** Records, and all that have the name of one of them: of what is alike the label says which. */
const LOAD: Record<
  NamedRegister,
  (actor: Actor, ids: string[], lab: { id: string }) => Promise<Row[]>
> = {
  people: async (actor, ids, lab) => {
    const scope = nameablePeople(actor, lab);
    const names = await db().person.findMany({
      where: { AND: [scope, { id: { in: ids } }] },
      select: { givenName: true, familyName: true },
    });
    if (names.length === 0) return [];
    const people = await db().person.findMany({
      where: { AND: [scope, { OR: names }] },
      orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
      select: {
        id: true,
        slug: true,
        givenName: true,
        familyName: true,
        affiliations: latestRole,
      },
    });
    return people.map(({ givenName, familyName, affiliations: [role], ...person }) => ({
      ...person,
      name: `${givenName} ${familyName}`,
      detail: role ? [role.roleTitle, role.organisation.name].filter(Boolean).join(", ") : null,
    }));
  },
  organisations: async (actor, ids, lab) => {
    const scope = nameableOrganisations(actor, lab);
    const names = await db().organisation.findMany({
      where: { AND: [scope, { id: { in: ids } }] },
      select: { name: true },
    });
    if (names.length === 0) return [];
    const found = await db().organisation.findMany({
      where: { AND: [scope, { OR: names }] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, slug: true, name: true, acronym: true },
    });
    return found.map(({ acronym, ...organisation }) => ({ ...organisation, detail: acronym }));
  },
};

const latestRole = {
  orderBy: [{ validFrom: { sort: "desc", nulls: "last" } }, { id: "desc" }],
  take: 1,
  select: { roleTitle: true, organisation: { select: { name: true } } },
} satisfies Prisma.Person$affiliationsArgs;
