import type { AccountActor } from "#lib/actor";

/** Somebody signed in, without any right unless it is given. */
export function account(rights: Partial<AccountActor> = {}): AccountActor {
  return {
    kind: "account",
    accountId: "0198b9a0-0000-7000-8000-000000000001",
    roles: [],
    referentOf: [],
    coordinatorOf: [],
    ...rights,
  };
}
