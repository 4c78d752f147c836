import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { CreateMultipartUploadCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { receiveFile } from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";
import { S3Store } from "#lib/infra/s3-store";
import {
  isSwiftInstalled,
  type S3Server,
  SWIFT_PACKAGES,
  startS3Server,
} from "#tests/support/s3-server";
import { storeTests } from "#tests/support/store-tests";

const name = isSwiftInstalled()
  ? "a bucket of a server of S3"
  : `a bucket of a server of S3 (left out: ${SWIFT_PACKAGES} are not installed)`;

describe.skipIf(!isSwiftInstalled())(name, () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3Server();
    const { endpoint, bucket, accessKeyId, secretAccessKey } = server.settings;
    process.env.S3_ENDPOINT = endpoint;
    process.env.S3_BUCKET = bucket;
    process.env.S3_ACCESS_KEY_ID = accessKeyId;
    process.env.S3_SECRET_ACCESS_KEY = secretAccessKey;
  });
  afterAll(() => server?.stop());

  test("this installation keeps its files in the bucket", async () => {
    expect(await fileStore()).toBeInstanceOf(S3Store);
  });

  storeTests();

  test("what is large goes in parts, and comes back whole", async () => {
    const bytes = randomBytes(20_000_000);
    const incoming = await receiveFile(Readable.from([bytes]), bytes.length);
    const store = await fileStore();
    await store.keep(incoming);
    expect((await buffer(await store.read(incoming.sha256))).equals(bytes)).toBe(true);
  });

  test("what was begun and never put together is given up", async () => {
    const { endpoint, region, bucket, pathStyle, ...credentials } = server.settings;
    const client = new S3Client({ endpoint, region, forcePathStyle: pathStyle, credentials });
    const Key = `ab/ab${"0".repeat(62)}`;
    await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key }));
    const store = await fileStore();
    expect(await store.sweepUnfinished(new Date(Date.now() - 3_600_000))).toBe(0);
    expect(await store.sweepUnfinished(new Date(Date.now() + 60_000))).toBe(1);
    expect(await store.sweepUnfinished(new Date(Date.now() + 60_000))).toBe(0);
  });

  test("who has another secret reads and writes nothing", async () => {
    const stranger = new S3Store({ ...server.settings, secretAccessKey: "guessed" });
    const incoming = await receiveFile(Readable.from([Buffer.from("riservato")]), 1_000);
    await expect(stranger.keep({ ...incoming })).rejects.toThrow();
    await expect(stranger.has(incoming.sha256)).rejects.toThrow();
    expect(await (await fileStore()).has(incoming.sha256)).toBe(false);
  });
});
