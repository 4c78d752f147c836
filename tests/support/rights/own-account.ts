import { type ActionRow, fields, form } from "#tests/support/rights/action-row";
import { aMember, anInvitation, aRequest, freshEmail } from "#tests/support/rights/fixtures";
import { makeSession, SIGNED_IN, STAFF } from "#tests/support/rights/roles";

/** One's own account, and who comes in: «invite, approve, suspend a member». */
export const OWN_ACCOUNT: ActionRow[] = [
  {
    action: "area/signOutAction",
    may: SIGNED_IN,
    send: () => [],
    // There is nothing to end, or only what is left of a session that is worth nothing.
    except: { none: "answered", ended: "answered", disabled: "changed Session" },
  },
  { action: "area/signOutEverywhereAction", may: SIGNED_IN, send: () => [] },
  {
    action: "area/endSessionAction",
    what: "one's own",
    may: SIGNED_IN,
    send: async ({ caller }) => fields({ sessionId: (await makeSession(caller)).id }),
  },
  {
    action: "area/endSessionAction",
    what: "somebody else's",
    may: [],
    send: async () => fields({ sessionId: (await makeSession((await aMember()).id)).id }),
    except: Object.fromEntries(SIGNED_IN.map((role) => [role, "answered"])),
  },
  {
    action: "area/renameAction",
    may: SIGNED_IN,
    send: () => form({ name: `Nome ${freshEmail()}` }),
  },
  {
    action: "area/inviteAction",
    what: "into «own»",
    may: ["referent", ...STAFF],
    send: ({ organisationId }) => form({ name: "Ada", email: freshEmail(), organisationId }),
  },
  {
    action: "area/inviteAction",
    what: "into no organisation",
    may: STAFF,
    send: () => form({ name: "Ada", email: freshEmail(), organisationId: "" }),
  },
  {
    action: "area/sendInvitationAction",
    what: "to a member of «own»",
    may: ["referent", ...STAFF],
    send: async ({ organisationId }) => form({ accountId: (await aMember(organisationId)).id }),
  },
  {
    action: "area/sendInvitationAction",
    what: "to a member of both",
    may: STAFF,
    send: async ({ organisationId, otherOrganisationId }) =>
      form({ accountId: (await aMember(organisationId, otherOrganisationId)).id }),
  },
  {
    action: "area/revokeInvitationAction",
    what: "into «own»",
    may: ["referent", ...STAFF],
    send: async ({ organisationId }) => form({ id: (await anInvitation(organisationId)).id }),
  },
  {
    action: "area/approveAction",
    what: "for «own»",
    may: ["referent", ...STAFF],
    send: async ({ organisationId }) => form({ id: (await aRequest(organisationId)).id }),
  },
  {
    action: "area/approveAction",
    what: "for an organisation nobody knows, put into «own»",
    may: STAFF,
    send: async ({ organisationId }) => form({ id: (await aRequest(null)).id, organisationId }),
  },
  {
    action: "area/refuseAction",
    what: "for «own»",
    may: ["referent", ...STAFF],
    send: async ({ organisationId }) =>
      form({ id: (await aRequest(organisationId)).id, reason: "Non lavora qui." }),
  },
];
