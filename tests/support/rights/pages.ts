import type { PageKind, VersionedPage } from "#lib/editorial/schema";
import { makeColleague, makeDraftMeeting, makeMeeting } from "#tests/support/factories";
import { type ActionRow, form } from "#tests/support/rights/action-row";
import {
  aDraft,
  aDraftInReview,
  anArchived,
  aPublished,
  aPublishedWithDraft,
  aScheduledDraft,
  DOCUMENTS,
} from "#tests/support/rights/pages-at-work";
import { STAFF } from "#tests/support/rights/roles";

const step = ({ version, ...page }: VersionedPage, typed: Record<string, string> = {}) =>
  form({ ...page, version: String(version), ...typed });

const LATER = { timeZone: "Europe/Rome", onDay: "2099-01-15", atTime: "10:00" };
const NEWS = { withNews: "true", newsTitle: "Il resoconto", newsLead: "È uscito." };

/** One line for each kind of page. */
const ofEachKind = (row: (kind: PageKind) => ActionRow): ActionRow[] =>
  (["meeting", "report", "news_item"] as const).map((kind) => ({ ...row(kind), what: kind }));

/** «Write, review, publish news and meetings». */
export const PAGES: ActionRow[] = [
  ...ofEachKind((kind) => ({
    action: "redazione/page-actions/saveDraftAction",
    may: STAFF,
    send: async () => {
      const { id, version } = await aDraft(kind);
      return [{ kind, id }, version, DOCUMENTS[kind]()];
    },
  })),
  ...ofEachKind((kind) => ({
    action: "redazione/page-actions/compareDraftAction",
    may: STAFF,
    send: async () => [{ kind, id: (await aDraft(kind)).id }, DOCUMENTS[kind]()],
    outcome: "answered",
  })),
  ...ofEachKind((kind) => ({
    action: "redazione/page-actions/publishAction",
    may: STAFF,
    send: async () => step(await aDraft(kind)),
  })),
  ...ofEachKind((kind) => ({
    action: "redazione/page-actions/scheduleAction",
    may: STAFF,
    send: async () => step(await aDraft(kind), LATER),
  })),
  ...ofEachKind((kind) => ({
    action: "redazione/page-actions/cancelScheduleAction",
    may: STAFF,
    send: async () => step(await aScheduledDraft(kind)),
  })),
  {
    action: "redazione/page-actions/changeAddressAction",
    may: STAFF,
    send: async () => step(await aPublished()),
  },
  {
    action: "redazione/page-actions/askReviewAction",
    may: STAFF,
    send: async () => step(await aDraft("meeting"), { text: "Da leggere." }),
  },
  {
    action: "redazione/page-actions/withdrawAction",
    what: "what a colleague asked for",
    may: ["admin"],
    send: async () => step(await aDraftInReview("meeting", await makeColleague("Una collega"))),
  },
  {
    action: "redazione/page-actions/withdrawAction",
    what: "what nobody in person asked for",
    may: STAFF,
    send: async () => step(await aDraftInReview("report")),
  },
  {
    action: "redazione/page-actions/sendBackAction",
    may: STAFF,
    send: async () => step(await aDraftInReview("news_item"), { text: "Manca il luogo." }),
  },
  {
    action: "redazione/page-actions/noteAction",
    may: STAFF,
    send: async () => step(await aDraft("report"), { text: "Una nota." }),
  },
  {
    action: "redazione/page-actions/archiveAction",
    may: STAFF,
    send: async () => step(await aPublished()),
  },
  {
    action: "redazione/page-actions/unarchiveAction",
    may: STAFF,
    send: async () => step(await anArchived()),
  },
  {
    action: "redazione/page-actions/keepAction",
    may: STAFF,
    send: async () => step(await aDraft("news_item")),
  },
  {
    action: "redazione/page-actions/discardAction",
    may: STAFF,
    send: async () => step(await aPublishedWithDraft()),
  },
  ...["", "true"].map(
    (publish): ActionRow => ({
      action: "redazione/restore-action/restoreAction",
      what: publish ? "and publishing" : "as a draft",
      may: STAFF,
      send: async () => step(await aPublishedWithDraft(), { number: "1", publish }),
    }),
  ),
  {
    action: "redazione/resoconti/publishReportAction",
    what: "with its news item",
    may: STAFF,
    send: async () => step(await aDraft("report"), NEWS),
  },
  {
    action: "redazione/resoconti/publishReportAction",
    what: "alone",
    may: STAFF,
    send: async () => step(await aDraft("report")),
  },
  {
    action: "redazione/resoconti/scheduleReportAction",
    what: "with its news item",
    may: STAFF,
    send: async () =>
      step(await aDraft("report"), {
        ...{ day: LATER.onDay, time: LATER.atTime },
        ...LATER,
        ...NEWS,
      }),
  },
  {
    action: "redazione/notizie/createNewsAction",
    may: STAFF,
    send: () => form({ title: "Una notizia", kind: "news" }),
  },
  {
    action: "redazione/incontri/beginMeetingAction",
    may: STAFF,
    send: () =>
      form({ title: "Un incontro", day: "2021-03-12", kind: "plenary", timeZone: "Europe/Rome" }),
  },
  {
    action: "redazione/incontri/copyMeetingAction",
    may: STAFF,
    send: async () => form({ id: (await makeDraftMeeting()).id, day: "2022-03-12" }),
  },
  {
    action: "redazione/incontri/beginReportAction",
    may: STAFF,
    send: async () => form({ meetingId: (await makeMeeting()).id }),
  },
];
