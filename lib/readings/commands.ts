import { Readable } from "node:stream";
import type { Actor } from "#lib/actor";
import { HOUR_MS, now } from "#lib/clock";
import { canExamineContents } from "#lib/contents/policy";
import { CONTENT_KNOWN, CONTENT_READING } from "#lib/contents/rules";
import { refuseUnless } from "#lib/errors";
import { addFile, type NewFile } from "#lib/files/commands";
import type { ReadingFailure } from "#lib/generated/prisma/enums";
import { asJson, db, inTransaction } from "#lib/infra/db";
import { discardIncoming, receiveFile } from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";
import { enqueue } from "#lib/infra/jobs";
import { ChildBeyondLimits, type ChildLimits, runLimited } from "#lib/infra/limited-child";
import { type Reading, readingSchema } from "#lib/readings/schema";

const READER = "lib/cli/read-content.ts";
/** Ten times what an ordinary document takes, on a small machine too. */
const LIMITS: ChildLimits = { memoryMB: 800, seconds: 120, answerBytes: 5_000_000 };

/**
 * Finds out what is in content, once. A file that cannot be read fails alone and for good; a failure
 * of the machine is thrown, and it is tried again.
 */
export async function readContent(
  actor: Actor,
  sha256: string,
  limits: ChildLimits = LIMITS,
): Promise<void> {
  refuseUnless(canExamineContents(actor));
  const content = await db().content.findUnique({
    where: { sha256 },
    select: { mediaType: true, reading: true },
  });
  if (content?.reading !== "waiting") return;
  const reading = await readAside(sha256, content.mediaType, limits);
  if ("failure" in reading) await noteFailure(sha256, reading.failure);
  else await noteFound(actor, sha256, reading.found);
}

type Found = Extract<Reading, { found: unknown }>["found"];

async function readAside(
  sha256: string,
  mediaType: string,
  limits: ChildLimits,
): Promise<Reading | { failure: ReadingFailure }> {
  const store = await fileStore();
  const place = store.placeOf(sha256);
  const copy = place ? null : await receiveFile(await store.read(sha256), Number.POSITIVE_INFINITY);
  const path = place ?? copy?.path ?? "";
  try {
    if (!(await store.has(sha256))) throw new Error("The content is not in the store");
    const answer = await runLimited(READER, [path, mediaType], { readable: [path], limits });
    return readingSchema.parse(JSON.parse(answer));
  } catch (error) {
    if (error instanceof ChildBeyondLimits) return { failure: error.code };
    // What it says of itself makes no sense: it was brought to that.
    if (error instanceof SyntaxError || (error as Error).name === "ZodError") {
      return { failure: "damaged" };
    }
    throw error;
  } finally {
    if (copy) await discardIncoming(copy);
  }
}

function noteFailure(sha256: string, readingFailure: ReadingFailure): Promise<void> {
  return inTransaction(undefined, async (tx) => {
    const data = { reading: "failed", readingFailure, readAt: now() } as const;
    await tx.content.updateMany({ where: { sha256, reading: "waiting" }, data });
    await enqueue(tx, CONTENT_KNOWN, { sha256 });
  });
}

async function noteFound(actor: Actor, sha256: string, found: Found): Promise<void> {
  const { text, truncated, check, picture, pageCount, durationSeconds } = found;
  const preview = picture && (await keptPicture(picture));
  await inTransaction(undefined, async (tx) => {
    const data = { reading: "read", readAt: now(), pageCount, durationSeconds } as const;
    const where = { sha256, reading: "waiting" } as const;
    const { count } = await tx.content.updateMany({ where, data });
    // Forgotten meanwhile, or read by another worker.
    if (count === 0) return;
    const file = preview ? await addFile(actor, preview, tx) : null;
    await tx.content.update({
      where: { sha256 },
      data: {
        ...(check ? { check: asJson(check) } : {}),
        previewFileId: file?.id ?? null,
        ...(text === "" ? {} : { text: { create: { text, truncated } } }),
      },
      select: { sha256: true },
    });
    await enqueue(tx, CONTENT_KNOWN, { sha256 });
  });
}

async function keptPicture(bytes: Buffer): Promise<NewFile> {
  const incoming = await receiveFile(Readable.from([bytes]), bytes.length);
  await (await fileStore()).keep(incoming);
  const { sha256, size } = incoming;
  return { sha256, size, mediaType: "image/webp", name: "prima-pagina.webp" };
}

const PATIENCE_MS = HOUR_MS / 6;
const AT_ONCE = 500;

/** Has read again what still waits: its job was given up, or content is older than readings are. */
export async function sweepReadings(actor: Actor): Promise<number> {
  refuseUnless(canExamineContents(actor));
  const before = new Date(now().getTime() - PATIENCE_MS);
  const waiting = await db().content.findMany({
    where: { reading: "waiting", createdAt: { lt: before } },
    orderBy: { createdAt: "asc" },
    take: AT_ONCE,
    select: { sha256: true },
  });
  await inTransaction(undefined, async (tx) => {
    for (const { sha256 } of waiting) await enqueue(tx, CONTENT_READING, { sha256 });
  });
  return waiting.length;
}
