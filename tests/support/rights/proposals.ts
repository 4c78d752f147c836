import { makeMeeting } from "#tests/support/factories";
import { type ActionRow, form } from "#tests/support/rights/action-row";
import { described, LINK } from "#tests/support/rights/attached";
import { aProposal, aProposedVersion } from "#tests/support/rights/proposed";
import { SIGNED_IN, STAFF } from "#tests/support/rights/roles";

const FOLDER = "area/materiali";
const REASON = { reason: "Manca la fonte." };

/** What is decided, and what it takes beside which proposal it is. */
const DECISIONS = [
  { action: "approveMaterialAction", of: aProposal },
  { action: "askChangesAction", of: aProposal, typed: REASON },
  { action: "refuseMaterialAction", of: aProposal, typed: REASON },
  { action: "approveVersionAction", of: aProposedVersion },
  { action: "refuseVersionAction", of: aProposedVersion, typed: REASON },
];

/** «Propose a material for a meeting or talk», «approve a proposed material». */
export const PROPOSALS: ActionRow[] = [
  {
    action: `${FOLDER}/proposeLinkAction`,
    may: SIGNED_IN,
    send: async () => {
      const { slug } = await makeMeeting();
      return form({ ...described("web_page", ""), ...LINK, placeKind: "meeting", slug });
    },
  },
  {
    action: `${FOLDER}/withdrawProposalAction`,
    what: "one's own",
    may: SIGNED_IN,
    send: async ({ caller }) => form(await aProposal({ by: caller })),
  },
  {
    action: `${FOLDER}/withdrawProposalAction`,
    what: "somebody else's",
    may: [],
    send: async () => form(await aProposal()),
  },
  {
    action: `${FOLDER}/withdrawVersionAction`,
    what: "one's own",
    may: SIGNED_IN,
    send: async ({ caller }) => form(await aProposedVersion({ by: caller })),
  },
  {
    action: `${FOLDER}/withdrawVersionAction`,
    what: "somebody else's",
    may: [],
    send: async () => form(await aProposedVersion()),
  },
  ...DECISIONS.flatMap(({ action, of, typed = {} }): ActionRow[] => [
    {
      action: `${FOLDER}/${action}`,
      what: "for a meeting",
      may: STAFF,
      send: async () => form({ ...(await of()), ...typed }),
    },
    {
      action: `${FOLDER}/${action}`,
      what: "for «own» lab",
      may: ["coordinator", ...STAFF],
      send: async ({ labId }) => form({ ...(await of({ labId })), ...typed }),
    },
  ]),
];
