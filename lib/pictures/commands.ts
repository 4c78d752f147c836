import { Readable } from "node:stream";
import pLimit from "p-limit";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit, recordCleaning } from "#lib/audit/commands";
import { DAY_MS, now } from "#lib/clock";
import { DomainError, refuseUnless } from "#lib/errors";
import { addFile, forgetFiles } from "#lib/files/commands";
import { inTransaction, type Tx } from "#lib/infra/db";
import { discardIncoming, FileTooBig, receiveFile } from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";
import { makePictureSizes, PictureError, type PictureSize } from "#lib/infra/picture-sizes";
import { PICTURE_FAILURES } from "#lib/pictures/messages";
import { canAddPictures } from "#lib/pictures/policy";
import { pictureIdsIn } from "#lib/pictures/rules";
import { PICTURE_BYTES } from "#lib/pictures/schema";

/** One large picture unpacked takes hundreds of megabytes. */
const oneAtATime = pLimit(1);

/**
 * Keeps a picture for texts, drawn anew in the sizes that pages ask for; nothing else of what was
 * sent stays. It is public only while a public page names it, and goes if no text ever does.
 * @param given an id that a text names already; a new one is made otherwise
 */
export async function storePicture(
  actor: Actor,
  source: Readable | Buffer,
  given: { id?: string } = {},
): Promise<{ fileId: string; width: number; height: number }> {
  refuseUnless(canAddPictures(actor));
  const { width, height, sizes } = await drawn(source);
  const files = await Promise.all(sizes.map(kept));
  const id = given.id ?? uuidv7();
  await inTransaction(undefined, async (tx) => {
    await tx.picture.create({ data: { id, width, height }, select: { id: true } });
    // In one order for all, because each file is waited for in turn.
    for (const { sha256, size, drawing } of files.toSorted((a, b) =>
      a.sha256 < b.sha256 ? -1 : 1,
    )) {
      const { width, height, type: mediaType } = drawing;
      const name = `immagine-${width}.${mediaType.replace("image/", "")}`;
      const file = await addFile(actor, { sha256, size, mediaType, name }, tx);
      await tx.pictureSize.create({
        data: { pictureId: id, fileId: file.id, width, height, mediaType },
        select: { fileId: true },
      });
    }
    await recordAudit(actor, { action: "picture.add", entityKind: "picture", entityId: id }, tx);
  });
  return { fileId: id, width, height };
}

async function drawn(source: Readable | Buffer) {
  const stream = Buffer.isBuffer(source) ? Readable.from([source]) : source;
  const incoming = await receiveFile(stream, PICTURE_BYTES).catch((error) => {
    throw error instanceof FileTooBig ? refusal("too_big") : error;
  });
  try {
    if (incoming.size === 0) throw refusal("not_a_picture");
    return await oneAtATime(() => makePictureSizes(incoming.path));
  } catch (error) {
    throw error instanceof PictureError ? refusal(error.code) : error;
  } finally {
    await discardIncoming(incoming);
  }
}

async function kept(drawing: PictureSize) {
  const incoming = await receiveFile(Readable.from([drawing.bytes]), drawing.bytes.length);
  await (await fileStore()).keep(incoming);
  return { ...incoming, drawing };
}

function refusal(code: keyof typeof PICTURE_FAILURES): DomainError {
  return new DomainError("invalid", PICTURE_FAILURES[code]);
}

/** Notes which pictures a revision names, whenever its document is written. */
export async function recordPictureUses(
  _actor: Actor,
  { revisionId, document }: { revisionId: string; document: object },
  tx: Tx,
): Promise<void> {
  const named = pictureIdsIn(document);
  const uses = await tx.pictureUse.findMany({ where: { revisionId }, select: { pictureId: true } });
  const before = uses.map(({ pictureId }) => pictureId);
  const given = before.filter((id) => !named.includes(id));
  const taken = named.filter((id) => !before.includes(id));
  if (given.length > 0) {
    const pictureId = { in: given };
    await tx.pictureUse.deleteMany({ where: { revisionId, pictureId } });
    await tx.picture.updateMany({ where: { id: pictureId }, data: { releasedAt: now() } });
  }
  if (taken.length > 0) {
    const known = await tx.picture.findMany({ where: { id: { in: taken } }, select: { id: true } });
    await tx.pictureUse.createMany({
      data: known.map(({ id }) => ({ pictureId: id, revisionId })),
    });
  }
}

/** Forgets those of some pictures that no revision of any page names. */
export async function forgetUnusedPictures(
  actor: Actor,
  ids: readonly string[],
  tx: Tx,
): Promise<number> {
  refuseUnless(canAddPictures(actor));
  const unused = { id: { in: [...ids] }, uses: { none: {} } };
  const pictures = await tx.picture.findMany({
    where: unused,
    select: { id: true, sizes: { select: { fileId: true } } },
  });
  // Of one that a text names again meanwhile the database keeps the row, and this fails.
  await tx.picture.deleteMany({ where: { id: { in: pictures.map(({ id }) => id) } } });
  const fileIds = pictures.flatMap(({ sizes }) => sizes.map(({ fileId }) => fileId));
  await forgetFiles(actor, fileIds, tx);
  return pictures.length;
}

/** Whoever cut a picture out of a text may still paste it back. */
const UNUSED_DAYS = 7;
const AT_ONCE = 200;

/** Forgets pictures that were sent and never used, or given up long ago. */
export function sweepPictures(actor: Actor): Promise<number> {
  const before = new Date(now().getTime() - UNUSED_DAYS * DAY_MS);
  return inTransaction(undefined, async (tx) => {
    const old = await tx.picture.findMany({
      where: {
        uses: { none: {} },
        createdAt: { lt: before },
        OR: [{ releasedAt: null }, { releasedAt: { lt: before } }],
      },
      take: AT_ONCE,
      select: { id: true },
    });
    const count = await forgetUnusedPictures(
      actor,
      old.map(({ id }) => id),
      tx,
    );
    await recordCleaning(actor, "site.forget_pictures", count, tx);
    return count;
  });
}
