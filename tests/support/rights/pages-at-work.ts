import type { Actor } from "#lib/actor";
import { SYSTEM } from "#lib/actor";
import type { PageKind, VersionedPage } from "#lib/editorial/schema";
import type { MeetingDocument } from "#lib/meetings/schema";
import { createNewsItem } from "#lib/news/commands";
import { archivePageOf, askReviewOf, savePageDraft, schedulePage } from "#lib/pages/commands";
import { createReport } from "#lib/reports/commands";
import {
  makeDraftMeeting,
  makeMeeting,
  meetingDocument,
  newsDocument,
  reportDocument,
} from "#tests/support/factories";
import { SECRET } from "#tests/support/rights/fixtures";

// Pages in every state in which something can be done with them.

const IN_FUTURE = { day: "2099-01-15", time: "10:00", timeZone: "Europe/Rome" };

/** A page that only the newsroom knows of, and the document to save in it. */
export const DOCUMENTS = {
  meeting: () => meetingDocument({ title: SECRET }),
  report: () => reportDocument(SECRET),
  news_item: () => newsDocument({ title: SECRET }),
} satisfies Record<PageKind, () => object>;

const BEGIN = {
  meeting: () => makeDraftMeeting({ title: SECRET }),
  report: async () =>
    createReport(SYSTEM, { meetingId: (await makeMeeting()).id, document: DOCUMENTS.report() }),
  news_item: () => createNewsItem(SYSTEM, { document: DOCUMENTS.news_item() }),
} satisfies Record<PageKind, () => Promise<{ id: string; version: number }>>;

export async function aDraft(kind: PageKind): Promise<VersionedPage> {
  const { id, version } = await BEGIN[kind]();
  return { kind, id, version };
}

/** A draft that waits for whoever reviews it. */
export async function aDraftInReview(kind: PageKind, askedBy: Actor = SYSTEM) {
  const page = await aDraft(kind);
  return { ...page, ...(await askReviewOf(askedBy, page)) };
}

export async function aScheduledDraft(kind: PageKind): Promise<VersionedPage> {
  const page = await aDraft(kind);
  const { version } = await schedulePage(SYSTEM, { ...page, ...IN_FUTURE });
  return { ...page, version };
}

/** A page that everybody may read: nothing secret is in it. */
export async function aPublished(input: Partial<MeetingDocument> = {}): Promise<VersionedPage> {
  const { id, version } = await makeMeeting(input);
  return { kind: "meeting", id, version };
}

export async function anArchived(): Promise<VersionedPage> {
  const page = await aPublished();
  return { ...page, ...(await archivePageOf(SYSTEM, page)) };
}

/** A public page with a draft beside it, the second of its revisions. */
export async function aPublishedWithDraft(): Promise<VersionedPage> {
  const page = await aPublished();
  const { version } = await savePageDraft(SYSTEM, { ...page, document: DOCUMENTS.meeting() });
  return { ...page, version };
}
