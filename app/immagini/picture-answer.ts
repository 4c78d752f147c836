import { ANONYMOUS, isNewsroom } from "#lib/actor";
import { isNotFound, notFound } from "#lib/errors";
import { logDefect } from "#lib/infra/log";
import { getPictureFile } from "#lib/pictures/queries";
import { sizeNamed } from "#lib/pictures/rules";
import { fileResponse } from "#lib/web/file-response";
import { currentActor } from "#lib/web/session";

/** A picture of a public page for everybody, any other for the newsroom alone. */
export async function pictureAnswer(request: Request, id: string, part: string | null) {
  try {
    const size = part === null ? null : sizeNamed(part);
    if (part !== null && !size) throw notFound("Immagine");
    const asked = { id, size };
    // Who asks is looked up only for what not everybody may see.
    const shown = await orNull(getPictureFile(ANONYMOUS, asked));
    if (shown) return await fileResponse(request, { ...shown, isPublic: true });
    const actor = await currentActor();
    if (!isNewsroom(actor)) throw notFound("Immagine");
    const file = await getPictureFile(actor, asked);
    return await fileResponse(request, { ...file, isPublic: false });
  } catch (error) {
    const status = isNotFound(error) ? 404 : 500;
    if (status === 500) logDefect(error, { route: "/immagini" });
    return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
  }
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  return reading.catch((error) => {
    if (isNotFound(error)) return null;
    throw error;
  });
}
