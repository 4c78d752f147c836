import { Readable } from "node:stream";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { HOUR_MS, now } from "#lib/clock";
import { forgetContents, noteContent } from "#lib/contents/commands";
import { DomainError, refuseUnless } from "#lib/errors";
import { FILE_FAILURES } from "#lib/files/messages";
import { canKeepFiles, canSweepFiles } from "#lib/files/policy";
import { cleanFileName, FILE_REMOVAL } from "#lib/files/rules";
import { FILE_ENDINGS } from "#lib/files/schema";
import { AttachmentError, inspectAttachment } from "#lib/infra/attachment";
import { mayRemoveContent } from "#lib/infra/content-hold";
import { db, inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import {
  discardIncoming,
  type IncomingFile,
  receiveFile,
  sweepIncoming,
} from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";
import { enqueue } from "#lib/infra/jobs";
import { PictureError, redrawPicture } from "#lib/infra/picture-sizes";

/** A file that has arrived, and what its sender calls it. */
export interface SentFile {
  incoming: IncomingFile;
  name: string;
}

export interface NewFile extends Pick<IncomingFile, "sha256" | "size"> {
  mediaType: string;
  /** Cleaned (`cleanFileName`). */
  name: string;
  /** In whose space it counts; the portal's own without one. */
  ownerId?: string | null;
}

/** Looks at what arrived and takes it into the store, or leaves nothing of it. */
export async function keepSentFile(actor: Actor, { incoming, name }: SentFile): Promise<NewFile> {
  try {
    refuseUnless(canKeepFiles(actor));
    if (incoming.size === 0) throw refusal("empty");
    const mediaType = await inspectAttachment(incoming.path, Object.keys(FILE_ENDINGS));
    const content = mediaType.startsWith("image/") ? await redrawn(incoming) : incoming;
    await (await fileStore()).keep(content);
    const { sha256, size } = content;
    return { sha256, size, mediaType, name: cleanFileName(name, FILE_ENDINGS[mediaType] ?? "") };
  } catch (error) {
    if (error instanceof AttachmentError) throw refusal(error.code);
    throw error instanceof PictureError ? refusal("damaged") : error;
  } finally {
    await discardIncoming(incoming);
  }
}

/** A photograph says where and by whom it was taken; nobody means to publish that. */
async function redrawn(incoming: IncomingFile): Promise<IncomingFile> {
  const bytes = await redrawPicture(incoming.path);
  return receiveFile(Readable.from([bytes]), bytes.length);
}

function refusal(code: keyof typeof FILE_FAILURES): DomainError {
  return new DomainError("invalid", FILE_FAILURES[code], "file");
}

/**
 * Names content that the store has kept just before. Whoever writes the row and whoever removes
 * content without rows take turns, so that no row is ever without its bytes.
 */
export async function addFile(actor: Actor, file: NewFile, tx: Tx): Promise<{ id: string }> {
  refuseUnless(canKeepFiles(actor));
  await takeTurns(tx, turnOf(file.sha256));
  if (!(await (await fileStore()).has(file.sha256))) {
    throw new DomainError(
      "conflict",
      "Il file è stato eliminato mentre arrivava: inviarlo ancora.",
    );
  }
  const { sha256, size, mediaType, name, ownerId = null } = file;
  await noteContent(actor, { sha256, mediaType }, tx);
  const createdById = actor.kind === "account" ? actor.accountId : null;
  return tx.storedFile.create({
    data: {
      ...{ id: uuidv7(), sha256, size, mediaType, name, ownerId },
      ...{ createdByKind: actor.kind, createdById },
    },
    select: { id: true },
  });
}

/**
 * Forgets files that nothing refers to any more. What was found out about content that no other row
 * names goes at once, pictures of it too; its bytes go after the commit: a crash in between leaves
 * the note of it, and it is done later.
 */
export async function forgetFiles(actor: Actor, ids: readonly string[], tx: Tx): Promise<void> {
  refuseUnless(canKeepFiles(actor));
  if (ids.length === 0) return;
  const where = { id: { in: [...ids] } };
  const files = await tx.storedFile.findMany({ where, select: { sha256: true } });
  const hashes = [...new Set(files.map(({ sha256 }) => sha256))].sort();
  for (const sha256 of hashes) await takeTurns(tx, turnOf(sha256));
  await tx.storedFile.deleteMany({ where });
  const previews = await forgetContents(actor, hashes, tx);
  const data = hashes.map((sha256) => ({ sha256 }));
  await tx.fileRemoval.createMany({ data, skipDuplicates: true });
  await enqueue(tx, FILE_REMOVAL, {});
  await forgetFiles(actor, previews, tx);
}

/** Takes out of the store what was forgotten, unless a row names it again or still. */
export async function removeForgottenFiles(actor: Actor): Promise<void> {
  refuseUnless(canSweepFiles(actor));
  const forgotten = await db().fileRemoval.findMany({ select: { sha256: true } });
  for (const { sha256 } of forgotten) await removeUnlessNamed(sha256);
}

/** Nothing takes longer to arrive, nor a row to be written after its bytes. */
const LEFTOVER_HOURS = 24;
const AT_ONCE = 500;

/**
 * Removes what crashes left: files that never arrived whole, and content that no row names.
 * @param before what is younger may still be on its way
 */
export async function sweepFiles(
  actor: Actor,
  before: Date = new Date(now().getTime() - LEFTOVER_HOURS * HOUR_MS),
): Promise<{ incoming: number; content: number }> {
  refuseUnless(canSweepFiles(actor));
  const incoming =
    (await sweepIncoming(before)) + (await (await fileStore()).sweepUnfinished(before));
  let content = 0;
  let batch: string[] = [];
  const sweepBatch = async () => {
    for (const sha256 of await unnamedAmong(batch)) {
      content += (await removeUnlessNamed(sha256)) ? 1 : 0;
    }
    batch = [];
  };
  for await (const { sha256, keptAt } of (await fileStore()).list()) {
    if (keptAt < before) batch.push(sha256);
    if (batch.length >= AT_ONCE) await sweepBatch();
  }
  await sweepBatch();
  return { incoming, content };
}

async function unnamedAmong(hashes: readonly string[]): Promise<string[]> {
  const named = await db().storedFile.findMany({
    where: { sha256: { in: [...hashes] } },
    distinct: ["sha256"],
    select: { sha256: true },
  });
  const known = new Set(named.map(({ sha256 }) => sha256));
  return hashes.filter((sha256) => !known.has(sha256));
}

/**
 * Within the turn of `addFile`: whoever names this content now waits, and finds it gone. While a backup
 * is made it stays, and is removed after it.
 */
function removeUnlessNamed(sha256: string): Promise<boolean> {
  return inTransaction(undefined, async (tx) => {
    if (!(await mayRemoveContent(tx))) return false;
    await takeTurns(tx, turnOf(sha256));
    const isNamed = (await tx.storedFile.count({ where: { sha256 } })) > 0;
    if (!isNamed) await (await fileStore()).remove(sha256);
    await tx.fileRemoval.deleteMany({ where: { sha256 } });
    return !isNamed;
  });
}

const turnOf = (sha256: string) => `file ${sha256}`;
