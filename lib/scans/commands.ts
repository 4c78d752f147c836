import type { Actor } from "#lib/actor";
import { now } from "#lib/clock";
import { canExamineContents } from "#lib/contents/policy";
import { CONTENT_KNOWN, CONTENT_SCAN } from "#lib/contents/rules";
import { refuseUnless } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import type { ScanObstacle } from "#lib/generated/prisma/enums";
import { ScannerUnreachable, scanStream } from "#lib/infra/clamd";
import { db, inTransaction } from "#lib/infra/db";
import { hasScanner } from "#lib/infra/env";
import { fileStore } from "#lib/infra/installed-store";
import { enqueue } from "#lib/infra/jobs";
import { log } from "#lib/infra/log";

/**
 * Has content scanned, once; its verdict stays. Without a verdict it is not given out, says why, and
 * is asked for again.
 */
export async function scanContent(actor: Actor, sha256: string): Promise<void> {
  refuseUnless(canExamineContents(actor));
  if (!hasScanner()) return;
  const content = await db().content.findUnique({ where: { sha256 }, select: { scan: true } });
  if (content?.scan !== "unscanned") return;
  const bytes = await (await fileStore()).read(sha256);
  try {
    const answer = await scanStream(bytes);
    if (answer.verdict === "too_large") return await noteObstacle(sha256, "too_large");
    const threat = answer.verdict === "infected" ? answer.threat.slice(0, 200) : null;
    if (threat) log.warn({ sha256, threat }, "infected content found");
    const scannedAt = now();
    await note(sha256, { scan: answer.verdict, threat, scannedAt, scanObstacle: null });
  } catch (error) {
    if (error instanceof ScannerUnreachable) await noteObstacle(sha256, "unreachable");
    throw error;
  }
}

function noteObstacle(sha256: string, scanObstacle: ScanObstacle): Promise<void> {
  return note(sha256, { scanObstacle });
}

function note(sha256: string, data: Prisma.ContentUpdateManyMutationInput): Promise<void> {
  return inTransaction(undefined, async (tx) => {
    await tx.content.updateMany({ where: { sha256, scan: "unscanned" }, data });
    await enqueue(tx, CONTENT_KNOWN, { sha256 });
  });
}

const AT_ONCE = 500;

/**
 * Has scanned what has no verdict: since the scanner was away, was set later than the content came,
 * or, where these are asked for, now perhaps takes more than it did.
 */
export async function sweepScans(actor: Actor, { large = false } = {}): Promise<number> {
  refuseUnless(canExamineContents(actor));
  if (!hasScanner()) return 0;
  const obstacle: Prisma.ContentWhereInput = large
    ? { scanObstacle: "too_large" }
    : { OR: [{ scanObstacle: null }, { scanObstacle: "unreachable" }] };
  const waiting = await db().content.findMany({
    where: { scan: "unscanned", ...obstacle },
    orderBy: { createdAt: "asc" },
    take: AT_ONCE,
    select: { sha256: true },
  });
  await inTransaction(undefined, async (tx) => {
    for (const { sha256 } of waiting) await enqueue(tx, CONTENT_SCAN, { sha256 });
  });
  return waiting.length;
}
