import { mkdir, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { SYSTEM } from "#lib/actor";
import { hideItem } from "#lib/hidings/commands";
import { db } from "#lib/infra/db";
import { partialFolder, partialPath } from "#lib/infra/partial-upload";
import { createNewsItem, publishNewsItem } from "#lib/news/commands";
import { beginUpload } from "#lib/uploads/commands";
import { UPLOADS_PATH } from "#lib/web/per-request";
import {
  makeAccount,
  makeDraftMeeting,
  makeMeeting,
  makePicture,
  newsDocument,
} from "#tests/support/factories";
import { pdf } from "#tests/support/office-files";
import { aClearedFile, aFile, described } from "#tests/support/rights/attached";
import { ROLES, SIGNED_IN, STAFF } from "#tests/support/rights/roles";
import type { RouteRow } from "#tests/support/rights/route-row";
import { paragraphXml, wordXml, zipOf } from "#tests/support/word-documents";

const REFUSED = { signedOut: "refused", signedIn: "refused" };
const CAPTIONS = Buffer.from("WEBVTT\n\n00:00.000 --> 00:02.000\nBuongiorno.\n");
const ABSENT = { signedOut: "not found" };

async function aPicture(page: "draft" | "public" | "hidden"): Promise<string> {
  const { fileId } = await makePicture();
  const cover = { fileId, alt: "Una sala" };
  const item = await createNewsItem(SYSTEM, { document: newsDocument({ cover }) });
  if (page !== "draft") await publishNewsItem(SYSTEM, item);
  if (page === "hidden") await hideItem(SYSTEM, { kind: "news_item", id: item.id });
  return fileId;
}

/** The version of the material to which a form goes. */
async function versionAt(path: string): Promise<string> {
  const [, , , id = ""] = path.split("/");
  const where = { id };
  return `${(await db().material.findUniqueOrThrow({ where, select: { version: true } })).version}`;
}

async function aFileOf(meeting: { id: string }): Promise<string> {
  const { versionId } = await aClearedFile(meeting.id);
  return `/materiali/file/${versionId}/diapositive.pdf`;
}

async function aFileOfHidden(): Promise<string> {
  const { id } = await makeMeeting();
  await hideItem(SYSTEM, { kind: "meeting", id });
  return aFileOf({ id });
}

const UPLOADS = `${UPLOADS_PATH}/[[...upload]]`;
const TUS = { "tus-resumable": "1.0.0" };
const PIECE = { "upload-offset": "0", "content-type": "application/offset+octet-stream" };

async function anUpload(): Promise<string> {
  const { actor } = await makeAccount();
  const { id } = await beginUpload(actor, { name: "a.pdf", size: 10 });
  await mkdir(partialFolder(), { recursive: true });
  await writeFile(partialPath(id), "");
  return id;
}

/** Files that come in, and those that go out: of them it is asked each time who may have them. */
export const FILE_ROUTES: RouteRow[] = [
  {
    route: "/redazione/incontri/[id]/materiali",
    may: STAFF,
    at: async () => {
      const { id } = await makeDraftMeeting();
      await aFile(id);
      return `/redazione/incontri/${id}/materiali`;
    },
  },
  {
    route: "/redazione/materiali/[id]",
    may: STAFF,
    at: async () => `/redazione/materiali/${(await aFile((await makeDraftMeeting()).id)).id}`,
  },
  ...[
    { what: "versions", table: "MaterialVersion", name: "a.pdf", bytes: () => pdf("new") },
    { what: "captions", table: "MaterialCaptions", name: "a.vtt", bytes: () => CAPTIONS },
  ].map(({ what, table, name, bytes }) => ({
    route: `/api/materials/[id]/${what}`,
    method: "POST" as const,
    may: STAFF,
    body: async (path: string) => {
      const sent = new FormData();
      sent.set("version", await versionAt(path));
      sent.set("language", "it");
      sent.set("file", new File([new Uint8Array(bytes())], name));
      return sent;
    },
    at: async () => `/api/materials/${(await aFile((await makeMeeting()).id)).id}/${what}`,
    writes: { table, to: /^led to .redazione.materiali.[^/]+$/ },
  })),
  {
    route: "/api/materials",
    method: "POST",
    may: STAFF,
    body: () => {
      const sent = new FormData();
      for (const [name, value] of Object.entries(described("slides", ""))) sent.set(name, value);
      // A second file under a title would be its next version.
      sent.set("title", `Diapositive ${performance.now()}`);
      sent.set("file", new File([new Uint8Array(pdf("sent"))], "diapositive.pdf"));
      return sent;
    },
    at: async () => `/api/materials?incontro=${(await makeMeeting()).id}`,
    writes: { table: "MaterialVersion", to: /^led to .redazione.incontri.[^/]+.materiali$/ },
  },
  {
    route: UPLOADS,
    method: "POST",
    what: "to begin",
    may: SIGNED_IN,
    headers: { ...TUS, "upload-length": "10" },
    at: () => UPLOADS_PATH,
    writes: { table: "Upload" },
  },
  // Whose they are is asked elsewhere, of two who send: nobody here has begun this one.
  ...[
    { method: "HEAD" as const, headers: TUS },
    { method: "PATCH" as const, headers: { ...TUS, ...PIECE }, body: () => "%PDF-1.7" },
    { method: "DELETE" as const, headers: TUS },
  ].map((line) => ({
    route: UPLOADS,
    what: "of somebody else",
    may: [],
    at: async () => `${UPLOADS_PATH}/${await anUpload()}`,
    ...line,
  })),
  {
    route: "/api/pictures",
    method: "POST",
    may: STAFF,
    body: async () => {
      const drawing = sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } });
      return new Uint8Array(await drawing.png().toBuffer());
    },
    writes: { table: "PictureSize" },
    ...REFUSED,
  },
  {
    route: "/api/word",
    method: "POST",
    may: STAFF,
    body: () => new Uint8Array(zipOf(wordXml(paragraphXml("Il testo")))),
    ...REFUSED,
  },
  ...(["draft", "hidden", "public"] as const).flatMap((page) =>
    ["", "/400.webp"].map((size) => ({
      route: `/immagini/[id]${size && "/[size]"}`,
      what: `of a page that is ${page}`,
      may: page === "public" ? ROLES : STAFF,
      at: async () => `/immagini/${await aPicture(page)}${size}`,
      ...ABSENT,
    })),
  ),
  ...[
    { what: "of a meeting that is a draft", at: async () => aFileOf(await makeDraftMeeting()) },
    { what: "of a meeting that is hidden", at: aFileOfHidden },
  ].map((line) => ({
    route: "/materiali/file/[versionId]/[name]",
    may: STAFF,
    ...line,
    ...ABSENT,
  })),
  {
    route: "/materiali/file/[versionId]/[name]",
    what: "of a public meeting",
    may: ROLES,
    counts: "MaterialVersion",
    at: async () => aFileOf(await makeMeeting()),
  },
];
