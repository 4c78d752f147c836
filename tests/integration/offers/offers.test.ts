import { expect, test } from "vitest";
import { type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import { removeForgottenFiles } from "#lib/files/commands";
import { db } from "#lib/infra/db";
import { fileStore } from "#lib/infra/installed-store";
import { getKeptMaterial } from "#lib/material-keeping/queries";
import { getDownload } from "#lib/materials/queries";
import { approveMaterial, askChanges, refuseMaterial } from "#lib/offer-decisions/commands";
import {
  proposeLink,
  proposeVersion,
  resubmitMaterial,
  withdrawProposal,
  withdrawVersion,
} from "#lib/offers/commands";
import { getOffer, listOwnOffers } from "#lib/offers/queries";
import { WAITING_AT_ONCE } from "#lib/offers/schema";
import { getMeeting } from "#lib/published-meetings/queries";
import {
  atMeeting,
  makeAccount,
  makeColleague,
  makeDraftMeeting,
  makeLab,
  makeMeeting,
  makeOrganisation,
  talk,
} from "#tests/support/factories";
import { broughtFile, offerFile, offerVersion, versionsOf } from "#tests/support/offered";

const LINK = { title: "Altrove", kind: "document", url: "https://example.org/a" } as const;
const DESCRIBED = { title: "Scheda corretta", kind: "document" } as const;

const codeOf = (done: Promise<unknown>) =>
  done.then(
    () => "done",
    (error) => error.code,
  );
const download = (actor: Actor, versionId: string) =>
  getDownload(actor, versionId).then(
    ({ kind }) => kind,
    (error) => error.code,
  );
const stateOf = (id: string) =>
  db().material.findUniqueOrThrow({
    where: { id },
    select: { state: true, stateReason: true, version: true, title: true },
  });

test("a member proposes a file for a talk: the proposer has it, others find nothing", async () => {
  const said = talk();
  const { id: meetingId, slug } = await makeMeeting({ talks: [said] });
  const [ada, eva, editor] = [
    (await makeAccount()).actor,
    (await makeAccount()).actor,
    await makeColleague("Una redattrice"),
  ];
  const { id } = await offerFile(ada, [...atMeeting(meetingId, said.id)]);
  const [version] = await versionsOf(id);
  const versionId = version?.id ?? "";
  expect(await download(ada, versionId)).toBe("file");
  expect(await download(editor, versionId)).toBe("file");
  expect(await download(eva, versionId)).toBe("not_found");
  expect(await download(ANONYMOUS, versionId)).toBe("not_found");
  expect((await getMeeting(ANONYMOUS, slug)).talks[0]?.materials).toEqual([]);
  expect((await getOffer(ada, id)).can).toEqual({ correct: true, improve: false, decide: false });
  await expect(getOffer(eva, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(getKeptMaterial(eva, id)).rejects.toMatchObject({ code: "not_found" });
  expect((await listOwnOffers(ada)).materials.map((offer) => offer.id)).toEqual([id]);
  expect((await listOwnOffers(eva)).materials).toEqual([]);

  await approveMaterial(editor, { id, version: 1 });
  expect(await download(ANONYMOUS, versionId)).toBe("file");
  const [shown] = (await getMeeting(ANONYMOUS, slug)).talks[0]?.materials ?? [];
  expect(shown?.title).toBe("Scheda");
});

test("nobody proposes without signing in, for what is not public, or for news", async () => {
  const meeting = await makeMeeting();
  const draft = await makeDraftMeeting();
  const { actor } = await makeAccount();
  const at = (id: string) => ({ ...LINK, places: [...atMeeting(id)] });
  expect(await codeOf(Promise.resolve().then(() => proposeLink(ANONYMOUS, at(meeting.id))))).toBe(
    "forbidden",
  );
  expect(await codeOf(proposeLink(actor, at(draft.id)))).toBe("not_found");
  const news = { kind: "news_item", id: meeting.id } as const;
  expect(await codeOf(proposeLink(actor, { ...LINK, places: [news] }))).toBe("forbidden");
  expect(await codeOf(proposeLink(actor, at(meeting.id)))).toBe("done");
});

test("one’s own organisations may be named, those that nobody sees may not", async () => {
  const { id: meetingId } = await makeMeeting();
  const [own, other] = [await makeOrganisation(), await makeOrganisation()];
  const { actor } = await makeAccount({ organisationIds: [own.id] });
  const naming = (id: string) => ({
    ...LINK,
    places: [...atMeeting(meetingId)],
    organisationIds: [id],
  });
  await expect(proposeLink(actor, naming(other.id))).rejects.toMatchObject({
    field: "organisationIds",
  });
  expect(await codeOf(proposeLink(actor, naming(own.id)))).toBe("done");
});

test("only so much of one account waits at once", async () => {
  const { id: meetingId } = await makeMeeting();
  const { actor } = await makeAccount();
  const links = Array.from({ length: WAITING_AT_ONCE + 1 }, (_, at) => ({
    ...LINK,
    title: `Altrove ${at}`,
    places: [...atMeeting(meetingId)],
  }));
  const done = await Promise.all(links.map((link) => codeOf(proposeLink(actor, link))));
  expect(done.filter((code) => code === "too_many")).toHaveLength(1);
  expect(done.filter((code) => code === "done")).toHaveLength(WAITING_AT_ONCE);
});

test("a proposal that came back is described anew, and waits again with why it had come back", async () => {
  const { id: meetingId } = await makeMeeting();
  const [ada, eva] = [(await makeAccount()).actor, (await makeAccount()).actor];
  const editor = await makeColleague("Una redattrice");
  const { id } = await offerFile(ada, [...atMeeting(meetingId)]);
  await askChanges(editor, { id, version: 1, reason: "Manca l’anno." });
  expect(await stateOf(id)).toMatchObject({ state: "changes_asked", stateReason: "Manca l’anno." });
  const again = { ...DESCRIBED, id, version: 2 };
  expect(await codeOf(resubmitMaterial(eva, again))).toBe("not_found");
  expect(await codeOf(resubmitMaterial(editor, again))).toBe("not_found");
  expect(await codeOf(resubmitMaterial(ada, { ...again, version: 1 }))).toBe("conflict");
  await resubmitMaterial(ada, { ...again, file: await broughtFile() });
  expect(await stateOf(id)).toEqual({
    state: "proposed",
    stateReason: "Manca l’anno.",
    version: 3,
    title: DESCRIBED.title,
  });
  expect((await versionsOf(id)).map(({ number }) => number)).toEqual([1, 2]);

  await approveMaterial(editor, { id, version: 3 });
  expect(await stateOf(id)).toMatchObject({ state: "approved", stateReason: null });
  const late = resubmitMaterial(ada, { ...again, version: 4 });
  await expect(late).rejects.toMatchObject({ code: "conflict", message: /è stata accolta/ });
});

test("a proposal that is taken back leaves nothing of it", async () => {
  const { id: meetingId } = await makeMeeting();
  const [ada, eva] = [(await makeAccount()).actor, (await makeAccount()).actor];
  const offer = await offerFile(ada, [...atMeeting(meetingId)]);
  const [version] = await versionsOf(offer.id);
  const { sha256 } = await db().storedFile.findUniqueOrThrow({
    where: { id: version?.fileId ?? "" },
    select: { sha256: true },
  });
  expect(await codeOf(withdrawProposal(eva, offer))).toBe("not_found");
  expect(await codeOf(withdrawProposal(ada, { ...offer, version: 7 }))).toBe("conflict");
  await withdrawProposal(ada, offer);
  await removeForgottenFiles(SYSTEM);
  expect(await db().material.count({ where: { id: offer.id } })).toBe(0);
  expect(await (await fileStore()).has(sha256)).toBe(false);

  const other = await offerFile(ada, [...atMeeting(meetingId)]);
  const editor = await makeColleague("Una redattrice");
  await refuseMaterial(editor, { ...other, reason: "Non è di questo incontro." });
  await expect(withdrawProposal(ada, { id: other.id, version: 2 })).rejects.toMatchObject({
    code: "conflict",
    message: /non è stata accolta/,
  });
});

test("a version is proposed of what one sees, and readers keep the one before", async () => {
  const { id: meetingId } = await makeMeeting();
  const [ada, eva] = [(await makeAccount()).actor, (await makeAccount()).actor];
  const editor = await makeColleague("Una redattrice");
  const { id } = await offerFile(ada, [...atMeeting(meetingId)]);
  const early = async () => proposeVersion(eva, { id, file: await broughtFile() });
  expect(await codeOf(early())).toBe("not_found");
  await approveMaterial(editor, { id, version: 1 });
  const [first] = await versionsOf(id);
  const { versionId } = await offerVersion(eva, id);
  expect(await codeOf(early())).toBe("conflict");
  expect(await download(ANONYMOUS, first?.id ?? "")).toBe("file");
  for (const [actor, found] of [
    [eva, "file"],
    [editor, "file"],
    [ada, "not_found"],
    [ANONYMOUS, "not_found"],
  ] as const) {
    expect(await download(actor, versionId)).toBe(found);
  }
  expect((await getOffer(ada, id)).versions.map(({ number }) => number)).toEqual([1]);
  expect((await getOffer(eva, id)).versions.map(({ number }) => number)).toEqual([2, 1]);
  expect((await listOwnOffers(eva)).versions.map((version) => version.id)).toEqual([versionId]);
  expect((await listOwnOffers(ada)).versions).toEqual([]);

  const third = await offerVersion(editor, id);
  await withdrawVersion(editor, third);

  expect(await codeOf(withdrawVersion(ada, { versionId }))).toBe("not_found");
  await withdrawVersion(eva, { versionId });
  expect((await versionsOf(id)).map(({ number }) => number)).toEqual([1]);
});

test("of a link nobody proposes a version", async () => {
  const { id: meetingId } = await makeMeeting();
  const { actor } = await makeAccount();
  const editor = await makeColleague("Una redattrice");
  const { id } = await proposeLink(actor, { ...LINK, places: [...atMeeting(meetingId)] });
  await approveMaterial(editor, { id, version: 1 });
  const brought = proposeVersion(actor, { id, file: await broughtFile() });
  await expect(brought).rejects.toMatchObject({ code: "not_found" });
});

test("who follows a proposal is told of no page that is only a draft", async () => {
  const draft = await makeDraftMeeting({ title: "Riservato" });
  const { id: labId } = await makeLab();
  const { actor } = await makeAccount();
  const { id } = await offerFile(actor, [{ kind: "lab", id: labId }]);
  await db().materialPlacement.create({ data: { materialId: id, meetingId: draft.id } });
  const { placements } = await getOffer(actor, id);
  expect(placements.map(({ lab }) => lab?.id)).toEqual([labId]);
});
