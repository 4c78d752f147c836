import type { IncomingHttpHeaders } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import { DomainError } from "#lib/errors";
import { FileTooBig, type IncomingFile, receiveFile } from "#lib/infra/incoming-file";
import { storableText } from "#lib/typed-text";

/** What a form with a file sent: its texts, and the file as it arrived. */
export interface SentForm {
  fields: Record<string, string>;
  /** Each with all the values it was sent with: boxes of one name. */
  lists: Record<string, string[]>;
  /** Null where none was chosen; whoever gets it keeps or discards it. */
  file: { incoming: IncomingFile; name: string } | "too big" | null;
}

const LIMITS = { files: 1, fields: 120, parts: 130, fieldSize: 20_000, fieldNameSize: 100 };

/** Reads a form as it flows in: the file goes aside piece by piece, its texts are small. */
export async function readForm(request: Request, fileLimit: number): Promise<SentForm> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !type.startsWith("multipart/form-data")) throw notWhole();
  const headers = { "content-type": type } satisfies IncomingHttpHeaders;
  const form = new Busboy({ headers, limits: LIMITS, defCharset: "utf8" });
  const fields: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  let arriving: Promise<SentForm["file"]> = Promise.resolve(null);
  let flowing: Readable | undefined;
  form.on("field", (name, value) => {
    const text = storableText(value.replaceAll("\r\n", "\n"));
    fields[name] ??= text;
    lists[name] = [...(lists[name] ?? []), text];
  });
  form.on("file", (_field, stream, name) => {
    if (!name) {
      stream.resume();
      return;
    }
    flowing = stream;
    arriving = receiveFile(stream, fileLimit).then(
      // So browsers write what would end the name too early.
      (incoming) => ({ incoming, name: storableText(name).replace(/%(22|0A|0D)/gi, " ") }),
      (error) => {
        if (error instanceof FileTooBig) return "too big" as const;
        throw error;
      },
    );
    // It is waited for below, when the form has come to its end or was cut.
    arriving.catch(() => undefined);
  });
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), form);
  } catch {
    flowing?.destroy(new Error("The sending was cut"));
    await arriving.catch(() => undefined);
    throw notWhole();
  }
  return { fields, lists, file: await arriving };
}

function notWhole(): DomainError {
  return new DomainError("invalid", "Il modulo non è arrivato intero: inviarlo ancora.");
}
