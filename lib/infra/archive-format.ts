import { z } from "zod";
import { contentPath, isContentHash } from "#lib/infra/file-store";

// An archive is a tar file, in this order: manifest.json, files/…, tables/….copy.gz, jobs.copy.gz and
// archive.sha256, which holds the hash of everything before it. README.md describes it.

export const FORMAT = 1;
export const MANIFEST = "manifest.json";
export const SEAL = "archive.sha256";

/** Read whole into memory; hundreds of tables need a twentieth of this. */
export const LONGEST_MANIFEST = 4_000_000;

const count = z.number().int().nonnegative();
const measure = { bytes: count, sha256: z.string().refine(isContentHash) };

const part = z.object({ ...measure, rows: count });
/** Rows as COPY writes them, uncompressed. */
export type Part = z.infer<typeof part>;

const table = part.extend({ name: z.string().min(1), columns: z.array(z.string().min(1)).min(1) });
export type TablePart = z.infer<typeof table>;

const migration = z.object({ name: z.string(), checksum: z.string() });
export type AppliedMigration = z.infer<typeof migration>;

const sequence = z.object({
  name: z.string(),
  value: z.string().regex(/^-?\d+$/),
  called: z.boolean(),
});
export type SequenceValue = z.infer<typeof sequence>;

export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  /** The version of the portal that made it. */
  portal: z.string(),
  /** The instant of which everything in it is. */
  at: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(migration),
  /** How many, their bytes together, and the hash of the lines «hash TAB size», in the order of hashes. */
  files: z.object({ count, bytes: count, sha256: measure.sha256 }),
  tables: z.array(table),
  jobs: part,
  sequences: z.array(sequence),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Something is wrong with an archive; the message goes on from its name. */
export class ArchiveError extends Error {
  override name = "ArchiveError";
}

export const DAMAGED = "is damaged: it is not whole, or it was changed after it was made";

export const contentName = (sha256: string) => `files/${contentPath(sha256)}`;
/** Names of tables may have letters that names of files may not. */
export const tableName = (name: string) => `tables/${encodeURIComponent(name)}.copy.gz`;
export const JOBS_NAME = "jobs.copy.gz";

export const contentLine = (sha256: string, size: number) => `${sha256}\t${size}\n`;
