import { ACCOUNTS } from "#tests/support/rights/accounts";
import type { ActionRow } from "#tests/support/rights/action-row";
import { COMING_IN } from "#tests/support/rights/coming-in";
import { EDITOR } from "#tests/support/rights/editor";
import { FEEDBACK } from "#tests/support/rights/feedback";
import { MATERIALS } from "#tests/support/rights/materials";
import { MEMBERS } from "#tests/support/rights/members";
import { OWN_ACCOUNT } from "#tests/support/rights/own-account";
import { OWN_LAB } from "#tests/support/rights/own-lab";
import { PAGES } from "#tests/support/rights/pages";
import { PROPOSALS } from "#tests/support/rights/proposals";
import { REGISTERS } from "#tests/support/rights/registers";

/** The table of rights, as the actions of the portal keep it. */
export const ACTIONS: ActionRow[] = [
  ...COMING_IN,
  ...OWN_ACCOUNT,
  ...MEMBERS,
  ...OWN_LAB,
  ...ACCOUNTS,
  ...PAGES,
  ...EDITOR,
  ...REGISTERS,
  ...MATERIALS,
  ...PROPOSALS,
  ...FEEDBACK,
];
