/** Who asks. Every query and command takes one first. */
export type Actor =
  | { readonly kind: "anonymous" }
  | { readonly kind: "system" }
  | { readonly kind: "account"; readonly accountId: string };

/** Whoever reads the public site. Cached pages are rendered for this actor only. */
export const ANONYMOUS: Actor = { kind: "anonymous" };

/** The commands, jobs and scripts of the installation itself. */
export const SYSTEM: Actor = { kind: "system" };
