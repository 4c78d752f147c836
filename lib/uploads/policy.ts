import type { Actor } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";

/** Whoever is known may send; what for is decided where the file is attached. */
export function canUpload(actor: Actor): actor is Extract<Actor, { kind: "account" }> {
  return actor.kind === "account";
}

/** What is on its way is its sender's alone. */
export function ownUploads(actor: Actor): Prisma.UploadWhereInput {
  return canUpload(actor) ? { accountId: actor.accountId } : { id: { in: [] } };
}

export function canSweepUploads(actor: Actor): boolean {
  return actor.kind === "system";
}
