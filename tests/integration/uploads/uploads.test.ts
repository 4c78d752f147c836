import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import { UPLOAD_BYTES } from "#lib/files/schema";
import { db } from "#lib/infra/db";
import { fileStore } from "#lib/infra/installed-store";
import { partialFolder, partialPath } from "#lib/infra/partial-upload";
import { attachFile } from "#lib/material-keeping/commands";
import { beginUpload, dropUpload, finishUpload, sweepUploads } from "#lib/uploads/commands";
import { findUpload } from "#lib/uploads/queries";
import { ON_THE_WAY } from "#lib/uploads/rules";
import { atMeeting, makeAccount, makeMeeting } from "#tests/support/factories";
import { pdf } from "#tests/support/office-files";

const DESCRIBED = { title: "Diapositive", kind: "slides" } as const;

/** Pieces as they lie there when the last one has come, or before. */
async function send(actor: Actor, bytes: Buffer, { size = bytes.length } = {}) {
  const { id } = await beginUpload(actor, { name: "prova.pdf", size });
  await mkdir(partialFolder(), { recursive: true });
  await writeFile(partialPath(id), bytes);
  return id;
}

async function newsroom() {
  return (await makeAccount({ roles: ["newsroom"] })).actor;
}

test("what has arrived is attached once, and by its sender alone", async () => {
  const [sender, other] = [await newsroom(), await newsroom()];
  const { id: meetingId } = await makeMeeting();
  const uploadId = await send(sender, pdf("a"));
  const attach = (actor: Actor) =>
    attachFile(actor, { ...DESCRIBED, places: atMeeting(meetingId), file: { uploadId } });
  await expect(attach(other)).rejects.toMatchObject({ code: "conflict", field: "file" });
  await Promise.all([finishUpload(sender, uploadId), finishUpload(sender, uploadId)]);
  expect(existsSync(partialPath(uploadId))).toBe(false);

  const { id } = await attach(sender);
  const [version] = await db().materialVersion.findMany({
    where: { materialId: id },
    select: { file: { select: { name: true, mediaType: true, sha256: true } } },
  });
  expect(version?.file).toMatchObject({ name: "prova.pdf", mediaType: "application/pdf" });
  expect(await (await fileStore()).has(version?.file.sha256 ?? "")).toBe(true);
  await expect(attach(sender)).rejects.toMatchObject({ code: "conflict", field: "file" });
});

test("a file whose sender never heard that it arrived is looked at when it is attached", async () => {
  const sender = await newsroom();
  const { id: meetingId } = await makeMeeting();
  const uploadId = await send(sender, pdf("b"));
  const { id } = await attachFile(sender, {
    ...DESCRIBED,
    places: atMeeting(meetingId),
    file: { uploadId },
  });
  expect(await db().materialVersion.count({ where: { materialId: id } })).toBe(1);
});

test("what has not all arrived goes on; what is refused leaves nothing", async () => {
  const sender = await newsroom();
  const half = await send(sender, pdf("c"), { size: 1_000_000 });
  await expect(finishUpload(sender, half)).rejects.toThrow("non è ancora arrivato intero");
  expect(existsSync(partialPath(half))).toBe(true);
  expect(await findUpload(sender, half)).not.toBeNull();

  const page = await send(sender, Buffer.from("<!doctype html>"));
  await expect(finishUpload(sender, page)).rejects.toMatchObject({ code: "invalid" });
  expect(existsSync(partialPath(page))).toBe(false);
  expect(await findUpload(sender, page)).toBeNull();
});

test("only who is known begins, within what may be on its way", async () => {
  const sender = await newsroom();
  const other = await newsroom();
  await expect(beginUpload(ANONYMOUS, { name: "a.pdf", size: 1 })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(beginUpload(sender, { name: "a.pdf", size: UPLOAD_BYTES + 1 })).rejects.toThrow(
    "supera 2 GB",
  );
  const begin = () => beginUpload(sender, { name: "a.pdf", size: 1 });
  const begun = await Promise.allSettled(
    Array.from({ length: ON_THE_WAY.count + 2 }, () => begin()),
  );
  expect(begun.filter(({ status }) => status === "fulfilled")).toHaveLength(ON_THE_WAY.count);
  await expect(begin()).rejects.toMatchObject({ code: "conflict" });
  await beginUpload(other, { name: "a.pdf", size: 1 });
});

test("what is given up or never attached goes, with its bytes", async () => {
  const [sender, other] = [await newsroom(), await newsroom()];
  const given = await send(sender, pdf("d"));
  await expect(dropUpload(other, given)).rejects.toMatchObject({ code: "not_found" });
  await finishUpload(sender, given);
  await dropUpload(sender, given);
  expect(await findUpload(sender, given)).toBeNull();

  const [late, arrived] = [await send(sender, pdf("e")), await send(sender, pdf("f"))];
  await finishUpload(sender, arrived);
  await writeFile(partialPath("orphan"), "x");
  await expect(sweepUploads(sender)).rejects.toMatchObject({ code: "forbidden" });
  expect(await sweepUploads(SYSTEM)).toBe(0);
  expect(await sweepUploads(SYSTEM, new Date(Date.now() + 60_000))).toBeGreaterThanOrEqual(3);
  expect([existsSync(partialPath(late)), existsSync(partialPath("orphan"))]).toEqual([
    false,
    false,
  ]);
  expect(await db().upload.count({ where: { accountId: sender.accountId } })).toBe(0);
});
