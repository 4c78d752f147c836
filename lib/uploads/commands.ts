import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { now } from "#lib/clock";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { addFile, forgetFiles, keepSentFile } from "#lib/files/commands";
import { db, inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { completePartial, listPartials, removePartial } from "#lib/infra/partial-upload";
import { canSweepUploads, canUpload, ownUploads } from "#lib/uploads/policy";
import { findUpload } from "#lib/uploads/queries";
import { KEPT_MS, uploadObstacle } from "#lib/uploads/rules";
import { type NewUploadInput, newUploadSchema } from "#lib/uploads/schema";

const HALF = "Il file non è arrivato intero: inviarlo ancora.";
const GONE = "Il file non è arrivato, o è già stato allegato: inviarlo ancora.";

/** Lets a file begin to arrive, within what one account may have on its way. */
export function beginUpload(actor: Actor, input: NewUploadInput): Promise<{ id: string }> {
  if (!canUpload(actor)) throw notFound("File");
  const parsed = newUploadSchema.safeParse(input);
  if (!parsed.success) {
    throw new DomainError("invalid", parsed.error.issues[0]?.message ?? "File non valido.", "file");
  }
  const { accountId } = actor;
  return inTransaction(undefined, async (tx) => {
    await takeTurns(tx, `uploads ${accountId}`);
    const onTheWay = await tx.upload.findMany({ where: { accountId }, select: { size: true } });
    const obstacle = uploadObstacle(onTheWay, parsed.data);
    if (obstacle) throw new DomainError("conflict", obstacle, "file");
    const data = { id: uuidv7(), accountId, ...parsed.data };
    return tx.upload.create({ data, select: { id: true } });
  });
}

/**
 * Looks at what has all arrived, and keeps it: from now on it may be attached. Of what is refused
 * nothing stays, and why is said.
 */
export async function finishUpload(actor: Actor, id: string): Promise<void> {
  const upload = await findUpload(actor, id);
  if (!upload) throw notFound("File");
  if (upload.fileId) return;
  const { name, size } = upload;
  try {
    const incoming = await completePartial(id);
    if (incoming.size !== size) throw new DomainError("conflict", HALF, "file");
    const kept = await keepSentFile(actor, { incoming, name });
    await inTransaction(undefined, async (tx) => {
      const { id: fileId } = await addFile(actor, kept, tx);
      const { count } = await tx.upload.updateMany({
        where: { id, fileId: null },
        data: { fileId },
      });
      if (count === 0) throw new DomainError("conflict", "Il file è già arrivato.", "file");
    });
  } catch (error) {
    if (error instanceof DomainError) await dropUpload(actor, id);
    throw error;
  }
}

/** Gives up what is on its way, or has arrived and was not attached. */
export function dropUpload(actor: Actor, id: string): Promise<void> {
  return inTransaction(undefined, async (tx) => {
    const where = { AND: [ownUploads(actor), { id }] };
    const upload = await tx.upload.findFirst({ where, select: { fileId: true } });
    if (!upload) throw notFound("File");
    await tx.upload.delete({ where: { id }, select: { id: true } });
    if (upload.fileId) await forgetFiles(actor, [upload.fileId], tx);
    await removePartial(id);
  });
}

/**
 * Hands over a file that has arrived, once and within the transaction that attaches it: of two who
 * attach the same one the second finds nothing, and of one that fails it waits to be attached again.
 */
export async function takeUpload(actor: Actor, id: string, tx: Tx): Promise<{ fileId: string }> {
  const where = { AND: [ownUploads(actor), { id }] };
  const upload = await tx.upload.findFirst({ where, select: { fileId: true } });
  if (!upload?.fileId) throw new DomainError("conflict", GONE, "file");
  const { count } = await tx.upload.deleteMany({ where: { id, fileId: upload.fileId } });
  if (count === 0) throw new DomainError("conflict", GONE, "file");
  return { fileId: upload.fileId };
}

/** Removes what never arrived whole or was not attached in time, and pieces that no row names. */
export async function sweepUploads(
  actor: Actor,
  before: Date = new Date(now().getTime() - KEPT_MS),
): Promise<number> {
  refuseUnless(canSweepUploads(actor));
  const late = await db().upload.findMany({
    where: { createdAt: { lt: before } },
    select: { id: true, fileId: true },
  });
  for (const { id, fileId } of late) {
    await inTransaction(undefined, async (tx) => {
      // Attached meanwhile: then it is no longer here.
      const { count } = await tx.upload.deleteMany({ where: { id, fileId } });
      if (count > 0 && fileId) await forgetFiles(actor, [fileId], tx);
    });
    await removePartial(id);
  }
  let orphans = 0;
  for await (const id of listPartials(before)) {
    if ((await db().upload.count({ where: { id } })) > 0) continue;
    await removePartial(id);
    orphans += 1;
  }
  return late.length + orphans;
}
