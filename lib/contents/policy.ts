import type { Actor } from "#lib/actor";
import type { Withheld } from "#lib/contents/messages";
import type { Prisma } from "#lib/generated/prisma/client";
import type { ScanObstacle, ScanVerdict } from "#lib/generated/prisma/enums";
import { hasScanner } from "#lib/infra/env";

/** Contents come and go with the rows of files, and these have their own rules. */
export function canNoteContents(actor: Actor): boolean {
  return actor.kind !== "anonymous";
}

/** What is found out, the portal finds out itself. */
export function canExamineContents(actor: Actor): boolean {
  return actor.kind === "system";
}

/** With a scanner set nothing leaves before its verdict; without one, only what it once condemned stays. */
function servableVerdicts(): ScanVerdict[] {
  return hasScanner() ? ["clean"] : ["unscanned", "clean"];
}

/** Why the bytes may not be given out even to somebody who may have the file; null where they may. */
export function withheldFor(content: {
  scan: ScanVerdict;
  scanObstacle: ScanObstacle | null;
}): Withheld | null {
  if (servableVerdicts().includes(content.scan)) return null;
  return content.scan === "infected" ? "infected" : (content.scanObstacle ?? "waiting");
}

/** Files whose bytes may be given out, as a condition on their rows. */
export function servableFiles(): Prisma.StoredFileWhereInput {
  return { content: { scan: { in: servableVerdicts() } } };
}
