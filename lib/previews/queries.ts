import { type Actor, ANONYMOUS } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { dayFromDatabase, latest, now } from "#lib/clock";
import { type EditorialPage, readPage } from "#lib/editorial/queries";
import { problemsOf, publicationColumns } from "#lib/editorial/rules";
import type { PageKind, PageRef } from "#lib/editorial/schema";
import { notFound } from "#lib/errors";
import { asIf, type Tx } from "#lib/infra/db";
import { meetingDraftSchema } from "#lib/meetings/schema";
import { getNewsItem } from "#lib/news/queries";
import { newsDraftSchema } from "#lib/news/schema";
import { PAGE_TYPES } from "#lib/pages/commands";
import { drawableMeeting, drawableNews } from "#lib/previews/rules";
import { getMeetingPage } from "#lib/reports/queries";
import { reportDraftSchema } from "#lib/reports/schema";
import { getRevision, loadNamesIn } from "#lib/revisions/queries";
import { SHOWN } from "#lib/visibility/policy";

// A preview publishes, reads what the public reads, and takes everything back: writing and reading
// are those of the public version, so it cannot differ from it, today or after either has changed. A
// second way from a document to a page would have to be kept equal to `project` and the public
// queries for ever. What it costs is the locks of a publication, taken in the same order, for the
// few milliseconds of one; audit, tags and jobs are the business of commands, which do not run here.

/** What is shown of a page: its draft, the public version where there is none, or a revision. */
type Asked = { id: string; revision?: number };

/** A meeting as it would be published, in its page. */
export async function getMeetingPreview(actor: Actor, { id, revision }: Asked) {
  const page = { kind: "meeting", id } as const;
  const about = await loadAbout(actor, page, revision);
  const view = await asIf(async (tx) => {
    await PAGE_TYPES.meeting.takeTurns?.(tx);
    const { slug } = await showMeeting(actor, { id, document: about.document }, tx);
    return getMeetingPage(ANONYMOUS, slug, tx);
  });
  const updatedAt = latest([view.meeting.lastPublishedAt, view.report?.lastPublishedAt]) ?? now();
  return { about, view, updatedAt };
}

/** A report as it would be published, in the page of its meeting: that itself may be a draft still. */
export async function getReportPreview(actor: Actor, { id, revision }: Asked) {
  const page = { kind: "report", id } as const;
  const about = await loadAbout(actor, page, revision);
  const { isMeetingPublic, ...view } = await asIf(async (tx) => {
    // Before the rows, as whoever publishes a meeting does.
    await PAGE_TYPES.meeting.takeTurns?.(tx);
    const { meeting } = await tx.report.findUniqueOrThrow({
      where: { id },
      select: { meeting: { select: { id: true, slug: true } } },
    });
    const state = await readPage(actor, { kind: "meeting", id: meeting.id }, tx);
    const isMeetingPublic = isPublic(state);
    if (!isMeetingPublic) {
      const { document } = newest(state, "meeting");
      await showMeeting(actor, { id: meeting.id, document }, tx);
    }
    const document = reportDraftSchema.parse(about.document);
    await show(actor, page, tx);
    await PAGE_TYPES.report.project(actor, id, document, tx);
    return { isMeetingPublic, ...(await getMeetingPage(ANONYMOUS, meeting.slug, tx)) };
  });
  const updatedAt = latest([view.meeting.lastPublishedAt, view.report?.lastPublishedAt]) ?? now();
  return { about, view, updatedAt, isMeetingPublic };
}

/** A news item as it would be published. */
export async function getNewsPreview(actor: Actor, { id, revision }: Asked) {
  const page = { kind: "news_item", id } as const;
  const about = await loadAbout(actor, page, revision);
  const item = await asIf(async (tx) => {
    const known = await loadNamesIn(actor, [about.document], tx);
    const document = drawableNews(newsDraftSchema.parse(about.document), known);
    await show(actor, page, tx);
    await PAGE_TYPES.news_item.project(actor, id, document, tx);
    const { slug } = await tx.newsItem.findUniqueOrThrow({ where: { id }, select: { slug: true } });
    return getNewsItem(ANONYMOUS, slug, tx);
  });
  return { about, item, updatedAt: item.lastPublishedAt ?? now() };
}

export type PreviewAbout = Awaited<ReturnType<typeof loadAbout>>;

/** Which revision it is, and what is in the way of publishing it. */
async function loadAbout(actor: Actor, page: PageRef, number: number | undefined) {
  const state = await readPage(actor, page);
  const { number: newestNumber, ...current } = newest(state, page.kind);
  const shown = number === undefined ? null : await getRevision(actor, page, number);
  const document = shown?.document ?? current.document;
  const names = await loadAccountNames(actor, [current.authorId]);
  const { documentSchema, words } = PAGE_TYPES[page.kind];
  const checked = documentSchema.safeParse(document);
  return {
    ...page,
    document,
    revision: shown?.number ?? newestNumber,
    savedAt: shown?.savedAt ?? current.savedAt,
    authorName: shown
      ? shown.authorName
      : (current.authorId && names.get(current.authorId)) || null,
    /** What everybody reads already, with nothing written beside it. */
    isPublic: (shown?.number ?? newestNumber) === state.liveRevision?.number && isPublic(state),
    isNewest: (shown?.number ?? newestNumber) === newestNumber,
    problems: checked.success
      ? []
      : problemsOf(checked.error, document, words).map((p) => p.message),
  };
}

function isPublic({ liveRevision, archivedAt, hiddenAt }: EditorialPage): boolean {
  return liveRevision !== null && archivedAt === null && hiddenAt === null;
}

function newest({ draftRevision, liveRevision }: EditorialPage, kind: PageKind) {
  const revision = draftRevision ?? liveRevision;
  if (!revision) throw notFound(kind);
  return revision;
}

async function showMeeting(
  actor: Actor,
  { id, document }: { id: string; document: unknown },
  tx: Tx,
): Promise<{ slug: string }> {
  const meeting = await tx.meeting.findUniqueOrThrow({
    where: { id },
    select: { slug: true, day: true },
  });
  const known = await loadNamesIn(actor, [document], tx);
  const day = dayFromDatabase(meeting.day);
  const drawable = drawableMeeting(meetingDraftSchema.parse(document), { day, known });
  await show(actor, { kind: "meeting", id }, tx);
  await PAGE_TYPES.meeting.project(actor, id, drawable, tx);
  return { slug: meeting.slug };
}

/** Makes a page public, as its publication would, within a transaction that is taken back. */
async function show(actor: Actor, page: PageRef, tx: Tx): Promise<void> {
  const state = await readPage(actor, page, tx);
  const at = state.draftRevision ? now() : (state.lastPublishedAt ?? now());
  const facts = {
    firstPublishedAt: state.firstPublishedAt,
    draftRevisionId: newest(state, page.kind).id,
  };
  const data = { ...publicationColumns(facts, at), ...SHOWN };
  const change = { where: { id: page.id }, data, select: { id: true } } as const;
  if (page.kind === "meeting") await tx.meeting.update(change);
  else if (page.kind === "report") await tx.report.update(change);
  else await tx.newsItem.update(change);
}
