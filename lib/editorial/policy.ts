import type { Actor } from "#lib/actor";

/** Publishing is for the newsroom; until accounts have roles, that is the installation itself. */
export function canPublish(actor: Actor): boolean {
  return actor.kind === "system";
}

/** What the public may read: it has been published and was not archived since. */
export const PUBLISHED = { liveRevisionId: { not: null }, archivedAt: null } as const;
