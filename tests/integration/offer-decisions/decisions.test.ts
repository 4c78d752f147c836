import { expect, test } from "vitest";
import { type Actor, ANONYMOUS } from "#lib/actor";
import { db } from "#lib/infra/db";
import { addMaterialVersion, editMaterial } from "#lib/material-keeping/commands";
import { getDownload } from "#lib/materials/queries";
import {
  approveMaterial,
  approveVersion,
  askChanges,
  refuseMaterial,
  refuseVersion,
} from "#lib/offer-decisions/commands";
import { listToDecide } from "#lib/offer-decisions/queries";
import { getOffer } from "#lib/offers/queries";
import {
  atMeeting,
  makeAccount,
  makeColleague,
  makeLab,
  makeMeeting,
} from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";
import { meanwhile } from "#tests/support/meanwhile";
import { broughtFile, offerFile, offerVersion, versionsOf } from "#tests/support/offered";

const download = (actor: Actor, versionId: string) =>
  getDownload(actor, versionId).then(
    ({ kind }) => kind,
    (error) => error.code,
  );
const waitsFor = async (actor: Actor, id: string) =>
  (await listToDecide(actor, 200)).items.some(({ materialId }) => materialId === id);

test("only the newsroom decides about what is proposed for a meeting", async () => {
  const { id: meetingId, slug } = await makeMeeting();
  const { actor } = await makeAccount();
  const { id: labId } = await makeLab();
  const coordinator = (await makeAccount({ coordinatorOf: [labId] })).actor;
  const editor = await makeColleague("Una redattrice");
  const offer = await offerFile(actor, [...atMeeting(meetingId)]);
  expect([
    await waitsFor(editor, offer.id),
    await waitsFor(coordinator, offer.id),
    await waitsFor(actor, offer.id),
    await waitsFor(ANONYMOUS, offer.id),
  ]).toEqual([true, false, false, false]);
  const reasoned = { ...offer, reason: "Perché no." };
  for (const [stranger, code] of [
    [actor, "forbidden"],
    [coordinator, "not_found"],
  ] as const) {
    for (const decide of [
      () => approveMaterial(stranger, offer),
      () => askChanges(stranger, reasoned),
      () => refuseMaterial(stranger, reasoned),
    ]) {
      await expect(Promise.resolve().then(decide)).rejects.toMatchObject({ code });
    }
  }
  const heard = await heardTags(() => approveMaterial(editor, offer));
  expect(heard).toContain(`meeting:${slug}`);
  expect(await waitsFor(editor, offer.id)).toBe(false);
  const entry = await db().auditEntry.findFirst({
    where: { entityId: offer.id, action: "material.approve" },
    select: { actorId: true },
  });
  expect(entry?.actorId).toBe(editor.accountId);
});

test("who coordinates a lab decides about what is proposed there, and of no other lab", async () => {
  const [own, other] = [await makeLab(), await makeLab()];
  const { actor } = await makeAccount();
  const [coordinator, otherCoordinator] = [
    (await makeAccount({ coordinatorOf: [own.id] })).actor,
    (await makeAccount({ coordinatorOf: [other.id] })).actor,
  ];
  const offer = await offerFile(actor, [{ kind: "lab", id: own.id }]);
  const [version] = await versionsOf(offer.id);
  expect(await download(coordinator, version?.id ?? "")).toBe("file");
  expect(await download(otherCoordinator, version?.id ?? "")).toBe("not_found");
  await expect(approveMaterial(otherCoordinator, offer)).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await getOffer(coordinator, offer.id)).can.decide).toBe(true);
  await approveMaterial(coordinator, offer);
  expect(await download(ANONYMOUS, version?.id ?? "")).toBe("file");

  const both = await offerFile(
    actor,
    [
      { kind: "lab", id: own.id },
      { kind: "lab", id: other.id },
    ],
    "Di tutti e due",
  );
  await expect(approveMaterial(coordinator, both)).rejects.toMatchObject({ code: "not_found" });
});

test("of two who decide at once one loses, and is told what was decided", async () => {
  const { id: meetingId } = await makeMeeting();
  const { actor } = await makeAccount();
  const [ada, eva] = [await makeColleague("Ada"), await makeColleague("Eva")];
  const offer = await offerFile(actor, [...atMeeting(meetingId)]);
  const done = await Promise.allSettled([
    approveMaterial(ada, offer),
    refuseMaterial(eva, { ...offer, reason: "Non serve." }),
  ]);
  const lost = done.filter(({ status }) => status === "rejected");
  expect(lost).toMatchObject([{ reason: { code: "conflict", message: /già stato deciso/ } }]);
  for (const again of [
    () => approveMaterial(eva, { ...offer, version: 2 }),
    () => askChanges(eva, { ...offer, version: 2, reason: "Ancora." }),
  ]) {
    await expect(again()).rejects.toMatchObject({ code: "conflict", message: /già stato deciso/ });
  }
});

test("who decides while somebody corrects has not decided", async () => {
  const { id: meetingId } = await makeMeeting();
  const { actor } = await makeAccount();
  const editor = await makeColleague("Ada");
  const offer = await offerFile(actor, [...atMeeting(meetingId)]);
  const edit = { ...offer, title: "Un altro titolo", kind: "document" } as const;
  const late = meanwhile(
    (tx) => editMaterial(editor, edit, tx),
    () => approveMaterial(editor, offer),
  );
  await expect(late).rejects.toMatchObject({ name: "StaleError" });
});

test("an accepted version takes the place of the one before", async () => {
  const { id: meetingId, slug } = await makeMeeting();
  const [ada, eva] = [(await makeAccount()).actor, (await makeAccount()).actor];
  const editor = await makeColleague("Una redattrice");
  const offer = await offerFile(ada, [...atMeeting(meetingId)]);
  await approveMaterial(editor, offer);
  const { versionId } = await offerVersion(eva, offer.id);
  expect(await waitsFor(editor, offer.id)).toBe(true);
  await expect(
    Promise.resolve().then(() => approveVersion(eva, { versionId })),
  ).rejects.toMatchObject({
    code: "forbidden",
  });
  const heard = await heardTags(() => approveVersion(editor, { versionId }));
  expect(heard).toContain(`meeting:${slug}`);
  expect(await download(ANONYMOUS, versionId)).toBe("file");
  const [first] = await versionsOf(offer.id);
  expect(await download(ANONYMOUS, first?.id ?? "")).toBe("replaced");
  await expect(refuseVersion(editor, { versionId, reason: "Tardi." })).rejects.toMatchObject({
    code: "conflict",
    message: /già stato deciso/,
  });
});

test("a refused version is served to nobody but who brought it and who decides", async () => {
  const { id: meetingId } = await makeMeeting();
  const [ada, eva] = [(await makeAccount()).actor, (await makeAccount()).actor];
  const editor = await makeColleague("Una redattrice");
  const offer = await offerFile(ada, [...atMeeting(meetingId)]);
  await approveMaterial(editor, offer);
  const { versionId } = await offerVersion(eva, offer.id);
  expect(() => refuseVersion(editor, { versionId, reason: " " })).toThrow(/Scrivere il motivo/);
  await refuseVersion(editor, { versionId, reason: "È quella di prima." });
  for (const [actor, found] of [
    [ada, "not_found"],
    [ANONYMOUS, "not_found"],
    [eva, "file"],
    [editor, "file"],
  ] as const) {
    expect(await download(actor, versionId)).toBe(found);
  }
  const own = (await getOffer(eva, offer.id)).versions.find(({ id }) => id === versionId);
  expect(own).toMatchObject({ state: "refused", stateReason: "È quella di prima." });
  await expect(approveVersion(editor, { versionId })).rejects.toMatchObject({ code: "conflict" });
});

test("of two who decide about a version at once one loses", async () => {
  const { id: meetingId } = await makeMeeting();
  const { actor } = await makeAccount();
  const [ada, eva] = [await makeColleague("Ada"), await makeColleague("Eva")];
  const offer = await offerFile(actor, [...atMeeting(meetingId)]);
  await approveMaterial(ada, offer);
  const { versionId } = await offerVersion(actor, offer.id);
  const done = await Promise.allSettled([
    approveVersion(ada, { versionId }),
    refuseVersion(eva, { versionId, reason: "Non serve." }),
  ]);
  expect(done.filter(({ status }) => status === "rejected")).toMatchObject([
    { reason: { code: "conflict" } },
  ]);
});

test("a version that a newer one has overtaken is not accepted below it", async () => {
  const { id: meetingId } = await makeMeeting();
  const { actor } = await makeAccount();
  const editor = await makeColleague("Una redattrice");
  const { id } = await offerFile(actor, [...atMeeting(meetingId)]);
  await approveMaterial(editor, { id, version: 1 });
  const { versionId } = await offerVersion(actor, id);
  await addMaterialVersion(editor, { id, version: 2, file: await broughtFile() });
  await expect(approveVersion(editor, { versionId })).rejects.toMatchObject({
    code: "conflict",
    message: /versione 3/,
  });
});
