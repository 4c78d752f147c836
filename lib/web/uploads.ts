import { AsyncLocalStorage } from "node:async_hooks";
import { type Configstore, FileStore } from "@tus/file-store";
import { Server, Upload } from "@tus/server";
import type { Actor } from "#lib/actor";
import { DomainError, notFound } from "#lib/errors";
import { UPLOAD_BYTES } from "#lib/files/schema";
import { isId } from "#lib/ids";
import { partialFolder } from "#lib/infra/partial-upload";
import { beginUpload, dropUpload, finishUpload } from "#lib/uploads/commands";
import { findUpload } from "#lib/uploads/queries";
import { KEPT_MS } from "#lib/uploads/rules";
import { UPLOADS_PATH } from "#lib/web/per-request";

/** For whom a request is answered, wherever the protocol calls back. */
const asking = new AsyncLocalStorage<Actor>();

function sender(): Actor {
  const actor = asking.getStore();
  if (!actor) throw new Error("An upload is answered for nobody");
  return actor;
}

/** What is known of an upload stands in its row, and is there for its sender alone. */
async function uploadOf(id: string) {
  const row = isId(id) ? await findUpload(sender(), id) : null;
  if (!row) return undefined;
  const { name, size, fileId, createdAt } = row;
  const creation_date = createdAt.toISOString();
  // One that is kept already is no longer where its pieces were.
  const offset = fileId ? size : 0;
  return new Upload({ id, size, offset, metadata: { filename: name }, creation_date });
}

const rows: Configstore = {
  get: uploadOf,
  // The row is there before the bytes, and goes with what is refused or given up.
  set: async () => undefined,
  delete: async (id) => dropUpload(sender(), id),
};

/** A sender that missed the last answer asks how much has arrived, and hears that all has. */
class Pieces extends FileStore {
  override async getUpload(id: string): Promise<Upload> {
    const upload = await uploadOf(id);
    return upload?.offset ? upload : super.getUpload(id);
  }

  /** Of what is kept already there are no pieces; it is given up all the same. */
  override async remove(id: string): Promise<void> {
    if (!isId(id)) throw notFound("File");
    await dropUpload(sender(), id);
  }
}

/** In milliseconds: years of more than four digits are nobody's. */
const LATEST = Date.UTC(9999, 0);

let installed: Server | undefined;

/** The protocol of resumable uploads (tus), as this portal speaks it. */
function server(): Server {
  installed ??= new Server({
    path: UPLOADS_PATH,
    relativeLocation: true,
    maxSize: UPLOAD_BYTES,
    // Nobody else's page sends here.
    allowedOrigins: [],
    datastore: new Pieces({
      directory: partialFolder(),
      configstore: rows,
      expirationPeriodInMilliseconds: KEPT_MS,
    }),
    namingFunction: async (request, metadata) => {
      const size = Number(request.headers.get("upload-length"));
      const changed = Number(metadata?.modified || Number.NaN);
      const modifiedAt = Math.abs(changed) < LATEST ? new Date(changed) : null;
      const name = metadata?.filename ?? "";
      const { id } = await beginUpload(sender(), { name, size, modifiedAt });
      return id;
    },
    onUploadFinish: async (_request, { id }) => {
      await finishUpload(sender(), id);
      return {};
    },
    onResponseError: (_request, error) => {
      if (!(error instanceof DomainError)) return undefined;
      return { status_code: error.code === "not_found" ? 404 : 422, body: error.message };
    },
  });
  return installed;
}

/** Answers one request of the protocol for an actor. */
export function answerUpload(actor: Actor, request: Request): Promise<Response> {
  return asking.run(actor, () => server().handleWeb(request));
}
