import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import { searchArchive } from "#lib/archive/queries";
import { decideDataReport, reportPersonalData } from "#lib/data-reports/commands";
import { listHideable } from "#lib/hidings/queries";
import { partOf } from "#lib/hidings/rules";
import { db } from "#lib/infra/db";
import { settings } from "#lib/infra/env";
import { receiveFile } from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";
import {
  addMaterialVersion,
  archiveMaterial,
  attachFile,
  attachLink,
  editMaterial,
  moveMaterial,
  restoreMaterial,
} from "#lib/material-keeping/commands";
import { listAttached } from "#lib/material-keeping/queries";
import { getDownload } from "#lib/materials/queries";
import { archiveMeeting, publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import type { TalkDocument } from "#lib/meetings/schema";
import { getMeetingToAttach } from "#lib/placements/queries";
import { getMeeting } from "#lib/published-meetings/queries";
import { account } from "#tests/support/actors";
import {
  atMeeting,
  makeAccount,
  makeColleague,
  makeDraftMeeting,
  makeMeeting,
  meetingDocument,
  talk,
} from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";
import { pptx } from "#tests/support/office-files";

const EDITOR = account({ roles: ["newsroom"] });
const LINK = { title: "Altrove", kind: "document", url: "https://example.org/a" } as const;
const DESCRIBED = { title: "Diapositive", kind: "document" } as const;

const sent = async (bytes: Buffer, name = "prova.pptx") => ({
  incoming: await receiveFile(Readable.from([bytes]), 1_000_000),
  name,
});

async function attach(
  meetingId: string,
  bytes: Buffer,
  { talkId = null, ...more }: { talkId?: string | null; title?: string; publisher?: string } = {},
  name?: string,
) {
  const file = await sent(bytes, name);
  return attachFile(EDITOR, { ...DESCRIBED, places: atMeeting(meetingId, talkId), file, ...more });
}

const placeAt = (id: string, talkId: string | null) => ({ kind: "meeting", id, talkId }) as const;

async function placementOf(materialId: string): Promise<string> {
  const where = { materialId };
  return (await db().materialPlacement.findFirstOrThrow({ where, select: { id: true } })).id;
}

const waiting = () => {
  const folder = join(settings().DATA_DIR, "uploads");
  return existsSync(folder) ? readdirSync(folder) : [];
};

async function newest(materialId: string) {
  const [version] = await db().materialVersion.findMany({
    where: { materialId },
    orderBy: { number: "desc" },
    include: { file: true },
  });
  if (!version) throw new Error("No version");
  return version;
}

const downloads = (actor: Actor, versionId: string) =>
  getDownload(actor, versionId).then(
    ({ kind }) => kind,
    (error) => error.code,
  );

test("a file is shown at the talk it was presented at, and everybody may have it", async () => {
  const said = talk();
  const { id, slug } = await makeMeeting({ talks: [said] });
  const material = { title: "Le slide", talkId: said.id, publisher: "IRS" };
  const heard = await heardTags(() =>
    attach(id, pptx("uno"), material, "C:\\x\\Slide finali.PPTX"),
  );
  expect(heard).toContain(`meeting:${slug}`);
  const [shown] = (await getMeeting(ANONYMOUS, slug)).talks[0]?.materials ?? [];
  expect(shown).toMatchObject({ title: "Le slide", url: null, publisher: "IRS" });
  const [version] = shown?.versions ?? [];
  expect(version?.file).toMatchObject({
    name: "Slide finali.pptx",
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  });
  expect(await downloads(ANONYMOUS, version?.id ?? "")).toBe("file");
  expect(waiting()).toEqual([]);
});

test("a corrected file is another version; the one before stays for the newsroom", async () => {
  const { id: meetingId, slug } = await makeMeeting();
  const { id } = await attach(meetingId, pptx("prima"));
  const first = await newest(id);
  const ada = await makeColleague("Ada");
  const file = await sent(pptx("seconda"), "seconda.pptx");
  const input = { id, version: 1, note: "Corretta la tabella", file };
  expect(await addMaterialVersion(ada, input)).toEqual({ version: 2, number: 2 });
  const second = await newest(id);
  expect(await downloads(ANONYMOUS, second.id)).toBe("file");
  expect(await getDownload(ANONYMOUS, first.id)).toMatchObject({
    kind: "replaced",
    by: { versionId: second.id, name: "seconda.pptx" },
  });
  expect(await downloads(EDITOR, first.id)).toBe("file");
  for (const { file } of [first, second])
    expect(await (await fileStore()).has(file.sha256)).toBe(true);
  expect((await getMeeting(ANONYMOUS, slug)).materials[0]?.versions[0]?.id).toBe(second.id);
  const [listed] = await listAttached(EDITOR, meetingId);
  expect(listed?.versions.map(({ number, authorName }) => [number, authorName])).toEqual([
    [2, "Ada"],
    [1, null],
  ]);

  const late = async () =>
    addMaterialVersion(EDITOR, { ...input, file: await sent(pptx("terza")) });
  await expect(late()).rejects.toMatchObject({ code: "conflict" });
});

test("of a draft, of an archived meeting and of an archived material nobody else gets the file", async () => {
  const draft = await makeDraftMeeting();
  const { id } = await attach(draft.id, pptx("riservato"));
  const { id: versionId } = await newest(id);
  expect(await downloads(ANONYMOUS, versionId)).toBe("not_found");
  expect(await downloads(account(), versionId)).toBe("not_found");
  expect(await downloads(EDITOR, versionId)).toBe("file");

  const { version } = await publishMeeting(SYSTEM, { id: draft.id, version: draft.version });
  expect(await downloads(ANONYMOUS, versionId)).toBe("file");

  await archiveMaterial(EDITOR, { id, version: 1 });
  expect(await downloads(ANONYMOUS, versionId)).toBe("not_found");
  expect((await getMeeting(ANONYMOUS, draft.slug)).materials).toEqual([]);
  await expect(archiveMaterial(EDITOR, { id, version: 2 })).rejects.toMatchObject({
    code: "conflict",
  });
  await restoreMaterial(EDITOR, { id, version: 2 });
  expect(await downloads(ANONYMOUS, versionId)).toBe("file");

  await archiveMeeting(SYSTEM, { id: draft.id, version });
  expect(await downloads(ANONYMOUS, versionId)).toBe("not_found");
});

test("what is attached to a talk of the draft comes to it when the meeting is published", async () => {
  const [kept, gone] = [talk(), talk()];
  const draft = await makeDraftMeeting({ talks: [kept, gone] });
  await attachLink(EDITOR, {
    ...LINK,
    title: "All’intervento",
    places: atMeeting(draft.id, kept.id),
  });
  expect((await getMeetingToAttach(EDITOR, draft.id)).talks).toMatchObject([
    { id: kept.id, isPublic: false },
    { id: gone.id, isPublic: false },
  ]);
  expect((await listAttached(EDITOR, draft.id))[0]?.talkId).toBe(kept.id);
  await publishMeeting(SYSTEM, { id: draft.id, version: draft.version });
  const shown = await getMeeting(ANONYMOUS, draft.slug);
  expect(shown.materials).toEqual([]);
  expect(shown.talks.map(({ materials }) => materials.map(({ title }) => title))).toEqual([
    ["All’intervento"],
    [],
  ]);
});

test("of a talk that is only in the draft of a public meeting nothing is told before its time", async () => {
  const [kept, coming] = [talk(), talk()];
  const meeting = await makeMeeting({ talks: [kept] });
  const { id: meetingId, slug } = meeting;
  const withTalks = (version: number, ...talks: TalkDocument[]) =>
    saveMeetingDraft(SYSTEM, { id: meetingId, version, document: meetingDocument({ talks }) });
  const { version } = await withTalks(meeting.version, kept, coming);

  const { id } = await attach(meetingId, pptx("riservato"), { talkId: coming.id });
  const { id: versionId } = await newest(id);
  const counted = async () => {
    const { items } = await searchArchive(ANONYMOUS, {}, "2026-11-23");
    return items.find((item) => item.slug === slug)?.materialCount;
  };
  expect((await getMeeting(ANONYMOUS, slug)).materials).toEqual([]);
  expect(await downloads(ANONYMOUS, versionId)).toBe("not_found");
  expect(await downloads(EDITOR, versionId)).toBe("file");
  expect(await counted()).toBe(0);

  const published = await publishMeeting(SYSTEM, { id: meetingId, version });
  const shown = await getMeeting(ANONYMOUS, slug);
  expect(shown.talks.map(({ materials }) => materials.length)).toEqual([0, 1]);
  expect(await downloads(ANONYMOUS, versionId)).toBe("file");
  expect(await counted()).toBe(1);

  // Once public, it stays with the meeting when its talk goes.
  const saved = await withTalks(published.version, kept);
  await publishMeeting(SYSTEM, { id: meetingId, ...saved });
  expect((await getMeeting(ANONYMOUS, slug)).materials).toHaveLength(1);
  expect(await downloads(ANONYMOUS, versionId)).toBe("file");
});

test("a public material that is moved to a talk of the draft waits with it", async () => {
  const [kept, coming] = [talk(), talk()];
  const meeting = await makeMeeting({ talks: [kept] });
  const document = meetingDocument({ talks: [kept, coming] });
  await saveMeetingDraft(SYSTEM, { id: meeting.id, version: meeting.version, document });
  const { id } = await attachLink(EDITOR, { ...LINK, places: atMeeting(meeting.id, kept.id) });
  const placementId = await placementOf(id);
  const move = (version: number, talkId: string | null) =>
    moveMaterial(EDITOR, { id, version, placementId, place: placeAt(meeting.id, talkId) });
  const told = async () => {
    const { materials, talks } = await getMeeting(ANONYMOUS, meeting.slug);
    return [materials, ...talks.map((talk) => talk.materials)].map(({ length }) => length);
  };
  expect(await told()).toEqual([0, 1]);
  await move(1, coming.id);
  expect(await told()).toEqual([0, 0]);
  await move(2, null);
  expect(await told()).toEqual([1, 0]);
});

test("a material is renamed and moved among the talks of its meeting only", async () => {
  const [one, two] = [talk(), talk()];
  const meeting = await makeMeeting({ talks: [one, two] });
  const { id } = await attachLink(EDITOR, { ...LINK, places: atMeeting(meeting.id, one.id) });
  await editMaterial(EDITOR, { ...DESCRIBED, id, version: 1, title: "Nuovo titolo" });
  const placementId = await placementOf(id);
  const move = (version: number, meetingId: string, talkId: string) =>
    moveMaterial(EDITOR, { id, version, placementId, place: placeAt(meetingId, talkId) });
  await move(2, meeting.id, two.id);
  const { talks } = await getMeeting(ANONYMOUS, meeting.slug);
  expect(talks.map(({ materials }) => materials.map(({ title }) => title))).toEqual([
    [],
    ["Nuovo titolo"],
  ]);
  await expect(move(2, meeting.id, one.id)).rejects.toMatchObject({ code: "conflict" });
  await expect(move(3, meeting.id, talk().id)).rejects.toMatchObject({ field: "talkId" });
  const begins = { ...placeAt(meeting.id, null), startSeconds: 750 };
  const noTalk = moveMaterial(EDITOR, { id, version: 3, placementId, place: begins });
  await expect(noTalk).rejects.toMatchObject({ field: "talkId" });
  const theirs = talk();
  const other = await makeMeeting({ talks: [theirs] });
  await expect(move(3, other.id, theirs.id)).rejects.toMatchObject({ code: "not_found" });
});

test("a file is what its content is; what is refused leaves nothing", async () => {
  const { id } = await makeMeeting();
  const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
  const refused: [string, Buffer, RegExp][] = [
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>"), /tipo che si può allegare/],
    ["nothing", Buffer.alloc(0), /vuoto/],
    ["an old or locked file", compound, /vecchio formato/],
    ["one with macros", pptx("x", { "ppt/vbaProject.bin": "macro" }), /macro/],
    ["one that lies of its size", pptx("x", {}, { sizes: 3 }), /danneggiato/],
  ];
  for (const [, bytes, words] of refused) {
    await expect(attach(id, bytes)).rejects.toMatchObject({
      field: "file",
      message: expect.stringMatching(words),
    });
  }
  expect(waiting()).toEqual([]);
  expect(await listAttached(EDITOR, id)).toEqual([]);
});

test("a photograph loses what says where it was taken", async () => {
  const { id: meetingId } = await makeMeeting();
  const background = { r: 9, g: 9, b: 9 };
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .withExif({ IFD0: { Artist: "Nome Cognome" } })
    .toBuffer();
  const { id } = await attach(meetingId, photo, {}, "lavagna.jpeg");
  const { file } = await newest(id);
  expect(file).toMatchObject({ name: "lavagna.jpg", mediaType: "image/jpeg" });
  const bytes = Buffer.concat(await (await (await fileStore()).read(file.sha256)).toArray());
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
});

test("only the newsroom attaches, corrects and takes away", async () => {
  const meeting = await makeMeeting();
  const places = atMeeting(meeting.id);
  const link = { ...LINK, places };
  const { id } = await attachLink(EDITOR, link);
  const coordinator = account({ coordinatorOf: [uuidv7()] });
  for (const actor of [ANONYMOUS, account(), coordinator]) {
    const attempts = [
      async () => attachLink(actor, link),
      async () => attachFile(actor, { ...DESCRIBED, places, file: await sent(pptx("x")) }),
      async () => addMaterialVersion(actor, { id, version: 1, file: await sent(pptx("x")) }),
      async () => editMaterial(actor, { ...DESCRIBED, id, version: 1 }),
      async () => archiveMaterial(actor, { id, version: 1 }),
      async () => restoreMaterial(actor, { id, version: 1 }),
    ];
    for (const attempt of attempts) {
      const refusal = await attempt().then(
        () => "done",
        ({ code }) => code,
      );
      // Who coordinates a lab keeps materials, but none of this meeting.
      expect(["forbidden", "not_found"]).toContain(refusal);
    }
    await expect(listAttached(actor, meeting.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(getMeetingToAttach(actor, meeting.id)).rejects.toMatchObject({
      code: "not_found",
    });
  }
  const version = async () =>
    addMaterialVersion(EDITOR, { id, version: 1, file: await sent(pptx("x")) });
  await expect(version()).rejects.toThrow(/collegamento/);
  const page = { ...DESCRIBED, kind: "web_page", places } as const;
  const attempt = attachFile(EDITOR, { ...page, file: await sent(pptx("x")) });
  await expect(attempt).rejects.toMatchObject({ issues: [{ path: ["kind"] }] });
});

test("what a member reports in a file hides that file at once, and nothing else", async () => {
  const { id: meetingId, slug } = await makeMeeting();
  const { id } = await attach(meetingId, pptx("con un nome"));
  const { id: otherId } = await attach(meetingId, pptx("senza nomi"), { title: "Altro" });
  const [version, other] = [await newest(id), await newest(otherId)];
  const { actor: member } = await makeAccount();
  const told = { text: "Il nome di un minore.", from: "198.51.100.7" };
  const page = `/materiali/file/${version.id}/${version.file.name}`;
  expect(await reportPersonalData(member, { ...told, page })).toMatchObject({ hides: true });
  expect(await downloads(ANONYMOUS, version.id)).toBe("not_found");
  expect(await downloads(member, version.id)).toBe("not_found");
  expect(await downloads(EDITOR, version.id)).toBe("file");
  expect(await downloads(ANONYMOUS, other.id)).toBe("file");
  const titles = async () => (await getMeeting(ANONYMOUS, slug)).materials.map((m) => m.title);
  expect(await titles()).toEqual(["Altro"]);

  // From the page of the meeting the part is chosen.
  const parts = await listHideable(ANONYMOUS, `/incontri/${slug}`);
  expect(parts.map(partOf)).toEqual(["meeting", `material:${otherId}`]);
  const kind = `material:${otherId}`;
  await reportPersonalData(member, { ...told, page: `/incontri/${slug}`, kind });
  expect(await titles()).toEqual([]);

  const decide = async (itemId: string, outcome: string) => {
    const { id, version } = await db().dataReport.findFirstOrThrow({ where: { itemId } });
    await decideDataReport(EDITOR, { id, version, outcome, answer: "Guardato." });
  };
  await decide(otherId, "unfounded");
  expect(await titles()).toEqual(["Altro"]);
  await decide(id, "removed");
  const row = await db().material.findUniqueOrThrow({ where: { id } });
  expect([row.hiddenAt, row.archivedAt]).toEqual([null, expect.any(Date)]);
  expect(await downloads(ANONYMOUS, version.id)).toBe("not_found");
});
