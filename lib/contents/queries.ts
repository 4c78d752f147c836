import { type Actor, isNewsroom } from "#lib/actor";
import { withheldFor } from "#lib/contents/policy";
import { documentCheckSchema } from "#lib/contents/schema";
import { db, type Tx } from "#lib/infra/db";

/**
 * What is known of these contents. Whoever asks has looked already whether the actor may see the
 * files; only what the scanner calls a virus is for the newsroom alone.
 */
export async function loadContentFacts(actor: Actor, hashes: readonly string[], tx: Tx = db()) {
  if (hashes.length === 0) return new Map<string, never>();
  const found = await tx.content.findMany({
    where: { sha256: { in: [...new Set(hashes)] } },
    select: {
      sha256: true,
      mediaType: true,
      scan: true,
      scanObstacle: true,
      threat: true,
      reading: true,
      readingFailure: true,
      pageCount: true,
      durationSeconds: true,
      check: true,
      pictures: { orderBy: { page: "asc" }, select: { page: true } },
    },
  });
  return new Map(
    found.map(({ sha256, threat, check, pictures, ...content }) => [
      sha256,
      {
        ...content,
        /** Null where the bytes may be given out. */
        withheld: withheldFor(content),
        threat: isNewsroom(actor) ? threat : null,
        /** Pages of which there is a picture. */
        drawnPages: pictures.map(({ page }) => page),
        check: check === null ? null : documentCheckSchema.parse(check),
      },
    ]),
  );
}

export type ContentFacts =
  Awaited<ReturnType<typeof loadContentFacts>> extends Map<string, infer T> ? T : never;
