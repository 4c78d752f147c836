import { Readable } from "node:stream";
import { create as contentDisposition } from "content-disposition";
import parseRange from "range-parser";
import { fileStore } from "#lib/infra/installed-store";
import { ASK_FIRST } from "#lib/web/answer-headers";
import { LENGTH_HEADER } from "#lib/web/file-answer";

interface SentFile {
  sha256: string;
  size: number;
  mediaType: string;
  name: string;
  /** Whether everybody may have it; then others may keep a copy, if they ask before showing it. */
  isPublic: boolean;
}

/** What a browser shows by itself, without giving the content any power. */
const SHOWN = ["application/pdf", "image/webp", "image/jpeg", "image/png"];

const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";
/**
 * The viewers of browsers are blocked by a sandbox, and styled by what `default-src` would forbid;
 * what runs in them has nothing of this site.
 */
const PDF_POLICY = "frame-ancestors 'none'";

/** A file, or the part of it that was asked for, as it flows out of the store. */
export async function fileResponse(request: Request, file: SentFile): Promise<Response> {
  const { sha256, size, mediaType, name } = file;
  const etag = `"${sha256}"`;
  const headers = new Headers({
    "Accept-Ranges": "bytes",
    "Cache-Control": file.isPublic ? ASK_FIRST : "private, no-store",
    "Content-Disposition": contentDisposition(name, {
      type: SHOWN.includes(mediaType) ? "inline" : "attachment",
      fallback: withoutAccents(name),
    }),
    "Content-Security-Policy": mediaType === "application/pdf" ? PDF_POLICY : POLICY,
    "Content-Type": mediaType,
    ETag: etag,
    "X-Content-Type-Options": "nosniff",
  });
  const asked = request.headers;
  if (knows(asked.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  // Of nothing there are no parts: only a GET has them.
  const range = request.method === "GET" ? rangeOf(asked, size, etag) : null;
  if (range === "none such") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers.set(LENGTH_HEADER, String(end - start + 1));
  if (range) headers.set("Content-Range", `bytes ${start}-${end}/${size}`);
  const status = range ? 206 : 200;
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const bytes = await (await fileStore()).read(sha256, { start, end });
  return new Response(Readable.toWeb(bytes) as ReadableStream, { status, headers });
}

/** For what saves files and reads only the first alphabet. */
function withoutAccents(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.replace(/[^ -~]/g, "_");
}

function knows(header: string | null, etag: string): boolean {
  const known = (header ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}

/** One part; several at once nobody asks for who reads documents, and they get all of it. */
function rangeOf(asked: Headers, size: number, etag: string) {
  const header = asked.get("range");
  const before = asked.get("if-range");
  if (!header || (before !== null && before !== etag)) return null;
  // Whoever asks for a longer end than there is gets all of it.
  const within = header.replace(/^bytes=-(\d+)$/, (_, end) => `bytes=-${Math.min(end, size)}`);
  const ranges = parseRange(size, within);
  if (ranges === -1) return "none such";
  const [first, ...more] = ranges === -2 || ranges.type !== "bytes" ? [] : ranges;
  return first && more.length === 0 ? { start: first.start, end: first.end } : null;
}
