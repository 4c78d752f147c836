import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { importWordDocument } from "#lib/documents/commands";
import { WORD_FAILURES } from "#lib/documents/messages";
import { DomainError } from "#lib/errors";
import { apiAnswer } from "#lib/web/api-answer";
import { requireActorOfForm } from "#lib/web/session";

/** A .docx file, whose bytes are the whole body, read as text of the portal. */
export async function POST(request: Request) {
  return apiAnswer("/api/word", async () => {
    const actor = await requireActorOfForm();
    if (!request.body) throw new DomainError("invalid", WORD_FAILURES.not_word);
    return importWordDocument(actor, Readable.fromWeb(request.body as ReadableStream));
  });
}
