import type { Actor } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { PAGE_KIND_LABELS } from "#lib/editorial/messages";
import { canPublish, canPublishDraftOf, canWithdraw } from "#lib/editorial/policy";
import { subjectOf } from "#lib/editorial/rules";
import type { PageKind, PageRef } from "#lib/editorial/schema";
import { notFound } from "#lib/errors";
import { db, type Tx } from "#lib/infra/db";

const revisionHead = {
  id: true,
  number: true,
  authorId: true,
  createdAt: true,
  savedAt: true,
  sealedAt: true,
} as const;
const revision = { ...revisionHead, document: true } as const;

const pageHead = {
  id: true,
  version: true,
  draftState: true,
  draftStateAt: true,
  draftStateById: true,
  scheduledFor: true,
  scheduledTimeZone: true,
  firstPublishedAt: true,
  lastPublishedAt: true,
  archivedAt: true,
  hiddenAt: true,
} as const;
const head = {
  ...pageHead,
  draftRevision: { select: revisionHead },
  liveRevision: { select: revisionHead },
} as const;
const page = {
  ...pageHead,
  draftRevision: { select: revision },
  liveRevision: { select: revision },
} as const;

/** TypeScript cannot call a union of Prisma's tables; what the three share is written once. */
const READ = {
  meeting: (tx: Tx, id: string) => tx.meeting.findUnique({ where: { id }, select: page }),
  report: (tx: Tx, id: string) => tx.report.findUnique({ where: { id }, select: page }),
  news_item: (tx: Tx, id: string) => tx.newsItem.findUnique({ where: { id }, select: page }),
} satisfies Record<PageKind, unknown>;

const READ_HEAD = {
  meeting: (tx: Tx, id: string) => tx.meeting.findUnique({ where: { id }, select: head }),
  report: (tx: Tx, id: string) => tx.report.findUnique({ where: { id }, select: head }),
  news_item: (tx: Tx, id: string) => tx.newsItem.findUnique({ where: { id }, select: head }),
} satisfies Record<PageKind, unknown>;

/** A page as the newsroom handles it, archived ones too. For who may not write, there is none. */
export async function readPage(actor: Actor, { kind, id }: PageRef, tx: Tx = db()) {
  const found = canPublish(actor) ? await READ[kind](tx, id) : null;
  if (!found) throw notFound(PAGE_KIND_LABELS[kind]);
  return found;
}

/** The same without its texts, which may be long: where it stands, and who wrote what when. */
export async function readPageHead(actor: Actor, { kind, id }: PageRef, tx: Tx = db()) {
  const found = canPublish(actor) ? await READ_HEAD[kind](tx, id) : null;
  if (!found) throw notFound(PAGE_KIND_LABELS[kind]);
  return found;
}

export type EditorialPage = Awaited<ReturnType<typeof readPage>>;

/** Whether what is published must have been written by somebody else. */
export async function needsSecondPerson(_actor: Actor, tx: Tx = db()): Promise<boolean> {
  const site = await tx.site.findUnique({ where: { id: 1 }, select: { secondPerson: true } });
  return site?.secondPerson ?? false;
}

/** What an editor opens: the draft, or the public version when there is none beside it. */
export async function getDraft(actor: Actor, ref: PageRef) {
  const found = await readPage(actor, ref);
  const { draftRevision, liveRevision, ...columns } = found;
  const current = draftRevision ?? liveRevision;
  if (!current) throw notFound(PAGE_KIND_LABELS[ref.kind]);
  const me = actor.kind === "account" ? actor.accountId : null;
  const [names, secondPerson, notes] = await Promise.all([
    loadAccountNames(actor, [current.authorId, found.draftStateById, me]),
    needsSecondPerson(actor),
    listNotes(actor, ref),
  ]);
  const state = found.archivedAt === null ? found.draftState : null;
  const isOpen = state === "draft" || state === "in_review";
  const mayPublish = canPublishDraftOf(me, { secondPerson, authorId: current.authorId });
  return {
    ...columns,
    kind: ref.kind,
    /** The account that reads it here. */
    readerId: me,
    readerName: nameOf(names, me),
    document: current.document,
    revision: current.number,
    savedAt: current.savedAt,
    authorName: nameOf(names, current.authorId),
    isMine: current.authorId !== null && current.authorId === me,
    /** Who asked for the review, or chose the time. */
    draftStateBy: nameOf(names, found.draftStateById),
    isPublished: liveRevision !== null && found.archivedAt === null,
    notes,
    can: {
      /** While it is scheduled the draft stays as it is, and so does what is archived. */
      write: found.archivedAt === null && state !== "scheduled",
      publish: state !== null && mayPublish,
      schedule: isOpen && mayPublish,
      cancelSchedule: state === "scheduled",
      askReview: state === "draft",
      withdraw: state === "in_review" && canWithdraw(actor, { askedById: found.draftStateById }),
      sendBack: state === "in_review",
      keep: isOpen,
      discard: state === "draft" && liveRevision !== null,
      archive: found.archivedAt === null,
      unarchive: found.archivedAt !== null,
    },
    secondPerson,
    /** Only another person may publish what this reader wrote. */
    needsSomebodyElse: state !== null && !mayPublish,
  };
}

export type DraftDetails = Awaited<ReturnType<typeof getDraft>>;

/** Few bytes, to be asked for again and again: whether somebody else saved meanwhile, and who. */
export async function getDraftStatus(actor: Actor, ref: PageRef) {
  const { version, draftState, draftRevision, liveRevision } = await readPageHead(actor, ref);
  const current = draftRevision ?? liveRevision;
  const names = await loadAccountNames(actor, [current?.authorId ?? null]);
  return {
    version,
    draftState,
    savedAt: current?.savedAt ?? null,
    authorName: nameOf(names, current?.authorId ?? null),
    isMine: actor.kind === "account" && current?.authorId === actor.accountId,
  };
}

/** What was said about a draft, oldest first. */
async function listNotes(actor: Actor, ref: PageRef) {
  if (!canPublish(actor)) throw notFound(PAGE_KIND_LABELS[ref.kind]);
  const notes = await db().editorialNote.findMany({
    where: subjectOf(ref),
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, text: true, authorId: true, createdAt: true },
  });
  const names = await loadAccountNames(
    actor,
    notes.map((note) => note.authorId),
  );
  return notes.map(({ authorId, ...note }) => ({ ...note, authorName: nameOf(names, authorId) }));
}

function nameOf(names: ReadonlyMap<string, string>, id: string | null): string | null {
  return (id && names.get(id)) || null;
}
