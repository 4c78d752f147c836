import { join } from "node:path";
import { settings } from "#lib/infra/env";
import type { FileStore } from "#lib/infra/file-store";
import { FolderStore } from "#lib/infra/folder-store";

/** The store of this installation: a folder of `DATA_DIR`, wherever the database is. */
export function fileStore(): FileStore {
  return new FolderStore(join(settings().DATA_DIR, "files"));
}
