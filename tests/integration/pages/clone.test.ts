import { expect, test } from "vitest";
import { SYSTEM } from "#lib/actor";
import { getDraft } from "#lib/editorial/queries";
import { meetingDraftSchema } from "#lib/meetings/schema";
import { archivePageOf, cloneMeeting, unarchivePageOf } from "#lib/pages/commands";
import { account } from "#tests/support/actors";
import { makeMeeting, makeOrganisation, makePerson, speaker, talk } from "#tests/support/factories";

test("a clone keeps what it is about, and leaves to the old day what was of that day", async () => {
  const [before, after] = [await makeOrganisation(), await makeOrganisation()];
  const role = { validFrom: "2020-01-01", validTo: null, attestedOn: null, sourceNote: null };
  const person = await makePerson({
    affiliations: [{ ...role, organisationId: after.id, roleTitle: "direttrice" }],
  });
  const first = talk({
    title: "Apertura",
    startTime: "09:30",
    abstract: "Quel giorno.",
    recordingStartSeconds: 12,
    speakers: [
      speaker({
        personId: person.id,
        roleTitle: "dirigente",
        organisationId: before.id,
        organisationName: before.name,
      }),
    ],
  });
  const { id, slug } = await makeMeeting({
    title: "Seminario",
    day: "2021-03-12",
    lastDay: "2021-03-13",
    joinUrl: "https://example.org/stanza",
    recordingUrl: "https://example.org/video",
    sourceNote: "Comunicato",
    talks: [first],
  });
  const clone = await cloneMeeting(SYSTEM, { id, day: "2999-03-12" });
  expect(clone.slug).not.toBe(slug);
  const draft = await getDraft(SYSTEM, { kind: "meeting", id: clone.id });
  expect(draft).toMatchObject({ draftState: "draft", isPublished: false });
  const document = meetingDraftSchema.parse(draft.document);
  expect(document).toMatchObject({
    title: "Seminario",
    status: "planned",
    day: "2999-03-12",
    lastDay: null,
    joinUrl: null,
    recordingUrl: null,
    sourceNote: null,
    talks: [
      {
        title: "Apertura",
        startTime: "09:30",
        abstract: null,
        recordingStartSeconds: null,
        speakers: [{ personId: person.id, roleTitle: "direttrice", organisationName: after.name }],
      },
    ],
  });
  expect(document.talks[0]?.id).not.toBe(first.id);
});

test("cloning and archiving are the newsroom's, for what there is", async () => {
  const { id, version } = await makeMeeting();
  const page = { kind: "meeting", id, version } as const;
  const member = account();
  for (const attempt of [
    async () => cloneMeeting(member, { id, day: "2999-01-01" }),
    async () => archivePageOf(member, page),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
  const archived = await archivePageOf(SYSTEM, page);
  await unarchivePageOf(SYSTEM, { ...page, ...archived });
  const gone = { id: "0198b9a0-0000-7000-8000-00000000dead", day: "2999-01-01" };
  await expect(cloneMeeting(SYSTEM, gone)).rejects.toMatchObject({ code: "not_found" });
});
