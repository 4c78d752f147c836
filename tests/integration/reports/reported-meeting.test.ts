import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { saveMeetingDraft } from "#lib/meetings/commands";
import { createReport } from "#lib/reports/commands";
import { getReportedMeeting } from "#lib/reports/queries";
import { account } from "#tests/support/actors";
import {
  makeMeeting,
  makeOrganisation,
  makePerson,
  makeTheme,
  makeZone,
  meetingDocument,
  reportDocument,
  speaker,
  talk,
} from "#tests/support/factories";

test("who writes a report sees its meeting as it is being written", async () => {
  const ada = await makePerson({ givenName: "Ada", familyName: "Relatrice" });
  const [zone, theme] = [await makeZone(), await makeTheme()];
  const body = await makeOrganisation({ name: "Comune di Prova" });
  const meeting = await makeMeeting();
  const { id } = await createReport(SYSTEM, {
    meetingId: meeting.id,
    document: reportDocument(""),
  });
  const office = { organisationId: body.id, organisationName: body.name };
  const speakers = [
    speaker({ personId: ada.id, roleTitle: "assessora" }),
    speaker({ ...office, roleTitle: "assistente sociale" }),
  ];
  const document = meetingDocument({
    title: "Titolo nuovo",
    day: "",
    talks: [
      talk({
        title: "Saluti",
        startTime: "09:30",
        speakers,
        zoneIds: [zone.id],
        thematicAreaIds: [theme.id],
      }),
    ],
  });
  await saveMeetingDraft(SYSTEM, { id: meeting.id, version: meeting.version, document });
  expect(await getReportedMeeting(SYSTEM, id)).toMatchObject({
    slug: meeting.slug,
    isPublished: true,
    title: "Titolo nuovo",
    // Those of its talks are its own too: a news item made with the report gets them.
    involvedZoneIds: [zone.id],
    thematicAreaIds: [theme.id],
    // A day that is half written names none: the one the meeting has goes on.
    day: "2021-03-12",
    talks: [
      {
        startTime: "09:30",
        title: "Saluti",
        speakers: ["Ada Relatrice", "assistente sociale, Comune di Prova"],
      },
    ],
  });
  for (const actor of [ANONYMOUS, account()]) {
    await expect(getReportedMeeting(actor, id)).rejects.toMatchObject({ code: "not_found" });
  }
});
