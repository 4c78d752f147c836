import { UNSENT } from "#lib/web/form-state";
import type { Role, World } from "#tests/support/rights/roles";

export interface Given extends World {
  /** The account of whoever calls. */
  caller: string;
}

/** One line of the table: who is let through when an action is called with these things. */
export interface ActionRow {
  /** Folder and name, such as «area/inviteAction». */
  action: string;
  /** What is asked for, where the answer depends on it. */
  what?: string;
  may: readonly Role[];
  /** What is sent. Made once for all who are refused, and anew for each who is let through. */
  send: (given: Given) => unknown[] | Promise<unknown[]>;
  /** What comes of it for whoever may, when it is not «done», which leaves an entry in the audit. */
  outcome?: "answered" | "done in another name" | `changed ${string}`;
  /** Roles to which something else happens than being let through or refused. */
  except?: Partial<Record<Role, string>>;
}

type Fields = Record<string, string | readonly string[]>;

/** What a form sends to an action that takes the fields alone. */
export function fields(typed: Fields): [FormData] {
  const data = new FormData();
  for (const [name, values] of Object.entries(typed)) {
    for (const value of [values].flat()) data.append(name, value);
  }
  return [data];
}

/** What a form sends to an action that also takes what the form showed before. */
export const form = (typed: Fields) => [UNSENT, ...fields(typed)];
