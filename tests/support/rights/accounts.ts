import { makeAccount } from "#tests/support/factories";
import { type ActionRow, form } from "#tests/support/rights/action-row";
import { aDisabledMember, aMember, freshEmail } from "#tests/support/rights/fixtures";
import { STAFF } from "#tests/support/rights/roles";

/** Other people's accounts: suspending is also for referents, rights are for administrators. */
export const ACCOUNTS: ActionRow[] = [
  {
    action: "redazione/account/setRightsAction",
    may: ["admin"],
    send: async () => form({ ...(await aMember()), roles: "newsroom" }),
  },
  {
    action: "redazione/account/setBelongingAction",
    may: STAFF,
    send: async ({ organisationId }) => form(await aMember(organisationId)),
  },
  {
    action: "redazione/account/changeAddressAction",
    may: ["admin"],
    send: async ({ organisationId }) => {
      const { id: accountId } = await aMember(organisationId);
      return form({ accountId, email: freshEmail() });
    },
  },
  {
    action: "redazione/account/disableAction",
    what: "a member of «own»",
    may: ["referent", ...STAFF],
    send: async ({ organisationId }) => form(await aMember(organisationId)),
  },
  {
    action: "redazione/account/disableAction",
    what: "a member of no organisation",
    may: STAFF,
    send: async () => form(await aMember()),
  },
  {
    action: "redazione/account/disableAction",
    what: "one of the newsroom, who belongs to «own»",
    may: ["admin"],
    send: async ({ organisationId }) => {
      const { id } = await makeAccount({ roles: ["newsroom"], organisationIds: [organisationId] });
      return form({ id, version: "1" });
    },
  },
  {
    action: "redazione/account/enableAction",
    what: "a member of «own»",
    may: ["referent", ...STAFF],
    send: async ({ organisationId }) => form(await aDisabledMember(organisationId, "referent")),
  },
  {
    action: "redazione/account/enableAction",
    what: "a member of «own» whom the newsroom disabled",
    may: STAFF,
    send: async ({ organisationId }) => form(await aDisabledMember(organisationId, "newsroom")),
  },
  {
    action: "redazione/account/enableAction",
    what: "a member of «own» whom an administrator disabled",
    may: ["admin"],
    send: async ({ organisationId }) => form(await aDisabledMember(organisationId, "admin")),
  },
  {
    action: "redazione/account/endSessionsAction",
    may: ["admin"],
    send: async ({ organisationId }) => form({ id: (await aMember(organisationId)).id }),
  },
];
