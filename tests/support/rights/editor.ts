import { v7 as uuidv7 } from "uuid";
import type { ActionRow } from "#tests/support/rights/action-row";
import { STAFF } from "#tests/support/rights/roles";

const NAME = "Ada Bianchi";
const DAY = "2021-03-12";

/** What an open editor asks for, and the names it adds. */
export const EDITOR: ActionRow[] = [
  ...[
    { action: "suggestPeopleAction", args: [NAME, DAY] },
    { action: "suggestOrganisationsAction", args: ["Ente"] },
    { action: "likelyPeopleAction", args: [NAME, DAY] },
    { action: "likelyOrganisationsAction", args: ["Ente inventato"] },
    { action: "readProgrammeAction", args: [`9.30 Saluti – ${NAME}, assessora, Ente`] },
  ].map(
    ({ action, args }): ActionRow => ({
      action: `redazione/incontri/${action}`,
      may: STAFF,
      send: () => args,
      outcome: "answered",
    }),
  ),
  {
    action: "redazione/incontri/createPersonAction",
    may: STAFF,
    send: () => [{ givenName: "Ada", familyName: `Inventata ${uuidv7()}` }],
  },
  {
    action: "redazione/incontri/createOrganisationAction",
    may: STAFF,
    send: () => [`Ente inventato ${uuidv7()}`],
  },
];
