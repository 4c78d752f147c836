import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { now } from "#lib/clock";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import {
  addFile,
  forgetFiles,
  keepSentFile,
  type NewFile,
  type SentFile,
} from "#lib/files/commands";
import { isId } from "#lib/ids";
import { db, inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { discardIncoming } from "#lib/infra/incoming-file";
import { completePartial, listPartials, removePartial } from "#lib/infra/partial-upload";
import { claimRoom, refuseWithoutRoom } from "#lib/quotas/commands";
import { canSweepUploads, canUpload, ownUploads } from "#lib/uploads/policy";
import { findUpload } from "#lib/uploads/queries";
import { KEPT_MS, uploadObstacle } from "#lib/uploads/rules";
import { type NewUploadInput, newUploadSchema } from "#lib/uploads/schema";

const HALF = "Il file non è ancora arrivato intero: attendere che finisca, o sceglierlo di nuovo.";
const GONE = "Il file non è arrivato, o è già stato allegato: inviarlo ancora.";

/** Lets a file begin to arrive, within what one account may have on its way. */
export async function beginUpload(actor: Actor, input: NewUploadInput): Promise<{ id: string }> {
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
    const room = await claimRoom(actor, parsed.data, tx);
    const data = { id: uuidv7(), accountId, ...room, ...parsed.data };
    return tx.upload.create({ data, select: { id: true } });
  });
}

/** What is being looked at: of two who ask at once, as the sender and its form, both wait for it. */
const finishing = new Map<string, Promise<void>>();

/**
 * Looks at what has all arrived, and keeps it: from now on it may be attached. Of what is refused
 * nothing stays, and why is said.
 */
export async function finishUpload(actor: Actor, id: string): Promise<void> {
  const upload = isId(id) ? await findUpload(actor, id) : null;
  if (!upload) throw new DomainError("conflict", GONE, "file");
  if (upload.fileId) return;
  const begun = finishing.get(id) ?? finish(actor, upload);
  finishing.set(id, begun);
  await begun.finally(() => finishing.delete(id));
}

async function finish(actor: Actor, upload: { id: string; name: string; size: number }) {
  const { id, name, size } = upload;
  const incoming = await completePartial(id);
  if (incoming?.size !== size) throw new DomainError("conflict", HALF, "file");
  await keepWhole(actor, id, { incoming, name });
}

/** What is refused is given up at once. */
async function keepWhole(actor: Actor, id: string, sent: SentFile): Promise<void> {
  try {
    const kept = await keepSentFile(actor, sent);
    await inTransaction(undefined, async (tx) => {
      const owned = { where: { id }, select: { ownerId: true } };
      const { ownerId } = await tx.upload.findUniqueOrThrow(owned);
      const { id: fileId } = await addFile(actor, { ...kept, ownerId }, tx);
      await tx.upload.update({ where: { id }, data: { fileId }, select: { id: true } });
    });
  } catch (error) {
    if (error instanceof DomainError) await dropUpload(actor, id);
    throw error;
  }
}

/**
 * Keeps what a form sent whole, before anybody looks at the rest of the form: if that comes back, the
 * file has not to be sent again.
 */
export async function holdSent(actor: Actor, sent: SentFile): Promise<{ uploadId: string }> {
  const { incoming, name } = sent;
  try {
    const { id } = await beginUpload(actor, { name, size: incoming.size });
    await keepWhole(actor, id, sent);
    return { uploadId: id };
  } finally {
    // Where it did not come so far.
    await discardIncoming(incoming);
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

/** A file as a form sent it, or one that arrived in pieces before. */
export type BroughtFile = SentFile | { uploadId: string };

/** What was looked at and lies in the store, and no row refers to yet but that of its upload. */
export type KeptFile = NewFile | { uploadId: string };

/**
 * Makes a file ready to be attached. Of one in pieces the last answer may have been lost, so that
 * nobody has looked at it yet.
 */
export async function keepBrought(actor: Actor, file: BroughtFile): Promise<KeptFile> {
  if (!("uploadId" in file)) {
    await refuseWithoutRoom(actor, file.incoming);
    return keepSentFile(actor, file);
  }
  await finishUpload(actor, file.uploadId);
  return file;
}

/** Names a kept file within the transaction that attaches it. */
export async function nameKept(
  actor: Actor,
  file: KeptFile,
  tx: Tx,
): Promise<{ id: string; mediaType: string }> {
  // One in pieces has its room since it began.
  if ("uploadId" in file) return takeUpload(actor, file.uploadId, tx);
  const { id } = await addFile(actor, { ...file, ...(await claimRoom(actor, file, tx)) }, tx);
  return { id, mediaType: file.mediaType };
}

/**
 * Hands over a file that has arrived, once and within the transaction that attaches it: of two who
 * attach the same one the second finds nothing, and of one that fails it waits to be attached again.
 */
async function takeUpload(actor: Actor, id: string, tx: Tx) {
  const upload = await tx.upload.findFirst({
    where: { AND: [ownUploads(actor), { id }] },
    select: { fileId: true, file: { select: { mediaType: true } } },
  });
  if (!upload?.fileId || !upload.file) throw new DomainError("conflict", GONE, "file");
  const { count } = await tx.upload.deleteMany({ where: { id, fileId: upload.fileId } });
  if (count === 0) throw new DomainError("conflict", GONE, "file");
  return { id: upload.fileId, mediaType: upload.file.mediaType };
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
    if (isId(id) && (await db().upload.count({ where: { id } })) > 0) continue;
    await removePartial(id);
    orphans += 1;
  }
  return late.length + orphans;
}
