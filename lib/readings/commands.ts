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
import { type Reading, readingOf } from "#lib/readings/rules";
import type { DrawnPage } from "#lib/readings/schema";

const READER = "lib/cli/read-content.ts";
/** Ten times what an ordinary document takes, on a small machine too. */
const LIMITS: ChildLimits = { memoryMB: 800, seconds: 120, answerBytes: 12_000_000 };

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
  else await noteFound(actor, sha256, reading);
}

type Found = Extract<Reading, { found: unknown }>;

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
    return readingOf(await printedBy([path, mediaType], { readable: [path], limits }));
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

/** What it had found when it was ended holds: then the rest is missing, and no more. */
async function printedBy(args: string[], within: Parameters<typeof runLimited>[2]) {
  return runLimited(READER, args, within).catch((error) => {
    if (error instanceof ChildBeyondLimits && error.answer.includes("\n")) return error.answer;
    throw error;
  });
}

function noteFailure(sha256: string, readingFailure: ReadingFailure): Promise<void> {
  return inTransaction(undefined, async (tx) => {
    const data = { reading: "failed", readingFailure, readAt: now() } as const;
    await tx.content.updateMany({ where: { sha256, reading: "waiting" }, data });
    await enqueue(tx, CONTENT_KNOWN, { sha256 });
  });
}

async function noteFound(actor: Actor, sha256: string, { found, pages }: Found): Promise<void> {
  const { text, truncated, check, pageCount, durationSeconds } = found;
  const pictures: { page: number; file: NewFile }[] = [];
  for (const drawn of pages) pictures.push({ page: drawn.page, file: await keptPicture(drawn) });
  await inTransaction(undefined, async (tx) => {
    const data = { reading: "read", readAt: now(), pageCount, durationSeconds } as const;
    const where = { sha256, reading: "waiting" } as const;
    const { count } = await tx.content.updateMany({ where, data });
    // Forgotten meanwhile, or read by another worker.
    if (count === 0) return;
    for (const { page, file } of pictures) {
      const { id: fileId } = await addFile(actor, file, tx);
      await tx.pagePicture.create({ data: { sha256, page, fileId }, select: { page: true } });
    }
    await tx.content.update({
      where: { sha256 },
      data: {
        ...(check ? { check: asJson(check) } : {}),
        ...(text === "" ? {} : { text: { create: { text, truncated } } }),
      },
      select: { sha256: true },
    });
    await enqueue(tx, CONTENT_KNOWN, { sha256 });
  });
}

async function keptPicture({ page, picture: bytes }: DrawnPage): Promise<NewFile> {
  const incoming = await receiveFile(Readable.from([bytes]), bytes.length);
  await (await fileStore()).keep(incoming);
  const { sha256, size } = incoming;
  return { sha256, size, mediaType: "image/webp", name: `pagina-${page}.webp` };
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
