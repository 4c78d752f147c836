import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { etagOf, type Sendable } from "#lib/web/send-page";

/** Where pages look for the styles, fonts and pictures of the build. */
export const ASSETS = "/_next/static/";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/**
 * The files of the build, by address. Only what was there at the start is served, under exactly
 * that address: Next, asked for it, would follow `..` and escapes to pages. Each is read when it is
 * first asked for; they are some hundred kilobytes in all.
 */
export function builtAssets(folder: string): (url: string) => Sendable | null {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !(extname(entry.name) in TYPES)) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(ASSETS + relative(folder, file).split(sep).join("/"), file);
  }
  const read = new Map<string, Sendable>();
  return (url) => {
    const file = files.get(url);
    if (file === undefined) return null;
    const known = read.get(file) ?? load(file);
    read.set(file, known);
    return known;
  };
}

function load(file: string): Sendable {
  const body = readFileSync(file);
  const type = TYPES[extname(file)] ?? "";
  return {
    status: 200,
    headers: {
      "content-type": type,
      // Their names change with what is in them.
      "cache-control": "public, max-age=31536000, immutable",
    },
    etag: etagOf(body),
    body,
    // Fonts are compressed in themselves.
    gzip: type.startsWith("font/") ? null : gzipSync(body),
  };
}
