import { UPLOADS_PATH } from "#lib/web/per-request";

const TUS = { "tus-resumable": "1.0.0" };

interface Sender {
  /** Where the portal answers, and how it calls itself. */
  inside: string;
  origin: string;
  cookie: string;
}

/** The requests of a browser that sends files in pieces. */
export function uploadClient({ inside, origin, cookie }: Sender) {
  const ask = (path: string, init: RequestInit) => {
    const headers = { ...TUS, cookie, origin, ...init.headers };
    return fetch(`${inside}${path}`, { ...init, headers, redirect: "manual" });
  };
  return {
    ask,
    begin: (size: number, name: string) => {
      const metadata = `filename ${Buffer.from(name).toString("base64")}`;
      const headers = { "upload-length": String(size), "upload-metadata": metadata };
      return ask(UPLOADS_PATH, { method: "POST", headers });
    },
    /** Where it is to go on; null where nothing is known of it. */
    offset: async (path: string) => {
      const { status, headers } = await ask(path, { method: "HEAD" });
      return status === 200 ? Number(headers.get("upload-offset")) : null;
    },
    piece: (path: string, bytes: Uint8Array<ArrayBuffer>, offset: number) => {
      const headers = {
        "upload-offset": String(offset),
        "content-type": "application/offset+octet-stream",
      };
      return ask(path, { method: "PATCH", headers, body: bytes });
    },
    drop: (path: string) => ask(path, { method: "DELETE" }),
    /** The newsroom's form: of a file itself, or of one that arrived before. */
    attach: (meetingId: string, title: string, file: string | File) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ title, kind: "slides", talkId: "" })) {
        body.append(name, value);
      }
      if (typeof file === "string") body.append("upload", file);
      else body.append("file", file);
      return ask(`/api/materials?incontro=${meetingId}`, { method: "POST", body });
    },
  };
}

export type UploadClient = ReturnType<typeof uploadClient>;

/** The part of its address by which a form names an upload. */
export const uploadIdOf = (path: string) => path.split("/").at(-1) ?? "";
