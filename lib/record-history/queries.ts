import type { Actor } from "#lib/actor";
import { AUDIT_SUBJECT_LABELS } from "#lib/audit/messages";
import { loadAccountNames } from "#lib/audit/queries";
import { canPublish } from "#lib/editorial/policy";
import { notFound } from "#lib/errors";
import { isId } from "#lib/ids";
import { db, type Tx } from "#lib/infra/db";
import { type FieldLabels, plainRecord } from "#lib/record-history/rules";
import type { VersionedKind, VersionedRecord } from "#lib/record-versions/schema";
import { loadNamesIn } from "#lib/revisions/queries";
import { compareDocuments } from "#lib/revisions/rules";

interface Head {
  name: string;
  version: number;
  archivedAt: Date | null;
}

const state = { version: true, archivedAt: true } as const;

type Find = (id: string, tx: Tx) => Promise<Head | null>;

/** What was merged into another record has no form, but its versions stay readable. */
const HEAD: Record<VersionedKind, Find> = {
  person: async (id, tx) => {
    const select = { ...state, givenName: true, familyName: true } as const;
    const found = await tx.person.findUnique({ where: { id }, select });
    return found && { ...found, name: `${found.givenName} ${found.familyName}` };
  },
  organisation: (id, tx) =>
    tx.organisation.findUnique({ where: { id }, select: { ...state, name: true } }),
  thematic_area: (id, tx) =>
    tx.thematicArea.findUnique({ where: { id }, select: { ...state, name: true } }),
  lab: async (id, tx) =>
    titled(await tx.lab.findUnique({ where: { id }, select: { ...state, title: true } })),
  meeting_series: async (id, tx) =>
    titled(await tx.meetingSeries.findUnique({ where: { id }, select: { ...state, title: true } })),
  zone: async (id, tx) => {
    const found = await tx.zone.findUnique({
      where: { id },
      select: { name: true, version: true },
    });
    return found && { ...found, archivedAt: null };
  },
  milestone: async (id, tx) => {
    const select = { ...state, title: true } as const;
    return titled(await tx.communityMilestone.findUnique({ where: { id }, select }));
  },
  year_focus: async (id, tx) => {
    const found = await tx.yearFocus.findUnique({ where: { year: Number(id) }, select: state });
    return found && { ...found, name: `Tema del ${id}` };
  },
  site: async (_id, tx) => {
    const found = await tx.site.findUnique({ where: { id: 1 }, select: { version: true } });
    return found && { ...found, name: "Nome, contatti, collegamenti", archivedAt: null };
  },
  site_text: async (key, tx) => {
    const select = { title: true, version: true } as const;
    const found = await tx.siteText.findUnique({ where: { key }, select });
    return found && { ...titled(found), archivedAt: null };
  },
};

function titled<T extends { title: string }>(found: T): T & { name: string };
function titled<T extends { title: string }>(found: T | null): (T & { name: string }) | null;
function titled<T extends { title: string }>(found: T | null) {
  return found && { ...found, name: found.title };
}

/** Texts have keys, years are numbers, and there is one site. */
function isKey({ kind, id }: VersionedRecord): boolean {
  if (kind === "site_text") return true;
  if (kind === "site") return id === "1";
  return kind === "year_focus" ? /^\d{4}$/.test(id) : isId(id);
}

/** A record as it stands, with the number of its newest version; 0 while none is kept. */
export async function getRecordHead(actor: Actor, record: VersionedRecord, tx: Tx = db()) {
  const what = AUDIT_SUBJECT_LABELS[record.kind];
  if (!canPublish(actor) || !isKey(record)) throw notFound(what);
  const head = await HEAD[record.kind](record.id, tx);
  if (!head) throw notFound(what);
  const { _max } = await tx.recordVersion.aggregate({
    where: { kind: record.kind, recordId: record.id },
    _max: { number: true },
  });
  const { name, version, archivedAt } = head;
  return { ...record, name, version, archivedAt, newest: _max.number ?? 0 };
}

const listed = { number: true, authorId: true, savedAt: true, restoredFrom: true } as const;

/** The versions of a record, newest first. */
export async function listRecordVersions(
  actor: Actor,
  record: VersionedRecord,
  page: { limit: number; below?: number },
) {
  if (!canPublish(actor)) throw notFound("Versioni");
  const versions = await db().recordVersion.findMany({
    where: {
      kind: record.kind,
      recordId: record.id,
      ...(page.below ? { number: { lt: page.below } } : {}),
    },
    orderBy: { number: "desc" },
    take: page.limit,
    select: listed,
  });
  const names = await loadAccountNames(
    actor,
    versions.map(({ authorId }) => authorId),
  );
  return versions.map(({ authorId, ...version }) => ({
    ...version,
    authorName: (authorId && names.get(authorId)) || null,
  }));
}

export type RecordVersionItem = Awaited<ReturnType<typeof listRecordVersions>>[number];

/** One version with what it says, by its number. */
export async function getRecordVersion(
  actor: Actor,
  { kind, id }: VersionedRecord,
  number: number,
  tx: Tx = db(),
) {
  if (!canPublish(actor)) throw notFound("Versione");
  const found = await tx.recordVersion.findUnique({
    where: { kind_recordId_number: { kind, recordId: id, number } },
    select: { ...listed, document: true },
  });
  const document = found?.document;
  if (!found || typeof document !== "object" || document === null) throw notFound("Versione");
  const names = await loadAccountNames(actor, [found.authorId], tx);
  const { authorId, ...rest } = found;
  return { ...rest, document, authorName: (authorId && names.get(authorId)) || null };
}

/** What differs between two versions, word by word; `from` need not be the older one. */
export async function compareRecordVersions(
  actor: Actor,
  record: VersionedRecord,
  asked: { from: number; to: number; labels: FieldLabels },
) {
  const [before, after] = await Promise.all([
    getRecordVersion(actor, record, asked.from),
    getRecordVersion(actor, record, asked.to),
  ]);
  const { document: earlier, ...from } = before;
  const { document: later, ...to } = after;
  return { from, to, ...(await compareRecords(actor, [earlier, later], asked.labels)) };
}

/** The same between two texts of a record, whether they are versions of it or not. */
export async function compareRecords(
  actor: Actor,
  [before, after]: readonly [object, object],
  labels: FieldLabels,
) {
  if (!canPublish(actor)) throw notFound("Testo");
  const names = await loadNamesIn(actor, [before, after]);
  return compareDocuments(plainRecord(before, labels, names), plainRecord(after, labels, names));
}
