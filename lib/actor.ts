/** Somebody who is signed in, with the rights that were theirs when the request began. */
export interface AccountActor {
  readonly kind: "account";
  readonly accountId: string;
  readonly roles: readonly ("newsroom" | "admin")[];
  /** Ids of the organisations whose referent this is. */
  readonly referentOf: readonly string[];
  /** Ids of the labs that this coordinates. */
  readonly coordinatorOf: readonly string[];
}

/** Who asks. Every query and command takes one first. */
export type Actor = { readonly kind: "anonymous" } | { readonly kind: "system" } | AccountActor;

/** Whoever reads the public site. Cached pages are rendered for this actor only. */
export const ANONYMOUS: Actor = { kind: "anonymous" };

/** The commands, jobs and scripts of the installation itself. */
export const SYSTEM: Actor = { kind: "system" };

/** Somebody as whom something is noted that needs no right. */
export function holderOf(accountId: string): AccountActor {
  return { kind: "account", accountId, roles: [], referentOf: [], coordinatorOf: [] };
}

/** Runs the portal: accounts, roles, settings. */
export function isAdmin(actor: Actor): boolean {
  return actor.kind === "system" || (actor.kind === "account" && actor.roles.includes("admin"));
}

/** Writes and publishes; administrators may too. */
export function isNewsroom(actor: Actor): boolean {
  return isAdmin(actor) || (actor.kind === "account" && actor.roles.includes("newsroom"));
}
