import { type UploadClient, uploadIdOf } from "#tests/support/upload-client";

/** As a browser sends them. */
const PIECE = 5_000_000;

/** Sends a PDF of this size in pieces, none of which stays here, and answers its upload. */
export async function sendLargeFile(client: UploadClient, size: number): Promise<string> {
  const path = (await client.begin(size, "grande.pdf")).headers.get("location") ?? "";
  for (let offset = 0; offset < size; offset += PIECE) {
    const bytes = new Uint8Array(Math.min(PIECE, size - offset)).fill(offset % 251);
    if (offset === 0) bytes.set(new TextEncoder().encode("%PDF-1.7\n"));
    const { status } = await client.piece(path, bytes, offset);
    if (status !== 204) throw new Error(`A piece was answered ${status}`);
  }
  return uploadIdOf(path);
}

/** Reads a file to its end, and answers how much there was. */
export async function readLargeFile(client: UploadClient, path: string): Promise<number> {
  const { body } = await client.ask(path, { method: "GET" });
  let size = 0;
  for await (const piece of body ?? []) size += piece.length;
  return size;
}
