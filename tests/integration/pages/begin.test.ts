import { describe, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { beginMeeting } from "#lib/pages/commands";
import { getMeetingDraft } from "#lib/pages/queries";
import { account } from "#tests/support/actors";
import {
  makeColleague,
  makeMeeting,
  makePerson,
  makeReport,
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

  test("holds what its programme tells; the pasted text is kept whole beside it", async () => {
    const ada = await makeColleague("Ada");
    const { id } = await beginMeeting(ada, {
      ...start("Dal programma"),
      startTime: "09:30",
      mode: "online",
      talks: [talk({ title: "Saluti", startTime: "09:30" })],
      venue: "Palazzo Strozzi Sacrati",
      programme: `Ingresso libero\n${"x".repeat(5000)}\n${" ".repeat(4000)}\n9.30 Saluti\n${"y ".repeat(2500)}`,
    });
    const { draft, meeting } = await getMeetingDraft(ada, id);
    expect(meeting).toMatchObject({ startTime: "09:30", venue: "Palazzo Strozzi Sacrati" });
    expect(meeting.talks.map(({ title }) => title)).toEqual(["Saluti"]);
    const said = draft.notes.map(({ text }) => text ?? "").join("");
    expect(said).toContain("Ingresso libero");
    expect(said).toContain("9.30 Saluti");
    expect(said.match(/x/g)).toHaveLength(5000);
    expect(said.match(/y/g)).toHaveLength(2500);
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

test("a draft exists for the newsroom only", async () => {
  const { id } = await makeMeeting();
  for (const actor of [ANONYMOUS, MEMBER]) {
    await expect(getMeetingDraft(actor, id)).rejects.toMatchObject({ code: "not_found" });
  }
});
