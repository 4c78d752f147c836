import type { Actor } from "#lib/actor";
import { canNoteContents } from "#lib/contents/policy";
import { CONTENT_READING, CONTENT_SCAN, isReadable } from "#lib/contents/rules";
import { refuseUnless } from "#lib/errors";
import type { Tx } from "#lib/infra/db";
import { hasScanner } from "#lib/infra/env";
import { enqueue } from "#lib/infra/jobs";

/**
 * Makes the content of a new row known, and has it examined; what is known already is not examined
 * again. Within the turn of its hash.
 */
export async function noteContent(
  actor: Actor,
  { sha256, mediaType }: { sha256: string; mediaType: string },
  tx: Tx,
): Promise<void> {
  refuseUnless(canNoteContents(actor));
  const reading = isReadable(mediaType) ? "waiting" : "not_readable";
  const { count } = await tx.content.createMany({
    data: { sha256, mediaType, reading },
    skipDuplicates: true,
  });
  if (count === 0) return;
  if (reading === "waiting") await enqueue(tx, CONTENT_READING, { sha256 });
  if (hasScanner()) await enqueue(tx, CONTENT_SCAN, { sha256 });
}

/**
 * Forgets what was found out about contents that no row names any more, words included.
 * @returns the files of their pictures, which nothing names any more either
 */
export async function forgetContents(
  actor: Actor,
  hashes: readonly string[],
  tx: Tx,
): Promise<string[]> {
  refuseUnless(canNoteContents(actor));
  // Whoever is adding pictures to it just now has done so first, or finds it gone.
  const gone = await tx.$queryRaw<{ sha256: string }[]>`
    SELECT "sha256" FROM "Content" WHERE "sha256" = ANY(${[...hashes]})
      AND NOT EXISTS (SELECT FROM "StoredFile" WHERE "StoredFile"."sha256" = "Content"."sha256")
    ORDER BY "sha256" FOR UPDATE`;
  const where = { sha256: { in: gone.map(({ sha256 }) => sha256) } };
  const pictures = await tx.pagePicture.findMany({ where, select: { fileId: true } });
  await tx.content.deleteMany({ where });
  return pictures.map(({ fileId }) => fileId);
}
