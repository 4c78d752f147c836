import { type ActionRow, form } from "#tests/support/rights/action-row";
import { anInvitation, aSignInCode, freshEmail } from "#tests/support/rights/fixtures";
import { ROLES } from "#tests/support/rights/roles";

/** Open to everybody: what decides is the code of a link. Whoever is signed in comes in anew. */
export const COMING_IN: ActionRow[] = [
  {
    action: "accedi/askLinkAction",
    may: ROLES,
    send: () => form({ email: freshEmail(), callbackUrl: "" }),
    outcome: "changed jobs",
  },
  {
    action: "accedi/requestAccessAction",
    may: ROLES,
    send: ({ organisationId }) => form({ name: "Ada", email: freshEmail(), organisationId }),
    outcome: "done in another name",
  },
  {
    action: "accedi/confirmLinkAction",
    what: "with its code",
    may: ROLES,
    send: async () => form({ token: await aSignInCode() }),
    outcome: "done in another name",
  },
  {
    action: "accedi/confirmLinkAction",
    what: "with an invented code",
    may: ROLES,
    send: () => form({ token: "x".repeat(43) }),
    outcome: "answered",
  },
  {
    action: "accedi/acceptInvitationAction",
    what: "with its code",
    may: ROLES,
    send: async ({ organisationId }) => form({ token: (await anInvitation(organisationId)).token }),
    outcome: "done in another name",
  },
  {
    action: "accedi/acceptInvitationAction",
    what: "with an invented code",
    may: ROLES,
    send: () => form({ token: "x".repeat(43) }),
    outcome: "answered",
  },
];
