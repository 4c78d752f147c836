import type { Actor } from "#lib/actor";
import { notFound } from "#lib/errors";
import { isId } from "#lib/ids";
import { db, type Tx } from "#lib/infra/db";
import { visiblePictures } from "#lib/pictures/policy";
import { pictureUrl } from "#lib/pictures/rules";
import { unique } from "#lib/unique";

/** A picture as a page draws it: the largest size, and where each is; of each type the smallest first. */
export interface PictureSizes {
  width: number;
  height: number;
  variants: { url: string; width: number; height: number; type: string }[];
}

/** The pictures of a text that was already read, by id; what is no longer there is left out. */
export async function loadPictures(
  _actor: Actor,
  ids: readonly string[],
  tx: Tx = db(),
): Promise<Map<string, PictureSizes>> {
  if (ids.length === 0) return new Map();
  const pictures = await tx.picture.findMany({
    where: { id: { in: unique(ids) } },
    select: {
      id: true,
      width: true,
      height: true,
      sizes: {
        // WebP comes before PNG and JPEG, which are for browsers without it.
        orderBy: [{ mediaType: "desc" }, { width: "asc" }],
        select: { width: true, height: true, mediaType: true },
      },
    },
  });
  return new Map(
    pictures.map(({ id, sizes, ...largest }) => [
      id,
      {
        ...largest,
        variants: sizes.map(({ mediaType: type, width, height }) => ({
          url: pictureUrl(id, { width, type }),
          width,
          height,
          type,
        })),
      },
    ]),
  );
}

/** As wide as reading text, for whoever names no size. */
const USUAL_WIDTH = 800;

/** The content of a picture in a size, for whom it exists. */
export async function getPictureFile(
  actor: Actor,
  { id, size }: { id: string; size: { width: number; type: string } | null },
) {
  if (!isId(id)) throw notFound("Immagine");
  const asked = size
    ? { width: size.width, mediaType: size.type }
    : { width: { lte: USUAL_WIDTH }, mediaType: "image/webp" };
  const found = await db().pictureSize.findFirst({
    where: { ...asked, pictureId: id, picture: visiblePictures(actor) },
    orderBy: { width: "desc" },
    select: { file: { select: { sha256: true, size: true, mediaType: true, name: true } } },
  });
  if (!found) throw notFound("Immagine");
  return found.file;
}

/** Of the pictures that a text names, how many are not there. */
export async function countMissingPictures(
  _actor: Actor,
  ids: readonly string[],
  tx: Tx,
): Promise<number> {
  if (ids.length === 0) return 0;
  return ids.length - (await tx.picture.count({ where: { id: { in: [...ids] } } }));
}
