import { createReadStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { extract } from "tar-stream";
import { type Manifest, SEAL } from "#lib/infra/archive-format";
import { ArchiveWriter } from "#lib/infra/archive-writer";
import { Meter } from "#lib/infra/measured-bytes";

/** An entry of an archive, as somebody with other tools may write it. */
export interface LooseEntry {
  name: string;
  bytes: Buffer;
}

/**
 * Writes an archive anew after a change of its entries, sealed as if nothing had happened: what an
 * accident cannot do, and a person can.
 */
export async function changeArchive(
  from: string,
  to: string,
  change: (entries: LooseEntry[]) => LooseEntry[],
): Promise<void> {
  const entries: LooseEntry[] = [];
  const tar = extract();
  createReadStream(from).pipe(tar as unknown as NodeJS.WritableStream);
  for await (const entry of tar) {
    const bytes = await buffer(entry as AsyncIterable<Buffer>);
    if (entry.header.name !== SEAL) entries.push({ name: entry.header.name, bytes });
  }
  const archive = new ArchiveWriter(to, new Date());
  for (const { name, bytes } of change(entries)) {
    await archive.add(name, bytes.length, once(bytes));
  }
  await archive.end();
}

async function* once(bytes: Buffer) {
  yield bytes;
}

export function changeManifest(entries: LooseEntry[], change: (manifest: Manifest) => void) {
  return entries.map(({ name, bytes }, at) => {
    if (at > 0) return { name, bytes };
    const manifest = JSON.parse(bytes.toString());
    change(manifest);
    return { name, bytes: Buffer.from(JSON.stringify(manifest)) };
  });
}

/** Changes the rows of a table and everything that is said of them. */
export function changeRows(
  entries: LooseEntry[],
  table: string,
  change: (lines: string[]) => string[],
): LooseEntry[] {
  const path = `tables/${table}.copy.gz`;
  const lines = gunzipSync(entries.find(({ name }) => name === path)?.bytes ?? "")
    .toString()
    .split(/(?<=\n)/);
  const changed = change(lines.filter((line) => line !== ""));
  const meter = new Meter();
  meter.add(changed.join(""));
  const withRows = entries.map((entry) =>
    entry.name === path ? { ...entry, bytes: gzipSync(changed.join("")) } : entry,
  );
  return changeManifest(withRows, (manifest) => {
    const part = manifest.tables.find(({ name }) => name === table);
    if (part) Object.assign(part, meter.measure(), { rows: changed.length });
  });
}
