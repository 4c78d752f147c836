import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { noteContent } from "#lib/contents/commands";
import { loadContentFacts } from "#lib/contents/queries";
import { addFile, forgetFiles, removeForgottenFiles } from "#lib/files/commands";
import { db, inTransaction } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";
import { contentReadingJob } from "#lib/readings/jobs";
import { contentScanJob } from "#lib/scans/jobs";
import { account } from "#tests/support/actors";
import { waitingJobs } from "#tests/support/waiting-jobs";

const PDF = "application/pdf";
const EDITOR = account({ roles: ["newsroom"] });
const hashOf = (words: string) => createHash("sha256").update(words).digest("hex");

async function store(words: string, mediaType = PDF) {
  const incoming = await receiveFile(Readable.from([Buffer.from(words)]), 1_000);
  await (await fileStore()).keep(incoming);
  const { sha256, size } = incoming;
  return inTransaction(undefined, (tx) =>
    addFile(SYSTEM, { sha256, size, mediaType, name: "prova.pdf" }, tx),
  );
}

const forget = (...ids: string[]) => inTransaction(undefined, (tx) => forgetFiles(SYSTEM, ids, tx));

/** As if it had been read, with a picture of its first page. */
async function read(words: string) {
  const preview = await store(`immagine di ${words}`, "image/webp");
  await db().content.update({
    where: { sha256: hashOf(words) },
    data: {
      reading: "read",
      readAt: new Date(),
      pageCount: 3,
      pictures: { create: { page: 1, fileId: preview.id } },
      text: { create: { text: `parole di ${words}`, truncated: false } },
    },
  });
}

test("content is examined once, however many bring it, and pictures have nothing to read", async () => {
  const before = (await waitingJobs(contentReadingJob)).length;
  await store("una volta");
  await store("una volta");
  await store("un’immagine", "image/png");
  const waiting = await waitingJobs(contentReadingJob);
  expect(waiting.slice(before)).toEqual([{ sha256: hashOf("una volta") }]);
  const facts = await loadContentFacts(EDITOR, [hashOf("una volta"), hashOf("un’immagine")]);
  expect(facts.get(hashOf("una volta"))).toMatchObject({ reading: "waiting", check: null });
  expect(facts.get(hashOf("un’immagine"))).toMatchObject({ reading: "not_readable" });
  // No scanner is set.
  expect(await waitingJobs(contentScanJob)).toEqual([]);
  expect(facts.get(hashOf("una volta"))?.withheld).toBeNull();
});

test("of two readings of the same content only one waits", async () => {
  await store("in coda");
  const sha256 = hashOf("in coda");
  const isIt = (data: { sha256: string }) => data.sha256 === sha256;
  await inTransaction(undefined, async (tx) => {
    await tx.storedFile.deleteMany({ where: { sha256 } });
    await tx.content.deleteMany({ where: { sha256 } });
    await noteContent(SYSTEM, { sha256, mediaType: PDF }, tx);
  });
  expect((await waitingJobs(contentReadingJob)).filter(isIt)).toHaveLength(1);
  expect(await db().content.count({ where: { sha256 } })).toBe(1);
});

test("words and picture go with the last row that names the content, in the same transaction", async () => {
  const [one, other] = [await store("letto"), await store("letto")];
  await read("letto");
  const where = { sha256: hashOf("letto") };
  await forget(one.id);
  expect(await db().contentText.count({ where })).toBe(1);
  await forget(other.id);
  expect(await db().contentText.count({ where })).toBe(0);
  expect(await db().content.count({ where })).toBe(0);
  const preview = hashOf("immagine di letto");
  expect(await db().storedFile.count({ where: { sha256: preview } })).toBe(0);
  expect(await db().content.count({ where: { sha256: preview } })).toBe(0);
  await removeForgottenFiles(SYSTEM);
  expect(await (await fileStore()).has(preview)).toBe(false);
});

test("what the scanner found has a name for the newsroom only", async () => {
  await store("infetto");
  const sha256 = hashOf("infetto");
  const infected = { scan: "infected", threat: "Eicar", scannedAt: new Date() } as const;
  await db().content.update({ where: { sha256 }, data: infected });
  const known = async (actor: typeof ANONYMOUS) =>
    (await loadContentFacts(actor, [sha256])).get(sha256);
  expect(await known(EDITOR)).toMatchObject({ withheld: "infected", threat: "Eicar" });
  expect(await known(account())).toMatchObject({ withheld: "infected", threat: null });
  const refused = inTransaction(undefined, (tx) =>
    noteContent(ANONYMOUS, { sha256, mediaType: PDF }, tx),
  );
  await expect(refused).rejects.toMatchObject({ code: "forbidden" });
});
