import { Readable } from "node:stream";
import { SYSTEM } from "#lib/actor";
import { addFile } from "#lib/files/commands";
import { db, inTransaction } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";

/** Bytes in the store, with a row that names them. */
export async function storeFile(
  bytes: Buffer,
  { mediaType, name }: { mediaType: string; name: string },
): Promise<{ id: string }> {
  const incoming = await receiveFile(Readable.from([bytes]), bytes.length);
  const { sha256, size } = incoming;
  await (await fileStore()).keep(incoming);
  return inTransaction(undefined, (tx) => addFile(SYSTEM, { sha256, size, mediaType, name }, tx));
}

/** As if the first page of a version had been drawn, and had these words. */
export async function plantPreview(versionId: string, words: string): Promise<string> {
  const bytes = Buffer.from(`${words} ${versionId}`);
  const { id } = await storeFile(bytes, { mediaType: "image/webp", name: "pagina.webp" });
  const { file } = await db().materialVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { file: { select: { sha256: true } } },
  });
  const pictures = { create: { page: 1, fileId: id } };
  const data = { pictures, reading: "read", readAt: new Date() } as const;
  await db().content.update({ where: { sha256: file.sha256 }, data, select: { sha256: true } });
  return `/materiali/anteprima/${versionId}/1`;
}

/** Captions that say these words. */
export async function plantCaptions(materialId: string, words: string): Promise<string> {
  const bytes = Buffer.from(`WEBVTT\n\n00:00.000 --> 00:02.000\n${words} ${materialId}\n`);
  const file = await storeFile(bytes, { mediaType: "text/vtt", name: "sottotitoli.vtt" });
  await db().materialCaptions.create({
    data: { materialId, language: "it", fileId: file.id },
    select: { language: true },
  });
  return `/materiali/sottotitoli/${materialId}/it`;
}
