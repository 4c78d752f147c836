import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { type Actor, SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import { attachFile } from "#lib/material-keeping/commands";
import { mergeOrganisations } from "#lib/merges/commands";
import { purge } from "#lib/purges/commands";
import { setQuota } from "#lib/quotas/commands";
import { findOwner, getSpace, listSpaces } from "#lib/quotas/queries";
import { beginUpload, dropUpload } from "#lib/uploads/commands";
import { atMeeting, makeAccount, makeMeeting, makeOrganisation } from "#tests/support/factories";
import { pdf } from "#tests/support/office-files";

const GB = 1_000_000_000;

async function makePartner(gigabytes: number, roles: ("newsroom" | "admin")[] = ["newsroom"]) {
  const organisation = await makeOrganisation();
  await setQuota(SYSTEM, { ownerId: organisation.id, gigabytes: String(gigabytes) });
  const { actor } = await makeAccount({ roles, organisationIds: [organisation.id] });
  return { ...organisation, actor };
}

const begin = (actor: Actor, size: number) => beginUpload(actor, { name: "a.pdf", size });
const usedBy = async (id: string | null) => (await getSpace(SYSTEM, id)).used;

async function attach(actor: Actor, bytes: Buffer) {
  const { id: meetingId } = await makeMeeting();
  const incoming = await receiveFile(Readable.from([bytes]), bytes.length);
  return attachFile(actor, {
    title: "Diapositive",
    kind: "slides",
    places: atMeeting(meetingId),
    file: { incoming, name: "a.pdf" },
  });
}

test("what is on its way takes room from its beginning, and gives it back when it is given up", async () => {
  const { id, name, actor } = await makePartner(2);
  const { id: uploadId } = await begin(actor, 1.5 * GB);
  expect(await usedBy(id)).toBe(1.5 * GB);
  await expect(begin(actor, 0.6 * GB)).rejects.toThrow(
    `Nello spazio di ${name} restano 500 MB, e il file è di 600 MB: sono occupati 1,5 GB su 2 GB.`,
  );
  await dropUpload(actor, uploadId);
  await begin(actor, 2 * GB);
  await expect(begin(actor, 1)).rejects.toThrow(
    `Lo spazio di ${name} è pieno: sono occupati 2 GB su 2 GB.`,
  );
});

test("of those who begin at once, by several accounts, no more get in than there is room for", async () => {
  const { id, actor } = await makePartner(1);
  const { actor: colleague } = await makeAccount({ roles: ["newsroom"], organisationIds: [id] });
  const begun = await Promise.allSettled(
    [actor, colleague, actor, colleague, actor].map((each) => begin(each, 0.4 * GB)),
  );
  expect(begun.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  expect(await usedBy(id)).toBe(0.8 * GB);
});

test("a plain form is held to it too; all versions count until they are purged", async () => {
  const { id, actor } = await makePartner(1);
  const bytes = pdf("quota");
  const material = await attach(actor, bytes);
  expect(await usedBy(id)).toBe(bytes.length);
  await setQuota(SYSTEM, { ownerId: id, gigabytes: "0" });
  const files = await db().storedFile.count();
  await expect(attach(actor, pdf("altro"))).rejects.toMatchObject({
    code: "conflict",
    field: "file",
  });
  expect(await db().storedFile.count()).toBe(files);
  const removed = { kind: "material", id: material.id, confirmation: "Diapositive" } as const;
  await purge(SYSTEM, { ...removed, reason: "Prova" });
  expect(await usedBy(id)).toBe(0);
});

test("files count for the organisation one answers for, then for the first; or for the portal", async () => {
  const [first, second] = [
    await makeOrganisation({ name: "A prima" }),
    await makeOrganisation({ name: "B seconda" }),
  ];
  const organisationIds = [first.id, second.id];
  const member = await makeAccount({ organisationIds });
  const referent = await makeAccount({ organisationIds: [first.id], referentOf: [second.id] });
  const own = await makeAccount({ roles: ["newsroom"] });
  expect(await findOwner(member.actor)).toBe(first.id);
  expect(await findOwner(referent.actor)).toBe(second.id);
  expect(await findOwner(own.actor)).toBeNull();
  const before = await usedBy(null);
  await begin(own.actor, 1_000);
  expect(await usedBy(null)).toBe(before + 1_000);
});

test("only administrators decide, and the newsroom and referents see", async () => {
  const { id, actor: editor } = await makePartner(3);
  const { actor: admin } = await makeAccount({ roles: ["admin"] });
  const { actor: referent } = await makeAccount({ referentOf: [id] });
  const { actor: other } = await makeAccount({ referentOf: [(await makeOrganisation()).id] });
  const set = (actor: Actor, gigabytes: string) => setQuota(actor, { ownerId: id, gigabytes });
  for (const actor of [editor, referent]) {
    await expect(Promise.resolve().then(() => set(actor, "9"))).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await getSpace(actor, id)).quota).toBe(3 * GB);
  }
  await expect(getSpace(other, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listSpaces(referent)).rejects.toMatchObject({ code: "forbidden" });

  for (const wrong of ["-1", "molti", "1,5", "100001"]) {
    expect(() => set(admin, wrong)).toThrow("Un numero intero di GB");
  }
  await set(admin, "7");
  expect(await getSpace(admin, id)).toMatchObject({ quota: 7 * GB, exception: 7, usual: 20 });
  expect((await listSpaces(editor)).map((space) => space.id)).toContain(id);
  await set(admin, " ");
  expect(await getSpace(admin, id)).toMatchObject({ quota: 20 * GB, exception: null });
  const entries = await db().auditEntry.findMany({
    where: { action: "organisation.quota", entityId: id, actorId: admin.accountId },
    orderBy: { id: "asc" },
    select: { before: true, after: true },
  });
  expect(entries).toEqual([
    { before: { gigabytes: 3 }, after: { gigabytes: 7 } },
    { before: { gigabytes: 7 }, after: { gigabytes: null } },
  ]);
  const nobody = "0198b9a0-0000-7000-8000-000000000001";
  await expect(setQuota(admin, { ownerId: nobody, gigabytes: "1" })).rejects.toMatchObject({
    code: "not_found",
  });
  await setQuota(admin, { ownerId: null, gigabytes: "50" });
  expect((await getSpace(editor, null)).quota).toBe(50 * GB);
});

test("who is merged into another brings what counts for it", async () => {
  const [kept, merged] = [await makeOrganisation(), await makePartner(4)];
  await begin(merged.actor, 5_000);
  const versionOf = async (id: string) =>
    (await db().organisation.findUniqueOrThrow({ where: { id }, select: { version: true } }))
      .version;
  await mergeOrganisations(SYSTEM, {
    keptId: kept.id,
    keptVersion: await versionOf(kept.id),
    mergedId: merged.id,
    mergedVersion: await versionOf(merged.id),
  });
  expect(await getSpace(SYSTEM, kept.id)).toMatchObject({ used: 5_000, quota: 4 * GB });
  expect(await usedBy(merged.id)).toBe(0);
});
