import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import {
  AbortMultipartUploadCommand,
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { type ByteRange, contentPath, type FileStore, isContentHash } from "#lib/infra/file-store";
import type { IncomingFile } from "#lib/infra/incoming-file";

export interface S3Settings {
  endpoint: string;
  region: string;
  bucket: string;
  /** The bucket in the path instead of the host's name, as most servers outside Amazon want it. */
  pathStyle: boolean;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Two of them are in memory at a time. */
const PART_BYTES = 8 * 1024 * 1024;

/**
 * A store that is a bucket of any server that speaks S3. Every part is signed with its hash, so that
 * the server refuses one that changed on its way; content is there once all parts are put together.
 */
export class S3Store implements FileStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor({ endpoint, region, bucket, pathStyle, ...credentials }: S3Settings) {
    this.#bucket = bucket;
    this.#client = new S3Client({
      endpoint,
      region,
      forcePathStyle: pathStyle,
      credentials,
      // Newer checksums than those of the signature are unknown to most servers outside Amazon.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
    });
  }

  async keep({ path, sha256, size }: IncomingFile): Promise<void> {
    const at = this.#at(sha256);
    if (await this.has(sha256)) await this.#renew(at);
    else await this.#send(at, path, size);
    await rm(path, { force: true });
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.#head(this.#at(sha256))) !== null;
  }

  async read(sha256: string, range?: ByteRange): Promise<Readable> {
    const Range = range && `bytes=${range.start}-${range.end}`;
    const command = new GetObjectCommand({ ...this.#at(sha256), ...(Range && { Range }) });
    const { Body } = await this.#client.send(command);
    if (!Body) throw new Error("The store answered without content");
    return Body as Readable;
  }

  placeOf(): null {
    return null;
  }

  async remove(sha256: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#at(sha256)));
  }

  async *list() {
    const pages = paginateListObjectsV2({ client: this.#client }, { Bucket: this.#bucket });
    for await (const { Contents } of pages) {
      for (const { Key, LastModified } of Contents ?? []) {
        const sha256 = Key?.split("/").at(-1) ?? "";
        if (!isContentHash(sha256) || Key !== contentPath(sha256) || !LastModified) continue;
        yield { sha256, keptAt: LastModified };
      }
    }
  }

  async sweepUnfinished(before: Date): Promise<number> {
    let removed = 0;
    const marks: { KeyMarker?: string; UploadIdMarker?: string } = {};
    for (;;) {
      const page = await this.#client.send(
        new ListMultipartUploadsCommand({ Bucket: this.#bucket, ...marks }),
      );
      for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
        if (!Key || !UploadId || !Initiated || Initiated >= before) continue;
        await this.#client.send(
          new AbortMultipartUploadCommand({ Bucket: this.#bucket, Key, UploadId }),
        );
        removed += 1;
      }
      if (!page.IsTruncated || !page.NextKeyMarker) return removed;
      marks.KeyMarker = page.NextKeyMarker;
      if (page.NextUploadIdMarker) marks.UploadIdMarker = page.NextUploadIdMarker;
    }
  }

  #at(sha256: string) {
    return { Bucket: this.#bucket, Key: contentPath(sha256) };
  }

  /** Its size, or null where there is none. */
  async #head(at: Place): Promise<number | null> {
    try {
      const { ContentLength } = await this.#client.send(new HeadObjectCommand(at));
      return ContentLength ?? 0;
    } catch (error) {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404)
        return null;
      throw error;
    }
  }

  async #send(at: Place, path: string, size: number): Promise<void> {
    const upload = new Upload({
      client: this.#client,
      params: { ...at, Body: createReadStream(path), ContentType: "application/octet-stream" },
      partSize: PART_BYTES,
      queueSize: 2,
    });
    await upload.done();
    const kept = await this.#head(at);
    if (kept === size) return;
    await this.#client.send(new DeleteObjectCommand(at));
    throw new Error(`The store has ${kept} bytes of ${size}`);
  }

  /** Young again, so that nobody sweeps it away before its new row is written. */
  async #renew(at: Place): Promise<void> {
    await this.#client.send(
      new CopyObjectCommand({
        ...at,
        CopySource: `${at.Bucket}/${at.Key}`,
        MetadataDirective: "REPLACE",
        ContentType: "application/octet-stream",
      }),
    );
  }
}

type Place = { Bucket: string; Key: string };
