import { describe, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { beginMeeting } from "#lib/drafting/commands";
import {
  getMeetingDraft,
  listKnownNames,
  listMeetingChoices,
  listMeetingPages,
  listNamed,
} from "#lib/drafting/queries";
import { archiveMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { askReviewOf } from "#lib/pages/commands";
import { account } from "#tests/support/actors";
import {
  makeColleague,
  makeMeeting,
  makeOrganisation,
  makePerson,
  makeReport,
  meetingDocument,
  speaker,
  talk,
} from "#tests/support/factories";

const MEMBER = account();

const start = (title: string) => ({
  title,
  day: "2021-03-12",
  kind: "plenary" as const,
  seriesId: "",
  timeZone: "Europe/Rome",
});
const page = { words: "", filter: null, skip: 0, limit: 50 } as const;

describe("a new meeting", () => {
  test("is a draft of whoever begins it, held when its day is over", async () => {
    const ada = await makeColleague("Ada");
    const { id } = await beginMeeting(ada, start("Cominciare"));
    expect(await getMeetingDraft(ada, id)).toMatchObject({
      draft: { draftState: "draft", authorName: "Ada", isPublished: false },
      meeting: { title: "Cominciare", status: "held", seriesId: null },
      report: null,
    });
  });

  test("needs a title and a day, and somebody of the newsroom", async () => {
    await expect(async () =>
      beginMeeting(SYSTEM, { ...start(" "), day: "domani" }),
    ).rejects.toThrow(/Scrivere il titolo[\s\S]*Scegliere il giorno/);
    await expect(async () => beginMeeting(MEMBER, start("No"))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

test("a draft names those who speak, and says how its report stands", async () => {
  const person = await makePerson({ givenName: "Ada", familyName: "Esempio" });
  const { id } = await makeMeeting({
    talks: [talk({ speakers: [speaker({ personId: person.id })] })],
  });
  await makeReport({ meetingId: id });
  const { names, report } = await getMeetingDraft(SYSTEM, id);
  expect(names).toEqual({ [person.id]: "Ada Esempio" });
  expect(report).toMatchObject({ draftState: null, liveRevisionId: expect.any(String) });
});

test("the list follows states, words without accents, and who has to act", async () => {
  const [ada, eva] = [await makeColleague("Ada"), await makeColleague("Eva")];
  const drafted = await beginMeeting(ada, start("Perché la città"));
  const asked = await beginMeeting(eva, start("Da rivedere, la città"));
  await askReviewOf(eva, { kind: "meeting", id: asked.id, version: asked.version });
  const gone = await makeMeeting({ title: "Archiviata città" });
  await archiveMeeting(SYSTEM, { id: gone.id, version: gone.version });
  const shown = await makeMeeting({ title: "Pubblicata" });
  await saveMeetingDraft(ada, {
    id: shown.id,
    version: shown.version,
    document: meetingDocument({ title: "Nuovo titolo della città" }),
  });
  const found = async (words: string, filter: Parameters<typeof listMeetingPages>[1]["filter"]) =>
    (await listMeetingPages(ada, { ...page, words, filter })).items.map(({ id }) => id).toSorted();

  expect(await found("perche citta", null)).toEqual([drafted.id]);
  expect(await found("citta", null)).toEqual([drafted.id, asked.id, shown.id].toSorted());
  expect(await found("citta", "draft")).toEqual([drafted.id, shown.id].toSorted());
  expect(await found("citta", "in_review")).toEqual([asked.id]);
  expect(await found("citta", "published")).toEqual([shown.id]);
  expect(await found("citta", "archived")).toEqual([gone.id]);
  expect(await found("citta", "scheduled")).toEqual([]);
  const { items, total } = await listMeetingPages(ada, { ...page, words: "rivedere", limit: 1 });
  expect([total, items]).toMatchObject([1, [{ authorName: "Eva", draftStateBy: "Eva" }]]);
});

test("those whom a programme names come with their role of the day", async () => {
  const body = await makeOrganisation({ name: "Ente di allora" });
  const affiliation = {
    organisationId: body.id,
    roleTitle: "direttrice",
    validFrom: "2020-01-01",
    validTo: "2021-06-01",
    attestedOn: null,
    sourceNote: null,
  };
  const person = await makePerson({ affiliations: [affiliation] });
  const ids = { personIds: [person.id], organisationIds: [body.id] };
  const then = await listNamed(SYSTEM, ids, "2021-03-12");
  expect(then.people[0]?.roles).toMatchObject([{ organisationName: "Ente di allora" }]);
  expect((await listNamed(SYSTEM, ids, "2022-03-12")).people[0]?.roles).toEqual([]);
  expect((await listKnownNames(SYSTEM)).people).toContainEqual(
    expect.objectContaining({ id: person.id }),
  );
});

test("none of it exists outside the newsroom", async () => {
  const { id } = await makeMeeting();
  const nobody = { personIds: [], organisationIds: [] };
  for (const actor of [ANONYMOUS, MEMBER]) {
    for (const asked of [
      () => listMeetingPages(actor, page),
      () => getMeetingDraft(actor, id),
      () => listMeetingChoices(actor),
      () => listKnownNames(actor),
      () => listNamed(actor, nobody, "2021-03-12"),
    ]) {
      await expect(asked()).rejects.toMatchObject({ code: "not_found" });
    }
  }
});
