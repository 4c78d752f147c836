import { makeDraftMeeting, makeMeeting, makePerson } from "#tests/support/factories";
import { type ActionRow, form } from "#tests/support/rights/action-row";
import { aLink } from "#tests/support/rights/attached";
import { freshEmail, SECRET } from "#tests/support/rights/fixtures";
import {
  aClosedObstacle,
  aComment,
  aDataReport,
  aDecidedDataReport,
  anObstacle,
  DECISION,
} from "#tests/support/rights/reports-received";
import { ROLES, STAFF } from "#tests/support/rights/roles";

const ABOUT = "Tolto su richiesta.";

/** What anybody may send, what the newsroom does with it, and what goes for good. */
export const FEEDBACK: ActionRow[] = [
  {
    // As many as one address may send in a day: a second line would need another limit.
    action: "actions/reportObstacleAction",
    may: ROLES,
    send: () => form({ page: "/zone", text: "Il contrasto.", email: freshEmail() }),
    outcome: "done in another name",
  },
  {
    action: "actions/ratePageAction",
    may: ROLES,
    send: () => form({ page: "/zone", useful: "si", comment: "" }),
    // Nobody is to be found in the audit who found a page useful or not.
    outcome: "done in another name",
  },
  {
    action: "actions/reportPersonalDataAction",
    may: ROLES,
    send: async () =>
      form({ page: `/incontri/${(await makeMeeting()).slug}`, kind: "meeting", text: "Un nome." }),
    // Nobody is to be found in the audit who reported personal data.
    outcome: "done in another name",
  },
  {
    action: "redazione/segnalazioni/replyAction",
    may: STAFF,
    send: async () => form({ ...(await anObstacle()), answer: "È stato corretto." }),
  },
  {
    action: "redazione/segnalazioni/closeAction",
    may: STAFF,
    send: async () => form({ ...(await anObstacle()), outcome: "dismissed", answer: "Non c’è." }),
  },
  {
    action: "redazione/segnalazioni/eraseReportAction",
    may: STAFF,
    send: async () => form(await aClosedObstacle()),
  },
  {
    action: "redazione/segnalazioni/eraseCommentAction",
    may: STAFF,
    send: async () => form(await aComment()),
  },
  {
    action: "redazione/segnalazioni/hideAction",
    may: STAFF,
    send: async () => form(await aDataReport()),
  },
  {
    action: "redazione/segnalazioni/decideAction",
    may: STAFF,
    send: async () => form({ ...(await aDataReport()), ...DECISION }),
  },
  {
    action: "redazione/segnalazioni/decideAction",
    what: "taking the item away",
    may: STAFF,
    send: async () => form({ ...(await aDataReport()), ...DECISION, outcome: "removed" }),
  },
  {
    action: "redazione/segnalazioni/purgeAction",
    may: ["admin"],
    send: async () => {
      const { title, ...report } = await aDataReport();
      return form({ ...report, confirmation: title, reason: ABOUT, answer: ABOUT });
    },
  },
  {
    action: "redazione/segnalazioni/eraseDataReportAction",
    may: STAFF,
    send: async () => form(await aDecidedDataReport()),
  },
  ...[
    { kind: "meeting", make: () => makeDraftMeeting({ title: SECRET }) },
    { kind: "person", make: () => makePerson({ givenName: SECRET, familyName: SECRET }) },
    { kind: "material", make: () => aLink() },
  ].map(
    ({ kind, make }): ActionRow => ({
      action: "redazione/eliminazioni/purgeAction",
      what: kind,
      may: ["admin"],
      send: async () => {
        const confirmation = kind === "person" ? `${SECRET} ${SECRET}` : SECRET;
        return form({ kind, id: (await make()).id, confirmation, reason: ABOUT });
      },
    }),
  ),
];
