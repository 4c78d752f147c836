import { join } from "node:path";
import { settings } from "#lib/infra/env";
import type { FileStore } from "#lib/infra/file-store";
import { FolderStore } from "#lib/infra/folder-store";

let store: Promise<FileStore> | undefined;

/** The store of this installation: a bucket where one is set, or else a folder of `DATA_DIR`. */
export function fileStore(): Promise<FileStore> {
  store ??= openStore();
  return store;
}

async function openStore(): Promise<FileStore> {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, ...rest } = settings();
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    return new FolderStore(join(rest.DATA_DIR, "files"));
  }
  // Its client is large: only who has a bucket loads it.
  const { S3Store } = await import("#lib/infra/s3-store");
  return new S3Store({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: rest.S3_REGION,
    pathStyle: rest.S3_PATH_STYLE,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  });
}
