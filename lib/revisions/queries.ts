import type { Actor } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { readPage, readPageHead } from "#lib/editorial/queries";
import { subjectOf } from "#lib/editorial/rules";
import type { PageRef } from "#lib/editorial/schema";
import { notFound } from "#lib/errors";
import { idsIn } from "#lib/ids";
import { db, type Tx } from "#lib/infra/db";
import { meetingDraftSchema } from "#lib/meetings/schema";
import { newsDraftSchema } from "#lib/news/schema";
import { reportDraftSchema } from "#lib/reports/schema";
import {
  type Comparison,
  compareDocuments,
  type Names,
  type PlainDocument,
  plainMeeting,
  plainNews,
  plainReport,
  wholeText,
} from "#lib/revisions/rules";
import { isOversized } from "#lib/typed-text";
import { unique } from "#lib/unique";

const listed = {
  id: true,
  number: true,
  authorId: true,
  createdAt: true,
  savedAt: true,
  publishedAt: true,
  restoredFrom: true,
} as const;

/** The revisions of a page, newest first; which is public and which is the draft is said. */
export async function listRevisions(
  actor: Actor,
  ref: PageRef,
  page: { limit: number; below?: number },
) {
  const { draftRevision, liveRevision } = await readPageHead(actor, ref);
  const revisions = await db().revision.findMany({
    where: { ...subjectOf(ref), ...(page.below ? { number: { lt: page.below } } : {}) },
    orderBy: { number: "desc" },
    take: page.limit,
    select: listed,
  });
  const names = await loadAccountNames(
    actor,
    revisions.map((revision) => revision.authorId),
  );
  return revisions.map(({ id, authorId, ...revision }) => ({
    ...revision,
    authorName: (authorId && names.get(authorId)) || null,
    isLive: id === liveRevision?.id,
    isDraft: id === draftRevision?.id,
  }));
}

export type RevisionListItem = Awaited<ReturnType<typeof listRevisions>>[number];

/** One revision with its text, by its number. */
export async function getRevision(actor: Actor, ref: PageRef, number: number, tx: Tx = db()) {
  await readPageHead(actor, ref, tx);
  const revision = await tx.revision.findFirst({
    where: { ...subjectOf(ref), number },
    select: { ...listed, document: true },
  });
  if (!revision) throw notFound("Revisione");
  const names = await loadAccountNames(actor, [revision.authorId], tx);
  const { id: _id, authorId, ...rest } = revision;
  return { ...rest, authorName: (authorId && names.get(authorId)) || null };
}

/** What differs between two revisions, word by word; `from` need not be the older one. */
export async function compareRevisions(
  actor: Actor,
  ref: PageRef,
  { from, to }: { from: number; to: number },
) {
  const [before, after] = await Promise.all([
    getRevision(actor, ref, from),
    getRevision(actor, ref, to),
  ]);
  const names = await loadNamesIn(actor, [before.document, after.document]);
  const comparison: Comparison = compareDocuments(
    plainDocument(ref, before.document, names),
    plainDocument(ref, after.document, names),
  );
  const { document: _before, ...earlier } = before;
  const { document: _after, ...later } = after;
  return { from: earlier, to: later, ...comparison };
}

/** What somebody wrote and could not save, beside what was saved meanwhile by somebody else. */
export async function compareWithSaved(actor: Actor, ref: PageRef, document: unknown) {
  const { draftRevision, liveRevision } = await readPage(actor, ref);
  if (isOversized(document)) throw notFound("Revisione");
  const saved = draftRevision ?? liveRevision;
  if (!saved) throw notFound("Revisione");
  const names = await loadNamesIn(actor, [saved.document, document]);
  const [theirs, mine] = [saved.document, document].map((text) => plainDocument(ref, text, names));
  if (!theirs || !mine) throw notFound("Revisione");
  return {
    /** From theirs to mine. */
    ...compareDocuments(theirs, mine),
    theirText: wholeText(theirs),
    myText: wholeText(mine),
  };
}

export type SavedComparison = Awaited<ReturnType<typeof compareWithSaved>>;

function plainDocument({ kind }: PageRef, document: unknown, names: Names): PlainDocument {
  if (kind === "meeting") return plainMeeting(meetingDraftSchema.parse(document), names);
  if (kind === "report") return plainReport(reportDraftSchema.parse(document));
  return plainNews(newsDraftSchema.parse(document), names);
}

/** Whatever looks like an id is looked up, in one statement for everything a text may name. */
export async function loadNamesIn(
  _actor: Actor,
  documents: readonly unknown[],
  tx: Tx = db(),
): Promise<Names> {
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    WITH wanted AS (SELECT unnest(${unique(idsIn(documents))}::uuid[]) AS "id")
    SELECT p."id", p."givenName" || ' ' || p."familyName" AS name FROM "Person" p JOIN wanted USING ("id")
    UNION ALL SELECT o."id", o."name" FROM "Organisation" o JOIN wanted USING ("id")
    UNION ALL SELECT z."id", z."name" FROM "Zone" z JOIN wanted USING ("id")
    UNION ALL SELECT t."id", t."name" FROM "ThematicArea" t JOIN wanted USING ("id")
    UNION ALL SELECT s."id", s."title" FROM "MeetingSeries" s JOIN wanted USING ("id")
    UNION ALL SELECT l."id", l."title" FROM "Lab" l JOIN wanted USING ("id")
    UNION ALL SELECT m."id", m."title" FROM "Meeting" m JOIN wanted USING ("id")
    UNION ALL SELECT c."id", c."name" FROM "Municipality" c JOIN wanted USING ("id")
    UNION ALL SELECT h."id", h."name" FROM "HealthAuthority" h JOIN wanted USING ("id")
    UNION ALL SELECT j."id", j."label" FROM "Profession" j JOIN wanted USING ("id")
    UNION ALL SELECT f."id", f."label" FROM "FundingSource" f JOIN wanted USING ("id")`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
