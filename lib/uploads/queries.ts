import type { Actor } from "#lib/actor";
import { db } from "#lib/infra/db";
import { ownUploads } from "#lib/uploads/policy";

/** What somebody has on its way, or whole and not attached; null where it is not theirs. */
export function findUpload(actor: Actor, id: string) {
  return db().upload.findFirst({
    where: { AND: [ownUploads(actor), { id }] },
    select: { id: true, name: true, size: true, fileId: true, createdAt: true },
  });
}
