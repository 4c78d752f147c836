import { gzipSync } from "node:zlib";
import { generateETag } from "next/dist/server/lib/etag.js";
import { POLICY_FOR_DATA, policyForHtml } from "#lib/web/content-security-policy";
import { type PageMarks, readMarks } from "#lib/web/page-marks";

/** What Next hands over to be kept: a rendered page, or the answer of a route (feed, sitemap). */
export type Rendered = { headers?: Headers | undefined; status?: number | undefined } & (
  | { kind: "APP_PAGE"; html: string; rscData: Buffer | undefined }
  | { kind: "APP_ROUTE"; body: Buffer }
);
type Headers = Record<string, undefined | number | string | string[]>;

/** A rendered page with all that is dear to compute computed once. */
export type Entry = {
  /** Next's own name for it, which also tells routes with the same path apart. */
  key: string;
  kind: Rendered["kind"];
  /** Undefined leaves Next's own: 200, or 404 for the page of what is not found. */
  status: number | undefined;
  headers: Headers;
  etag: string;
  body: Buffer;
  gzip: Buffer;
  /** The same page in the language of Next's router in the browser. */
  rscData: Buffer | undefined;
  tags: string[];
  marks: PageMarks;
  keptAt: number;
  bytes: number;
};

const TAGS_HEADER = "x-next-cache-tags";

/**
 * Gives a rendered page its status and its policy and weighs it. The page is changed in place,
 * because Next sends that very object as the first answer.
 */
export function makeEntry(key: string, rendered: Rendered, keptAt: number): Entry {
  rendered.headers ??= {};
  const { marks, tags } = readMarks(rendered.headers[TAGS_HEADER]);
  const isPage = rendered.kind === "APP_PAGE";
  // A page cannot choose its status, and notFound() leaves it blank for readers without scripts.
  if (marks.status) rendered.status = marks.status;
  if (marks.movedTo) {
    rendered.status = 308;
    rendered.headers.location = marks.movedTo;
  }
  rendered.headers["content-security-policy"] = isPage
    ? policyForHtml(rendered.html)
    : POLICY_FOR_DATA;

  const body = isPage ? Buffer.from(rendered.html) : rendered.body;
  const gzip = gzipSync(body);
  const rscData = isPage ? rendered.rscData : undefined;
  return {
    key,
    kind: rendered.kind,
    status: rendered.status,
    headers: rendered.headers,
    // As Next marks its first answer, so that a browser recognises the page in the second.
    etag: generateETag(isPage ? rendered.html : body.toString()),
    body,
    gzip,
    rscData,
    tags,
    marks,
    keptAt,
    bytes: 3_000 + body.byteLength + gzip.byteLength + (rscData?.byteLength ?? 0),
  };
}

/** The entry as Next wants it back. */
export function renderedOf(entry: Entry): Rendered {
  const { status, headers, rscData, body } = entry;
  if (entry.kind === "APP_ROUTE") return { kind: "APP_ROUTE", status, headers, body };
  return { kind: "APP_PAGE", status, headers, rscData, html: body.toString() };
}
