import { makeAccount } from "#tests/support/factories";
import { type ActionRow, form } from "#tests/support/rights/action-row";
import { aDisabledMember, aMember } from "#tests/support/rights/fixtures";
import { STAFF } from "#tests/support/rights/roles";

/** Suspending members, as their referents do it. */
export const MEMBERS: ActionRow[] = [
  {
    action: "area/membri/suspendAction",
    what: "a member of «own»",
    may: ["referent", ...STAFF],
    send: async ({ organisationId }) => form(await aMember(organisationId)),
  },
  {
    action: "area/membri/suspendAction",
    what: "a member of both",
    may: STAFF,
    send: async ({ organisationId, otherOrganisationId }) =>
      form(await aMember(organisationId, otherOrganisationId)),
  },
  {
    action: "area/membri/suspendAction",
    what: "another referent of «own»",
    may: STAFF,
    send: async ({ organisationId }) => {
      const { id } = await makeAccount({ referentOf: [organisationId] });
      return form({ id, version: "1" });
    },
  },
  {
    action: "area/membri/readmitAction",
    what: "a member of «own»",
    may: ["referent", ...STAFF],
    send: async ({ organisationId }) => form(await aDisabledMember(organisationId, "referent")),
  },
  {
    action: "area/membri/readmitAction",
    what: "a member of «own» whom the newsroom disabled",
    may: STAFF,
    send: async ({ organisationId }) => form(await aDisabledMember(organisationId, "newsroom")),
  },
  {
    action: "area/membri/readmitAction",
    what: "a member of «own» whom an administrator disabled",
    may: ["admin"],
    send: async ({ organisationId }) => form(await aDisabledMember(organisationId, "admin")),
  },
];
