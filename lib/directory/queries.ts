import type { Actor } from "#lib/actor";
import { dayFromDatabase, dayToDatabase, type IsoDay } from "#lib/clock";
import { likenessOfOrganisations, likenessOfPeople, plainWords } from "#lib/directory/rules";
import {
  meetingSuggestionSchema,
  newOrganisationNameSchema,
  newPersonNameSchema,
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

export type SpeakerSuggestion =
  | { kind: "person"; id: string; name: string; roles: OfferedRole[] }
  | {
      kind: "organisation";
      id: string;
      name: string;
      acronym: string | null;
      zoneId: string | null;
    };

/**
 * Who may be meant by what was typed so far: people with the roles they hold on a day, and
 * organisations, also by an acronym, by another name, or with a letter wrong.
 */
export async function suggestSpeakers(
  actor: Actor,
  input: SuggestionInput,
): Promise<SpeakerSuggestion[]> {
  requireNewsroom(actor);
  const { text, day, limit } = suggestionSchema.parse(input);
  const words = plainWords(text);
  if (words.length === 0) return [];
  const plain = words.join(" ");
  const parts = words.map((word) => `%${word}%`);
  const beginnings = words.map((word) => `% ${word}%`);
  // Beginnings of words first, then parts of words, then what only resembles.
  const found = await db().$queryRaw<Match[]>`
    SELECT * FROM (
      SELECT 'person' AS "kind", p."id", p."givenName" || ' ' || p."familyName" AS "name",
        NULL AS "acronym", NULL::uuid AS "zoneId", ' ' || p."plainName" LIKE ALL (${beginnings}) AS begins,
        p."plainName" LIKE ALL (${parts}) AS contains, word_similarity(${plain}, p."plainName") AS likeness
      FROM "Person" p
      WHERE p."archivedAt" IS NULL
        AND (p."plainName" LIKE ALL (${parts}) OR ${plain} <% p."plainName")
      UNION ALL
      SELECT 'organisation', o."id", o."name", o."acronym", o."zoneId",
        bool_or(' ' || n."plainName" LIKE ALL (${beginnings})),
        bool_or(n."plainName" LIKE ALL (${parts})), max(word_similarity(${plain}, n."plainName"))
      FROM (
        SELECT "id", "plainName" FROM "Organisation"
        UNION ALL
        SELECT "organisationId", "plainName" FROM "OrganisationAlias"
      ) n JOIN "Organisation" o ON o."id" = n."id"
      WHERE o."archivedAt" IS NULL
        AND (n."plainName" LIKE ALL (${parts}) OR ${plain} <% n."plainName")
      GROUP BY o."id"
    ) found
    ORDER BY begins DESC, contains DESC, likeness DESC, "name" LIMIT ${limit}`;
  const people = found.flatMap(({ kind, id }) => (kind === "person" ? id : []));
  const roles = await listRolesOn(actor, people, day);
  return found.map(({ kind, id, name, acronym, zoneId }) =>
    kind === "person"
      ? { kind, id, name, roles: roles.get(id) ?? [] }
      : { kind, id, name, acronym, zoneId },
  );
}

interface Match {
  kind: "person" | "organisation";
  id: string;
  name: string;
  acronym: string | null;
  zoneId: string | null;
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
