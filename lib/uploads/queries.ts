import type { Actor } from "#lib/actor";
import { db } from "#lib/infra/db";
import { partialSize } from "#lib/infra/partial-upload";
import { ownUploads } from "#lib/uploads/policy";

/** What somebody has on its way, or whole and not attached; null where it is not theirs. */
export function findUpload(actor: Actor, id: string) {
  return db().upload.findFirst({
    where: { AND: [ownUploads(actor), { id }] },
    select: { id: true, name: true, size: true, fileId: true, createdAt: true },
  });
}

/** What somebody began to send and has not attached: half of it, or all. */
export async function listUploads(actor: Actor) {
  const uploads = await db().upload.findMany({
    where: ownUploads(actor),
    orderBy: { id: "asc" },
    select: { id: true, name: true, size: true, modifiedAt: true, fileId: true },
  });
  return Promise.all(
    uploads.map(async ({ fileId, modifiedAt, ...upload }) => ({
      ...upload,
      modifiedAt: modifiedAt?.getTime() ?? null,
      /** In bytes. */
      arrived: fileId ? upload.size : await partialSize(upload.id),
    })),
  );
}

export type BegunUpload = Awaited<ReturnType<typeof listUploads>>[number];
