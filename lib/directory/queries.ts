import type { Actor } from "#lib/actor";
import { dayFromDatabase, dayToDatabase, type IsoDay } from "#lib/clock";
import { likenessOfOrganisations, likenessOfPeople, plainWords } from "#lib/directory/rules";
import {
  meetingSuggestionSchema,
  newOrganisationNameSchema,
  newPersonNameSchema,
  personSuggestionSchema,
  type SuggestionInput,
  suggestionSchema,
} from "#lib/directory/schema";
import { requireNewsroom } from "#lib/editorial/policy";
import { db, type Tx } from "#lib/infra/db";

/** A role as it is offered for a day; it can be changed for that day. */
export interface OfferedRole {
  roleTitle: string | null;
  organisationId: string;
  organisationName: string;
  zoneId: string | null;
}

/** People who may be meant by what was typed so far, with the roles they hold on a day. */
export async function suggestPeople(actor: Actor, input: SuggestionInput & { day: IsoDay }) {
  requireNewsroom(actor);
  const { text, limit, day } = personSuggestionSchema.parse(input);
  const ids = await listPeopleLike(actor, plainWords(text), limit);
  const [people, roles] = await Promise.all([
    db().person.findMany({
      where: { id: { in: ids } },
      select: { id: true, givenName: true, familyName: true },
    }),
    listRolesOn(actor, ids, day),
  ]);
  return inOrderOf(ids, people).map(({ id, givenName, familyName }) => ({
    id,
    name: `${givenName} ${familyName}`,
    roles: roles.get(id) ?? [],
  }));
}

/** The same of organisations, also by an acronym or by another name. */
export async function suggestOrganisations(actor: Actor, input: SuggestionInput) {
  requireNewsroom(actor);
  const { text, limit } = suggestionSchema.parse(input);
  const ids = await listOrganisationsLike(actor, plainWords(text), limit);
  const organisations = await db().organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, acronym: true, zoneId: true },
  });
  return inOrderOf(ids, organisations);
}

function inOrderOf<T extends { id: string }>(ids: readonly string[], records: readonly T[]): T[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * The ids of people whose names have the words typed so far, or a letter wrong: beginnings of words
 * first, then parts of words, then what only resembles. Whoever asks decides which may be named.
 */
export async function listPeopleLike(
  _actor: Actor,
  words: readonly string[],
  limit: number,
): Promise<string[]> {
  if (words.length === 0) return [];
  const { plain, parts, beginnings } = patternsOf(words);
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Person" p
    WHERE p."archivedAt" IS NULL
      AND (p."plainName" LIKE ALL (${parts}) OR ${plain} <% p."plainName")
    ORDER BY ' ' || p."plainName" LIKE ALL (${beginnings}) DESC, p."plainName" LIKE ALL (${parts}) DESC,
      word_similarity(${plain}, p."plainName") DESC, p."plainName", p."id" LIMIT ${limit}`;
  return found.map(({ id }) => id);
}

/** The same of organisations, by any of their names. */
export async function listOrganisationsLike(
  _actor: Actor,
  words: readonly string[],
  limit: number,
): Promise<string[]> {
  if (words.length === 0) return [];
  const { plain, parts, beginnings } = patternsOf(words);
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT o."id" FROM (
      SELECT "id", "plainName" FROM "Organisation"
      UNION ALL
      SELECT "organisationId", "plainName" FROM "OrganisationAlias"
    ) n JOIN "Organisation" o ON o."id" = n."id"
    WHERE o."archivedAt" IS NULL
      AND (n."plainName" LIKE ALL (${parts}) OR ${plain} <% n."plainName")
    GROUP BY o."id"
    ORDER BY bool_or(' ' || n."plainName" LIKE ALL (${beginnings})) DESC,
      bool_or(n."plainName" LIKE ALL (${parts})) DESC,
      max(word_similarity(${plain}, n."plainName")) DESC, o."name", o."id" LIMIT ${limit}`;
  return found.map(({ id }) => id);
}

function patternsOf(words: readonly string[]) {
  return {
    plain: words.join(" "),
    parts: words.map((word) => `%${word}%`),
    beginnings: words.map((word) => `% ${word}%`),
  };
}

/** The roles that people hold on a day, what is attested on that very day first. */
export async function listRolesOn(
  _actor: Actor,
  personIds: readonly string[],
  day: IsoDay,
  tx: Tx = db(),
): Promise<Map<string, OfferedRole[]>> {
  const on = dayToDatabase(day);
  const held = await tx.affiliation.findMany({
    where: {
      personId: { in: [...personIds] },
      organisation: { archivedAt: null },
      OR: [
        { attestedOn: on },
        { validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gt: on } }] },
      ],
    },
    orderBy: [
      { attestedOn: { sort: "desc", nulls: "last" } },
      { validFrom: "desc" },
      { id: "asc" },
    ],
    select: {
      personId: true,
      roleTitle: true,
      organisation: { select: { id: true, name: true, zoneId: true } },
    },
  });
  const roles = held.map(({ personId, roleTitle, organisation }) => ({
    personId,
    roleTitle,
    organisationId: organisation.id,
    organisationName: organisation.name,
    zoneId: organisation.zoneId,
  }));
  const byPerson = Map.groupBy(roles, (role) => role.personId);
  return new Map(
    [...byPerson].map(([id, list]) => [id, list.map(({ personId: _id, ...role }) => role)]),
  );
}

const CANDIDATES = 300;
const SHOWN = 10;

/** People who may be the one about to be entered: without accents, in any order, in short. */
export async function findSimilarPeople(
  actor: Actor,
  input: { givenName: string; familyName: string },
) {
  requireNewsroom(actor);
  const { givenName, familyName } = newPersonNameSchema.parse(input);
  const wanted = `${givenName} ${familyName}`;
  const people = await db().$queryRaw<Candidate[]>`
    SELECT * FROM (
      SELECT p."id", p."slug", p."givenName" || ' ' || p."familyName" AS "name", (
          SELECT coalesce(s."roleTitle" || ', ', '') || coalesce(s."organisationName", '')
          FROM "Speaker" s WHERE s."personId" = p."id" ORDER BY s."id" DESC LIMIT 1
        ) AS "lastRole",
        similarity(p."plainName", ${plainWords(wanted).join(" ")}) AS likeness
      FROM "Person" p
      WHERE p."archivedAt" IS NULL AND p."plainName" LIKE ANY (${partsOf(wanted)})
    ) near ORDER BY likeness DESC, "id" LIMIT ${CANDIDATES}`;
  return people
    .map(({ likeness, ...person }) => ({
      ...person,
      likeness: likenessOfPeople(wanted, person.name) ?? (likeness > 0.6 ? "likely" : null),
    }))
    .filter((person) => person.likeness !== null)
    .toSorted(surestFirst)
    .slice(0, SHOWN);
}

/** Organisations that may be the one about to be entered, by any of their names. */
export async function findSimilarOrganisations(
  actor: Actor,
  input: { name: string; acronym: string | null },
) {
  requireNewsroom(actor);
  const wanted = newOrganisationNameSchema.parse(input);
  const all = await db().organisation.findMany({
    where: { archivedAt: null },
    orderBy: { name: "asc" },
    select: {
      id: true,
      slug: true,
      name: true,
      acronym: true,
      aliases: { select: { name: true } },
    },
  });
  return all
    .map(({ aliases, ...organisation }) => {
      const known = { ...organisation, aliases: aliases.map((alias) => alias.name) };
      return { ...organisation, likeness: likenessOfOrganisations(wanted, known) };
    })
    .filter((organisation) => organisation.likeness !== null)
    .toSorted(surestFirst)
    .slice(0, SHOWN);
}

interface Candidate {
  id: string;
  slug: string;
  name: string;
  /** Where and in which role they spoke, to tell two of the same name apart. */
  lastRole: string | null;
  likeness: number;
}

function surestFirst(a: { likeness: string | null }, b: { likeness: string | null }): number {
  return Number(b.likeness === "same") - Number(a.likeness === "same");
}

/** Of a name's words the three letters that a short form or a wrong letter may leave. */
function partsOf(name: string): string[] {
  const words = plainWords(name).filter((word) => word.length >= 3);
  const parts = words.flatMap((word) => [word.slice(0, 3), word.slice(-3)]);
  return (parts.length > 0 ? parts : plainWords(name)).map((part) => `%${part}%`);
}

/** Meetings to link to, drafts too, by words of their titles in any order or a year; the latest first. */
export async function suggestMeetings(actor: Actor, input: { text: string; limit: number }) {
  requireNewsroom(actor);
  const { text, limit } = meetingSuggestionSchema.parse(input);
  const parts = plainWords(text).map((word) => `%${word}%`);
  const meetings = await db().$queryRaw<{ id: string; title: string; day: Date }[]>`
    SELECT m."id", m."title", m."day" FROM "Meeting" m
    WHERE m."archivedAt" IS NULL
      AND public.plain_name(m."title" || ' ' || m."day"::text) LIKE ALL (${parts})
    ORDER BY m."day" DESC, m."id" DESC LIMIT ${limit}`;
  return meetings.map(({ day, ...meeting }) => ({ ...meeting, day: dayFromDatabase(day) }));
}

/** The same for those that a text names already, whatever became of them since. */
export async function listMeetingsNamed(actor: Actor, ids: readonly string[]) {
  requireNewsroom(actor);
  const meetings = await db().meeting.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, title: true, day: true },
  });
  return meetings.map(({ day, ...meeting }) => ({ ...meeting, day: dayFromDatabase(day) }));
}

export type MeetingSuggestion = Awaited<ReturnType<typeof suggestMeetings>>[number];
