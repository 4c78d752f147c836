import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { addFile, forgetFiles, removeForgottenFiles, sweepFiles } from "#lib/files/commands";
import { db, inTransaction } from "#lib/infra/db";
import { settings } from "#lib/infra/env";
import { FileTooBig, receiveFile } from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";
import { account } from "#tests/support/actors";

const hashOf = (words: string) => createHash("sha256").update(words).digest("hex");
const uploads = () => join(settings().DATA_DIR, "uploads");
const waiting = () => (existsSync(uploads()) ? readdirSync(uploads()) : []);

async function keep(words: string) {
  const incoming = await receiveFile(Readable.from([Buffer.from(words)]), 1_000);
  await (await fileStore()).keep(incoming);
  return incoming;
}

async function store(words: string) {
  const { sha256, size } = await keep(words);
  const facts = { sha256, size, mediaType: "application/pdf", name: "prova.pdf" };
  return inTransaction(undefined, (tx) => addFile(SYSTEM, facts, tx));
}

const forget = (...ids: string[]) => inTransaction(undefined, (tx) => forgetFiles(SYSTEM, ids, tx));

const isThere = async (words: string) => (await fileStore()).has(hashOf(words));

/** What holds of every store, whichever this installation has. */
export function storeTests(): void {
  test("content is kept once, under its hash, and flows out whole or in part", async () => {
    const [first, second] = [await keep("uguale"), await keep("uguale")];
    expect(first.sha256).toBe(hashOf("uguale"));
    expect(second.size).toBe(6);
    expect(waiting()).toEqual([]);
    const { sha256 } = first;
    expect(await text(await (await fileStore()).read(sha256))).toBe("uguale");
    expect(await text(await (await fileStore()).read(sha256, { start: 1, end: 3 }))).toBe("gua");
    const found = [];
    for await (const { sha256 } of (await fileStore()).list()) found.push(sha256);
    expect(found).toContain(sha256);
    const files = await fileStore();
    await expect(files.read(hashOf("altro"))).rejects.toThrow(/ENOENT|does not exist/);
    await expect(files.read("../../../etc/passwd")).rejects.toThrow(/hash/);
  });

  test("what is too big, or ends too early, leaves nothing", async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(600);
      })(),
    );
    await expect(receiveFile(endless, 1_000)).rejects.toBeInstanceOf(FileTooBig);
    expect(endless.destroyed).toBe(true);
    const broken = Readable.from(
      (function* () {
        yield Buffer.from("metà");
        throw new Error("The line was cut");
      })(),
    );
    await expect(receiveFile(broken, 1_000)).rejects.toThrow("The line was cut");
    expect(waiting()).toEqual([]);
  });

  test("bytes go with the last row that names them, after the commit", async () => {
    const [one, other] = [await store("condiviso"), await store("condiviso")];
    await forget(one.id);
    await removeForgottenFiles(SYSTEM);
    expect(await isThere("condiviso")).toBe(true);

    const undone = inTransaction(undefined, async (tx) => {
      await forgetFiles(SYSTEM, [other.id], tx);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await removeForgottenFiles(SYSTEM);
    expect(await isThere("condiviso")).toBe(true);

    await forget(other.id);
    expect(await isThere("condiviso")).toBe(true);
    await removeForgottenFiles(SYSTEM);
    expect(await isThere("condiviso")).toBe(false);
    expect(await db().fileRemoval.count()).toBe(0);
  });

  test("a row is never written for content that has gone meanwhile", async () => {
    const { id } = await store("conteso");
    await keep("conteso");
    await forget(id);
    await removeForgottenFiles(SYSTEM);
    const facts = { sha256: hashOf("conteso"), size: 7, mediaType: "text/plain", name: "a.txt" };
    await expect(
      inTransaction(undefined, (tx) => addFile(SYSTEM, facts, tx)),
    ).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("what crashes left is swept away when it is old, and nothing else is", async () => {
    const later = new Date(Date.now() + 60_000);
    await sweepFiles(SYSTEM, later);
    await store("nominato");
    await keep("orfano");
    mkdirSync(uploads(), { recursive: true });
    const half = join(uploads(), "0.part");
    writeFileSync(half, "mezzo");
    expect(await sweepFiles(SYSTEM)).toEqual({ incoming: 0, content: 0 });
    expect(await sweepFiles(SYSTEM, later)).toEqual({ incoming: 1, content: 1 });
    expect(await isThere("nominato")).toBe(true);
    expect(await isThere("orfano")).toBe(false);
    expect(existsSync(half)).toBe(false);
  });

  test("nobody unknown keeps files, and only the portal itself takes bytes away", async () => {
    const { id } = await store("protetto");
    const facts = { sha256: hashOf("protetto"), size: 8, mediaType: "text/plain", name: "a.txt" };
    const refused = { code: "forbidden" };
    await expect(
      inTransaction(undefined, (tx) => addFile(ANONYMOUS, facts, tx)),
    ).rejects.toMatchObject(refused);
    await expect(
      inTransaction(undefined, (tx) => forgetFiles(ANONYMOUS, [id], tx)),
    ).rejects.toMatchObject(refused);
    for (const actor of [ANONYMOUS, account({ roles: ["admin"] })]) {
      await expect(removeForgottenFiles(actor)).rejects.toMatchObject(refused);
      await expect(sweepFiles(actor)).rejects.toMatchObject(refused);
    }
  });
}
