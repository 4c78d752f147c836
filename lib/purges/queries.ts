import { type Actor, SYSTEM } from "#lib/actor";
import { AUDIT_SUBJECT_LABELS } from "#lib/audit/messages";
import { loadAccountNames } from "#lib/audit/queries";
import { PAGE_KIND_LABELS, UNTITLED } from "#lib/editorial/messages";
import { editorPath, SEGMENTS } from "#lib/editorial/rules";
import type { PageKind } from "#lib/editorial/schema";
import { isNotFound, notFound } from "#lib/errors";
import { db, type Tx } from "#lib/infra/db";

import { canPurge } from "#lib/purges/policy";
import { mentionsSchema, type PurgeKind, type PurgePart } from "#lib/purges/schema";
import { getRecordHead } from "#lib/record-history/queries";
import { recordVersionsPath } from "#lib/record-history/rules";
import {
  VERSIONED_KINDS,
  type VersionedKind,
  type VersionedRecord,
} from "#lib/record-versions/schema";

/** What is about to be removed, by the title that has to be written again. */
export async function getPurgeSubject(
  actor: Actor,
  { kind, id }: { kind: PurgeKind; id: string },
  tx: Tx = db(),
): Promise<{ title: string }> {
  if (!canPurge(actor)) throw notFound("Elemento");
  const title = await TITLE[kind](id, tx);
  if (title === undefined) throw notFound("Elemento");
  return { title };
}

/** Of a page, as it is called in its newest text: what an editor sees. */
const TITLE: Record<PurgeKind, (id: string, tx: Tx) => Promise<string | undefined>> = {
  meeting: async (id, tx) => {
    const [row] = await tx.$queryRaw<{ title: string }[]>`
      SELECT coalesce(r."document"->>'title', m."title") AS "title"
      FROM "Meeting" m LEFT JOIN "Revision" r ON r."id" = m."draftRevisionId"
      WHERE m."id" = ${id}::uuid`;
    return row?.title;
  },
  report: async (id, tx) => {
    const select = { meeting: { select: { title: true } } } as const;
    return (await tx.report.findUnique({ where: { id }, select }))?.meeting.title;
  },
  news_item: async (id, tx) => {
    const [row] = await tx.$queryRaw<{ title: string }[]>`
      SELECT coalesce(r."document"->>'title', n."title") AS "title"
      FROM "NewsItem" n LEFT JOIN "Revision" r ON r."id" = n."draftRevisionId"
      WHERE n."id" = ${id}::uuid`;
    return row?.title;
  },
  person: async (id, tx) => {
    const select = { givenName: true, familyName: true } as const;
    const person = await tx.person.findUnique({ where: { id, mergedIntoId: null }, select });
    return person ? `${person.givenName} ${person.familyName}` : undefined;
  },
  lab: async (id, tx) =>
    (await tx.lab.findUnique({ where: { id }, select: { title: true } }))?.title,
  material: async (id, tx) =>
    (await tx.material.findUnique({ where: { id }, select: { title: true } }))?.title,
};

/** Where a page can be removed for good; null for who may not. */
export function purgePath(actor: Actor, { kind, id }: { kind: PurgeKind; id: string }) {
  return canPurge(actor) ? `/redazione/eliminazioni/${SEGMENTS[kind]}/${id}` : null;
}

/** What goes with it, in numbers, for who is about to confirm. */
export async function getPurgeContents(
  actor: Actor,
  { kind, id }: { kind: PurgeKind; id: string },
): Promise<{ title: string; parts: { part: PurgePart; count: number }[] }> {
  const { title } = await getPurgeSubject(actor, { kind, id });
  const counts = Object.entries(await COUNT[kind](id)) as [PurgePart, number][];
  const parts = counts.flatMap(([part, count]) => (count > 0 ? { part, count } : []));
  return { title, parts };
}

const COUNT: Record<PurgeKind, (id: string) => Promise<Partial<Record<PurgePart, number>>>> = {
  meeting: async (meetingId) => ({
    talks: await db().talk.count({ where: { meetingId } }),
    report: await db().report.count({ where: { meetingId } }),
    revisions: await db().revision.count({
      where: { OR: [{ meetingId }, { report: { meetingId } }] },
    }),
    notes: await db().editorialNote.count({
      where: { OR: [{ meetingId }, { report: { meetingId } }] },
    }),
    materials: (await listMaterialsOnlyOn(SYSTEM, { meetingId })).length,
    links: await db().newsItemMeeting.count({ where: { meetingId } }),
  }),
  report: async (reportId) => ({
    revisions: await db().revision.count({ where: { reportId } }),
    notes: await db().editorialNote.count({ where: { reportId } }),
  }),
  news_item: async (newsItemId) => ({
    revisions: await db().revision.count({ where: { newsItemId } }),
    notes: await db().editorialNote.count({ where: { newsItemId } }),
    materials: (await listMaterialsOnlyOn(SYSTEM, { newsItemId })).length,
  }),
  person: async (personId) => ({
    talksBy: await db().speaker.count({ where: { personId } }),
    affiliations: await db().affiliation.count({ where: { personId } }),
    labs: await db().labMember.count({ where: { personId } }),
    recordVersions: await countVersions("person", personId),
  }),
  lab: async (labId) => ({
    meetings: await db().meeting.count({ where: { labId } }),
    diary: await db().labDiaryEntry.count({ where: { labId } }),
    materials: (await listMaterialsOnlyOn(SYSTEM, { labId })).length,
    recordVersions: await countVersions("lab", labId),
  }),
  material: async (materialId) => ({
    versions: await db().materialVersion.count({ where: { materialId } }),
    places: await db().materialPlacement.count({ where: { materialId } }),
  }),
};

/** A page on which materials stand. */
export type MaterialPage = { meetingId: string } | { labId: string } | { newsItemId: string };

/** The ids of materials that stand on this page and on no other. */
export async function listMaterialsOnlyOn(
  actor: Actor,
  page: MaterialPage,
  tx: Tx = db(),
): Promise<string[]> {
  if (!canPurge(actor)) throw notFound("Elemento");
  const there = await tx.material.findMany({
    where: { placements: { some: page } },
    select: {
      id: true,
      placements: { select: { meetingId: true, labId: true, newsItemId: true } },
    },
  });
  const isHere = (placement: object) =>
    Object.entries(page).every(([name, id]) => Reflect.get(placement, name) === id);
  return there.filter(({ placements }) => placements.every(isHere)).map(({ id }) => id);
}

function countVersions(kind: "person" | "lab", recordId: string): Promise<number> {
  return db().recordVersion.count({ where: { kind, recordId } });
}

/** Something that was removed, with the pages whose texts still had the name then. */
export async function findPurge(actor: Actor, { kind, id }: { kind: PurgeKind; id: string }) {
  if (!canPurge(actor)) throw notFound("Elemento");
  const purge = await db().purge.findFirst({
    where: { entityKind: kind, entityId: id, versionsOnly: false },
    select: { at: true, reason: true, actorId: true },
  });
  if (!purge) return null;
  const names = await loadAccountNames(actor, [purge.actorId]);
  const last = await db().auditEntry.findFirst({
    where: { entityKind: kind, entityId: id, action: { endsWith: ".purge" } },
    orderBy: { at: "desc" },
    select: { after: true },
  });
  const { actorId, ...rest } = purge;
  return {
    ...rest,
    actorName: (actorId && names.get(actorId)) || null,
    mentions: await listMentioned(actor, mentionsSchema.parse(last?.after ?? {}).mentions),
  };
}

export type PurgeDone = NonNullable<Awaited<ReturnType<typeof findPurge>>>;

interface Mentioned {
  id: string;
  title: string;
  /** What it is, in a word, and where it is kept. */
  label: string;
  href: string;
}

/** Pages and records by `kind:id` with their names of today; those that are gone are left out. */
async function listMentioned(actor: Actor, mentions: readonly string[]): Promise<Mentioned[]> {
  const wanted = mentions.map((mention) => mention.split(":"));
  const idsOf = (kind: string) => wanted.flatMap(([of, id]) => (of === kind && id ? id : []));
  const titled = { id: true, title: true } as const;
  const [meetings, reports, news] = await Promise.all([
    db().meeting.findMany({ where: { id: { in: idsOf("meeting") } }, select: titled }),
    db().report.findMany({
      where: { id: { in: idsOf("report") } },
      select: { id: true, meeting: { select: { title: true } } },
    }),
    db().newsItem.findMany({ where: { id: { in: idsOf("news_item") } }, select: titled }),
  ]);
  const pages = [
    ...meetings.map((page) => ({ kind: "meeting" as const, ...page })),
    ...reports.map(({ id, meeting }) => ({ kind: "report" as const, id, title: meeting.title })),
    ...news.map((page) => ({ kind: "news_item" as const, ...page })),
  ];
  const records = await Promise.all(
    VERSIONED_KINDS.flatMap((kind) => idsOf(kind).map((id) => findRecord(actor, { kind, id }))),
  );
  return [
    ...pages.map(({ kind, id, title }) => ({
      id,
      title: title || UNTITLED,
      label: PAGE_KIND_LABELS[kind],
      href: editorPath({ kind, id }),
    })),
    ...records.filter((record) => record !== null),
  ];
}

async function findRecord(actor: Actor, record: VersionedRecord): Promise<Mentioned | null> {
  const head = await getRecordHead(actor, record).catch((error) => {
    if (isNotFound(error)) return null;
    throw error;
  });
  if (!head) return null;
  const { kind, id, name } = head;
  const href = recordVersionsPath(head);
  return { id, title: name, label: AUDIT_SUBJECT_LABELS[kind], href };
}

export function countPurges(actor: Actor): Promise<number> {
  if (!canPurge(actor)) throw notFound("Registro");
  return db().purge.count();
}

/** That something was removed, when, by whom and why: all that is left of it. */
export async function listPurges(actor: Actor, page: { skip: number; limit: number }) {
  if (!canPurge(actor)) throw notFound("Registro");
  const purges = await db().purge.findMany({
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: page.skip,
    take: page.limit,
    select: {
      id: true,
      at: true,
      entityKind: true,
      entityId: true,
      versionsOnly: true,
      reason: true,
      actorId: true,
    },
  });
  const names = await loadAccountNames(
    actor,
    purges.map((purge) => purge.actorId),
  );
  return purges.map(({ actorId, ...purge }) => ({
    ...purge,
    actorName: (actorId && names.get(actorId)) || null,
  }));
}

/**
 * Where a name is still written: in a text or an earlier one, in a note, in what a record says or
 * said. Nothing but a reader can tell whether it is the same person, so these are for somebody to
 * look through.
 */
export async function listMentions(actor: Actor, name: string, tx: Tx = db()) {
  if (!canPurge(actor)) throw notFound("Elemento");
  const written = `%${name.replace(/[\\%_]/g, "\\$&")}%`;
  const inJson = written.replaceAll('"', '\\"');
  return tx.$queryRaw<{ kind: PageKind | VersionedKind; id: string; texts: number }[]>`
    WITH page AS (
      SELECT "meetingId", "reportId", "newsItemId" FROM "Revision"
      WHERE "document"::text ILIKE ${inJson}
      UNION ALL
      SELECT "meetingId", "reportId", "newsItemId" FROM "EditorialNote"
      WHERE "text" ILIKE ${written}
    ), found AS (
      SELECT CASE WHEN "meetingId" IS NOT NULL THEN 'meeting'
        WHEN "reportId" IS NOT NULL THEN 'report' ELSE 'news_item' END AS "kind",
        coalesce("meetingId", "reportId", "newsItemId")::text AS "id" FROM page
      UNION ALL
      SELECT "kind"::text, "recordId" FROM "RecordVersion" WHERE "document"::text ILIKE ${inJson}
      UNION ALL
      SELECT "kind"::text, "recordId" FROM "SiteProposal"
      WHERE "document"::text ILIKE ${inJson} OR "note" ILIKE ${written}
    )
    SELECT "kind", "id", count(*)::int AS "texts" FROM found GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 200`;
}
