import { Readable } from "node:stream";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import {
  describeDocument,
  excuseCaptions,
  recordReleases,
  settleClearances,
  withdrawRelease,
} from "#lib/clearances/commands";
import { getClearance } from "#lib/clearances/queries";
import { db } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import { attachFile, editMaterial } from "#lib/material-keeping/commands";
import type { NewFileInput } from "#lib/materials/schema";
import { publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { getMeeting } from "#lib/published-meetings/queries";
import { account } from "#tests/support/actors";
import {
  atMeeting,
  makeLab,
  makeMeeting,
  makePerson,
  meetingDocument,
  speaker,
  talk,
} from "#tests/support/factories";
import { pdf, pptx } from "#tests/support/office-files";

const EDITOR = account({ roles: ["newsroom"] });

async function attach(places: NewFileInput["places"], more: Partial<NewFileInput>, bytes: Buffer) {
  const incoming = await receiveFile(Readable.from([bytes]), 1_000_000);
  const file = { incoming, name: "prova" };
  // A second of the same title would be a version of the first.
  const described = { title: `Prova ${uuidv7()}`, kind: "document", ...more } as const;
  const { id } = await attachFile(EDITOR, { ...described, places, file });
  return id;
}

const owed = async (id: string, actor: Actor = EDITOR) => (await getClearance(actor, id)).obstacles;
const shown = async (slug: string) => {
  const { materials, talks } = await getMeeting(ANONYMOUS, slug);
  return [...materials, ...talks.flatMap((each) => each.materials)].length;
};

async function meetingWithTwoSpeakers() {
  const [ada, ugo] = [
    await makePerson({ givenName: "Ada", familyName: "Bini" }),
    await makePerson({ givenName: "Ugo", familyName: "Neri" }),
  ];
  const [first, second] = [
    talk({ speakers: [speaker({ personId: ada.id })] }),
    talk({ speakers: [speaker({ personId: ugo.id })] }),
  ];
  return { ...(await makeMeeting({ talks: [first, second] })), first, second };
}

test("slides are public once their authors agreed, and no longer when one takes it back", async () => {
  const { id: meetingId, slug } = await makeMeeting();
  const authors = "Ada Bini, Ugo Neri";
  const id = await attach(atMeeting(meetingId), { kind: "slides", authors }, pptx("a"));
  expect(await owed(id)).toEqual([{ kind: "releases", names: ["Ada Bini", "Ugo Neri"] }]);
  expect(await shown(slug)).toBe(0);
  const given = { id, givenOn: "2026-01-10" };
  // As somebody else wrote the name.
  await recordReleases(EDITOR, { ...given, version: 1, names: ["ada  bini"] });
  expect(await owed(id)).toEqual([{ kind: "releases", names: ["Ugo Neri"] }]);
  await recordReleases(EDITOR, { ...given, version: 2, names: ["Ugo Neri"] });
  expect(await owed(id)).toEqual([]);
  expect(await shown(slug)).toBe(1);

  const { releases } = await getClearance(EDITOR, id);
  expect(releases.map(({ personName, givenOn }) => [personName, givenOn])).toEqual([
    ["Ugo Neri", "2026-01-10"],
    ["ada  bini", "2026-01-10"],
  ]);
  const releaseId = releases[0]?.id ?? "";
  const late = { id, version: 2, releaseId };
  await expect(withdrawRelease(EDITOR, late)).rejects.toMatchObject({ code: "conflict" });
  await withdrawRelease(EDITOR, { ...late, version: 3 });
  expect(await shown(slug)).toBe(0);
});

test("a recording needs captions, or a reason and a day, and everybody who speaks in it", async () => {
  const { id: meetingId, slug, first } = await meetingWithTwoSpeakers();
  const kind = "recording";
  const whole = await attach(atMeeting(meetingId), { kind }, pptx("b"));
  expect(await owed(whole)).toEqual([
    { kind: "captions" },
    { kind: "releases", names: ["Ada Bini", "Ugo Neri"] },
  ]);
  const one = await attach(atMeeting(meetingId, first.id), { kind }, pptx("c"));
  expect(await owed(one)).toMatchObject([{ kind: "captions" }, { names: ["Ada Bini"] }]);
  await recordReleases(EDITOR, { id: one, version: 1, names: ["Ada Bini"], givenOn: "2026-01-10" });

  const excuse = { id: one, version: 2, captionsReason: "Si scrivono", captionsDueOn: "" };
  const half = async (input: object) => excuseCaptions(EDITOR, { ...excuse, ...input });
  await expect(half({})).rejects.toMatchObject({ issues: [{ path: ["captionsDueOn"] }] });
  const without = half({ captionsReason: "", captionsDueOn: "2026-12-31" });
  await expect(without).rejects.toMatchObject({ issues: [{ path: ["captionsReason"] }] });
  expect(await shown(slug)).toBe(0);
  await half({ captionsDueOn: "2026-12-31" });
  expect(await shown(slug)).toBe(1);
});

test("who is named later in the programme is asked too", async () => {
  const meeting = await meetingWithTwoSpeakers();
  const { id: meetingId, first, second } = meeting;
  const id = await attach(atMeeting(meetingId, first.id), { kind: "slides" }, pptx("d"));
  await recordReleases(EDITOR, { id, version: 1, names: ["Ada Bini"], givenOn: "2026-01-10" });
  expect(await owed(id)).toEqual([]);
  const ivo = await makePerson({ givenName: "Ivo", familyName: "Sarti" });
  const speakers = [...first.speakers, speaker({ personId: ivo.id })];
  const document = meetingDocument({ talks: [{ ...first, speakers }, second] });
  const saved = await saveMeetingDraft(SYSTEM, { ...meeting, document });
  await publishMeeting(SYSTEM, { id: meetingId, ...saved });
  await settleClearances(SYSTEM, { placements: { some: { meetingId } } });
  expect(await owed(id)).toEqual([{ kind: "releases", names: ["Ivo Sarti"] }]);
  expect((await db().material.findUniqueOrThrow({ where: { id } })).cleared).toBe(false);
});

test("a PDF is public once it is known to be tagged, or says the same in another way", async () => {
  const { id: meetingId, slug } = await makeMeeting();
  const id = await attach(atMeeting(meetingId), {}, pdf("e"));
  expect(await owed(id)).toEqual([{ kind: "unread" }]);
  const { file } = await db().materialVersion.findFirstOrThrow({
    where: { materialId: id },
    select: { file: { select: { sha256: true } } },
  });
  const known = async (isTagged: boolean) => {
    const check = {
      format: "pdf",
      isTagged,
      language: "it",
      title: "Prova",
      showsTitle: true,
      hasText: true,
      picturesWithoutAlternative: null,
    };
    await db().content.update({
      where: { sha256: file.sha256 },
      data: { reading: "read", readAt: new Date(), check },
    });
    await settleClearances(SYSTEM, { id });
  };
  await known(true);
  expect(await shown(slug)).toBe(1);
  await known(false);
  expect(await owed(id)).toEqual([{ kind: "untagged" }]);
  expect(await shown(slug)).toBe(0);
  await describeDocument(EDITOR, { id, version: 1, summary: "I dati del 2025, in breve." });
  expect(await shown(slug)).toBe(1);
  await describeDocument(EDITOR, { id, version: 2, untaggedReason: "Arriva dalla Regione così." });
  expect(await shown(slug)).toBe(1);
  await describeDocument(EDITOR, { id, version: 3 });
  expect(await shown(slug)).toBe(0);
});

test("among members nothing is owed", async () => {
  const { id: meetingId } = await makeMeeting();
  const described = { kind: "slides", authors: "Ada Bini" } as const;
  const visibility = "community";
  const id = await attach(atMeeting(meetingId), { ...described, visibility }, pptx("f"));
  expect(await owed(id)).toEqual([]);
  await editMaterial(EDITOR, { ...described, id, version: 1, title: "Prova" });
  expect(await owed(id)).toHaveLength(1);
});

test("the newsroom settles what is owed; who coordinates a lab for what stands there only", async () => {
  const { id: meetingId } = await makeMeeting();
  const lab = await makeLab();
  const here = { kind: "lab", id: lab.id } as const;
  const described = { kind: "slides", authors: "Ada Bini" } as const;
  const own = await attach([here], described, pptx("g"));
  const both = await attach([here, ...atMeeting(meetingId)], described, pptx("h"));
  const coordinator = account({ coordinatorOf: [lab.id] });
  const others = [ANONYMOUS, account(), account({ coordinatorOf: [uuidv7()] })];
  const release = { version: 1, names: ["Ada Bini"], givenOn: "2026-01-10" };
  for (const actor of others) {
    await expect(getClearance(actor, own)).rejects.toMatchObject({ code: "not_found" });
    const attempt = async () => recordReleases(actor, { ...release, id: own });
    await expect(attempt()).rejects.toMatchObject({
      code: expect.stringMatching(/forbidden|not_found/),
    });
  }
  await expect(recordReleases(coordinator, { ...release, id: both })).rejects.toMatchObject({
    code: "not_found",
  });
  await recordReleases(coordinator, { ...release, id: own });
  expect(await owed(own, coordinator)).toEqual([]);
});
