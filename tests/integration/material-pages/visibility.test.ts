import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import { isNotFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { hideItem } from "#lib/hidings/commands";
import { db } from "#lib/infra/db";
import { loadLibrary } from "#lib/library/queries";
import { archiveMaterial, attachLink } from "#lib/material-keeping/commands";
import { getMaterialPage } from "#lib/material-pages/queries";
import { publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { getMeetingMaterials, listMaterialsAt } from "#lib/placed-materials/queries";
import { getMeeting } from "#lib/published-meetings/queries";
import {
  atMeeting,
  makeAccount,
  makeColleague,
  makeDraftMeeting,
  makeLab,
  makeMeeting,
  makeSite,
  meetingDocument,
  talk,
} from "#tests/support/factories";

// Who finds a material by its address, on the pages of its meeting, and in the list, and who does not.

type Meeting = { id: string; slug: string; version?: number };
type Change = Prisma.MaterialUncheckedUpdateInput;

let member: Actor;
let proposer: Actor & { accountId: string };
let newsroom: Actor;

beforeAll(async () => {
  await makeSite();
  member = (await makeAccount()).actor;
  proposer = (await makeAccount()).actor;
  newsroom = await makeColleague("Ada");
});

/** Proposed by somebody, as far as columns say it. */
async function aMaterial(meeting: Meeting, change: Change, talkId: string | null = null) {
  const { id } = await attachLink(SYSTEM, {
    title: "Diapositive inventate",
    kind: "slides",
    url: "https://example.org/diapositive",
    places: atMeeting(meeting.id, talkId),
  });
  const data = { proposedById: proposer.accountId, ...change };
  await db().material.update({ where: { id }, data, select: { id: true } });
  return id;
}

const orNot = (found: Promise<unknown>): Promise<boolean> =>
  found.then(
    () => true,
    (error) => {
      if (isNotFound(error)) return false;
      throw error;
    },
  );

/** Those who find it at its own address, and on the page of its meeting for whoever reads. */
async function readersOf(id: string, meeting: Meeting) {
  const readers: Record<string, Actor> = { anonymous: ANONYMOUS, member, proposer, newsroom };
  const found = { page: [] as string[], meeting: [] as string[] };
  for (const [name, actor] of Object.entries(readers)) {
    if (await orNot(getMaterialPage(actor, id))) found.page.push(name);
    const listed = await getMeetingMaterials(actor, meeting.slug).catch((error) => {
      if (isNotFound(error)) return null;
      throw error;
    });
    const all = listed && [...listed.materials, ...listed.talks.flatMap((each) => each.materials)];
    if (all?.some((each) => each.id === id)) found.meeting.push(name);
  }
  return found;
}

/** Whether pages that everybody gets have it: the list, and the public page of the meeting. */
async function isEverybodys(id: string, meeting: Meeting): Promise<boolean> {
  const { index } = await loadLibrary(ANONYMOUS);
  const page = await getMeeting(ANONYMOUS, meeting.slug).catch(() => null);
  const onPage = page && [...page.materials, ...page.talks.flatMap((each) => each.materials)];
  const [listed, shown] = [index.ids.includes(id), onPage?.some((each) => each.id === id) ?? false];
  expect(listed).toBe(shown);
  return listed;
}

const EVERYBODY = ["anonymous", "member", "proposer", "newsroom"];
const SIGNED_IN = ["member", "proposer", "newsroom"];
const THOSE_AT_WORK = ["proposer", "newsroom"];

const FUTURE = new Date("2099-01-01T00:00:00Z");
const PAST = new Date("2001-01-01T00:00:00Z");

const MATRIX: [string, Change, { page: string[]; meeting: string[] }][] = [
  ["public", {}, { page: EVERYBODY, meeting: EVERYBODY }],
  ["of the community", { visibility: "community" }, { page: SIGNED_IN, meeting: SIGNED_IN }],
  ["before its day", { embargoUntil: FUTURE }, { page: THOSE_AT_WORK, meeting: ["proposer"] }],
  ["after its day", { embargoUntil: PAST }, { page: EVERYBODY, meeting: EVERYBODY }],
  [
    "of the community, after its day",
    { visibility: "community", embargoUntil: PAST },
    { page: SIGNED_IN, meeting: SIGNED_IN },
  ],
  ["proposed", { state: "proposed" }, { page: THOSE_AT_WORK, meeting: ["proposer"] }],
  [
    "sent back",
    { state: "changes_asked", stateReason: "Manca un nome." },
    { page: THOSE_AT_WORK, meeting: ["proposer"] },
  ],
  [
    "refused",
    { state: "refused", stateReason: "È altrove." },
    { page: THOSE_AT_WORK, meeting: ["proposer"] },
  ],
  ["not cleared", { cleared: false }, { page: THOSE_AT_WORK, meeting: ["proposer"] }],
  [
    "not cleared, of the community",
    { cleared: false, visibility: "community" },
    { page: THOSE_AT_WORK, meeting: ["proposer"] },
  ],
  ["hidden", { hiddenAt: PAST }, { page: ["newsroom"], meeting: [] }],
  ["archived", { archivedAt: PAST }, { page: ["newsroom"], meeting: [] }],
];

describe("at a public meeting", () => {
  test.each(MATRIX)("what is %s", async (what, change, readers) => {
    const meeting = await makeMeeting();
    const id = await aMaterial(meeting, change);
    expect([what, await readersOf(id, meeting)]).toEqual([what, readers]);
    expect(await isEverybodys(id, meeting)).toBe(readers.page === EVERYBODY);
  });

  test("what waits for a talk that is only in the draft", async () => {
    const meeting = await makeMeeting();
    const awaited = talk();
    await saveMeetingDraft(SYSTEM, {
      id: meeting.id,
      version: meeting.version,
      document: meetingDocument({ talks: [awaited] }),
    });
    const id = await aMaterial(meeting, {}, awaited.id);
    expect(await readersOf(id, meeting)).toEqual({ page: THOSE_AT_WORK, meeting: [] });
    expect(await isEverybodys(id, meeting)).toBe(false);
    await publishMeeting(SYSTEM, { id: meeting.id, version: meeting.version + 1 });
    expect(await readersOf(id, meeting)).toEqual({ page: EVERYBODY, meeting: EVERYBODY });
  });
});

test.each([
  ["a draft", async () => makeDraftMeeting()],
  [
    "hidden",
    async () => {
      const meeting = await makeMeeting();
      await hideItem(SYSTEM, { kind: "meeting", id: meeting.id });
      return meeting;
    },
  ],
])("at a meeting that is %s nobody else finds it", async (_, made) => {
  const meeting = await made();
  for (const visibility of ["public", "community"] as const) {
    const id = await aMaterial(meeting, { visibility });
    expect(await readersOf(id, meeting)).toEqual({ page: THOSE_AT_WORK, meeting: [] });
    expect(await isEverybodys(id, meeting)).toBe(false);
  }
});

test("at a meeting that is not public and at one that is, only the second is named", async () => {
  const [draft, shown] = [await makeDraftMeeting(), await makeMeeting()];
  const { id } = await attachLink(SYSTEM, {
    title: "In due posti",
    kind: "slides",
    url: "https://example.org/diapositive",
    places: [...atMeeting(draft.id), ...atMeeting(shown.id)],
  });
  const { places } = await getMaterialPage(member, id);
  expect(places.map(({ href }) => href)).toEqual([`/incontri/${shown.slug}`]);
});

test("who coordinates a lab opens what waits there, and nobody else's", async () => {
  const [lab, other] = [await makeLab(), await makeLab()];
  const { id } = await attachLink(SYSTEM, {
    title: "Una proposta",
    kind: "document",
    url: "https://example.org/proposta",
    places: [{ kind: "lab", id: lab.id }],
  });
  await db().material.update({ where: { id }, data: { state: "proposed" }, select: { id: true } });
  const coordinates = async (labId: string) =>
    orNot(getMaterialPage((await makeAccount({ coordinatorOf: [labId] })).actor, id));
  expect([await coordinates(lab.id), await coordinates(other.id)]).toEqual([true, false]);
  expect(await listMaterialsAt(ANONYMOUS, { lab: { slug: lab.slug } })).toEqual([]);
  await db().material.update({ where: { id }, data: { state: "approved" }, select: { id: true } });
  expect(await listMaterialsAt(ANONYMOUS, { lab: { slug: lab.slug } })).toMatchObject([{ id }]);
});

test("an address that is none leads nowhere, and one that was withdrawn neither", async () => {
  const meeting = await makeMeeting();
  const id = await aMaterial(meeting, { proposedById: null });
  await archiveMaterial(SYSTEM, { id, version: 1 });
  for (const address of ["x", "0198c5a0-0000-7000-8000-000000000001", id]) {
    await expect(getMaterialPage(member, address)).rejects.toMatchObject({
      code: "not_found",
      message: "Non trovato: Materiale.",
    });
  }
});
