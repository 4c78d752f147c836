import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { servableFiles } from "#lib/contents/policy";
import { loadContentFacts } from "#lib/contents/queries";
import { addFile } from "#lib/files/commands";
import { db, inTransaction } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";
import { prepareJobs, runJobs } from "#lib/infra/jobs";
import { archiveMaterial, attachFile } from "#lib/material-keeping/commands";
import { getDownload } from "#lib/materials/queries";
import { contentReadingJob } from "#lib/readings/jobs";
import { scanContent, sweepScans } from "#lib/scans/commands";
import { contentScanJob, scanSweepJob } from "#lib/scans/jobs";
import { account } from "#tests/support/actors";
import { CLAMD_PACKAGE, Clamd, EICAR, isClamdInstalled } from "#tests/support/clamd";
import { atMeeting, makeMeeting } from "#tests/support/factories";
import { untaggedPdf } from "#tests/support/real-documents";
import { waitingJobs } from "#tests/support/waiting-jobs";

const EDITOR = account({ roles: ["newsroom"] });
const JOBS = [contentScanJob, scanSweepJob, contentReadingJob];

async function store(bytes: Buffer | string) {
  const incoming = await receiveFile(Readable.from([Buffer.from(bytes)]), 100_000_000);
  await (await fileStore()).keep(incoming);
  const { sha256, size } = incoming;
  const file = { sha256, size, mediaType: "image/png", name: "prova.png" };
  await inTransaction(undefined, (tx) => addFile(SYSTEM, file, tx));
  return sha256;
}

async function factsOf(sha256: string) {
  const facts = (await loadContentFacts(SYSTEM, [sha256])).get(sha256);
  if (!facts) throw new Error("No content");
  return facts;
}

const withheld = async (sha256: string) => (await factsOf(sha256)).withheld;
const isServable = async (sha256: string) =>
  (await db().storedFile.count({ where: { AND: [servableFiles(), { sha256 }] } })) > 0;

const name = isClamdInstalled()
  ? "with clamd"
  : `with clamd (left out: ${CLAMD_PACKAGE} is not installed)`;

describe.skipIf(!isClamdInstalled())(name, () => {
  let clamd: Clamd;
  beforeAll(async () => {
    clamd = new Clamd();
    process.env.CLAMD_SOCKET = clamd.socket;
    await prepareJobs(process.env.DATABASE_URL ?? "", JOBS);
    await clamd.start();
  });
  afterAll(() => clamd?.remove());

  test("a file waits, is found clean, and is given out from then on", async () => {
    const sha256 = await store("pulito");
    expect(await withheld(sha256)).toBe("waiting");
    expect(await isServable(sha256)).toBe(false);
    await scanContent(SYSTEM, sha256);
    expect(await withheld(sha256)).toBeNull();
    expect(await isServable(sha256)).toBe(true);
  });

  test("what is infected is never given out, and says so", async () => {
    const sha256 = await store(EICAR);
    await scanContent(SYSTEM, sha256);
    expect(await factsOf(sha256)).toMatchObject({
      withheld: "infected",
      threat: expect.stringContaining("Eicar"),
    });
    expect(await isServable(sha256)).toBe(false);
  });

  test("what is larger than the scanner takes is not given out, and names what to change", async () => {
    const sha256 = await store(randomBytes(6_000_000));
    await scanContent(SYSTEM, sha256);
    expect(await withheld(sha256)).toBe("too_large");
    await sweepScans(SYSTEM);
    const before = (await waitingJobs(contentScanJob)).length;
    await db().$executeRaw`DELETE FROM "pgboss"."job" WHERE "name" = ${contentScanJob.name}`;
    expect(before).toBeGreaterThan(0);
    expect(await sweepScans(SYSTEM, { large: true })).toBe(1);
    expect(await waitingJobs(contentScanJob)).toEqual([{ sha256 }]);
  });

  test("while the scanner is away files wait and say so; when it is back the worker goes on", async () => {
    await clamd.kill();
    const sha256 = await store("mentre è spento");
    await expect(scanContent(SYSTEM, sha256)).rejects.toThrow("no verdict");
    expect(await withheld(sha256)).toBe("unreachable");
    expect(await sweepScans(SYSTEM)).toBeGreaterThan(0);
    await clamd.start();
    const stop = await runJobs(process.env.DATABASE_URL ?? "", JOBS);
    await expect.poll(() => withheld(sha256)).toBeNull();
    await stop();
  });

  test("a scanner that dies in the middle has said nothing", async () => {
    const sha256 = await store(randomBytes(3_000_000));
    clamd.freeze();
    const scanning = scanContent(SYSTEM, sha256);
    const refused = expect(scanning).rejects.toThrow("no verdict");
    await clamd.kill();
    await refused;
    expect(await withheld(sha256)).toBe("unreachable");
    await clamd.start();
    await scanContent(SYSTEM, sha256);
    expect((await factsOf(sha256)).scan).toBe("clean");
  });

  test("who may have a file hears why not yet; for others there is none", async () => {
    const { id } = await makeMeeting();
    const incoming = await receiveFile(Readable.from([await untaggedPdf(1)]), 1_000_000);
    const material = { title: "Verbale", kind: "document" } as const;
    const attached = await attachFile(EDITOR, {
      ...material,
      places: atMeeting(id, null),
      file: { incoming, name: "verbale.pdf" },
    });
    const version = await db().materialVersion.findFirstOrThrow({
      where: { materialId: attached.id },
    });
    expect(await getDownload(EDITOR, version.id)).toEqual({ kind: "withheld", why: "waiting" });
    await scanContent(SYSTEM, incoming.sha256);
    expect(await getDownload(EDITOR, version.id)).toMatchObject({ kind: "file" });
    const { version: newer } = await db().material.findUniqueOrThrow({ where: attached });
    await db().content.update({
      where: { sha256: incoming.sha256 },
      data: { scan: "unscanned", scannedAt: null },
    });
    await archiveMaterial(EDITOR, { id: attached.id, version: newer });
    await expect(getDownload(ANONYMOUS, version.id)).rejects.toMatchObject({ code: "not_found" });
  });

  test("what came before the scanner was set is scanned too", async () => {
    const sha256 = await store("di prima");
    await db().$executeRaw`DELETE FROM "pgboss"."job" WHERE "name" = ${contentScanJob.name}`;
    await sweepScans(SYSTEM);
    expect(await waitingJobs(contentScanJob)).toContainEqual({ sha256 });
  });

  test("only the portal itself scans", async () => {
    for (const actor of [ANONYMOUS, account({ roles: ["admin"] })]) {
      await expect(scanContent(actor, "0".repeat(64))).rejects.toMatchObject({ code: "forbidden" });
      await expect(sweepScans(actor)).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});
