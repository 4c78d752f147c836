import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { DomainError } from "#lib/errors";
import { storePicture } from "#lib/pictures/commands";
import { PICTURE_FAILURES } from "#lib/pictures/messages";
import { apiAnswer } from "#lib/web/api-answer";
import { requireActorOfForm } from "#lib/web/session";

/** A picture for a text: its bytes are the whole body. Answers `{ fileId, width, height }`. */
export async function POST(request: Request) {
  return apiAnswer("/api/pictures", async () => {
    const actor = await requireActorOfForm();
    if (!request.body) throw new DomainError("invalid", PICTURE_FAILURES.not_a_picture);
    return storePicture(actor, Readable.fromWeb(request.body as ReadableStream));
  });
}
