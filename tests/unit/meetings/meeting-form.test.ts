import { expect, test } from "vitest";
import {
  documentOfMeeting,
  fieldIdOfMeeting,
  formOfMeeting,
  missingIn,
} from "#components/meetings/meeting-form";
import { meetingDocumentSchema, meetingDraftSchema } from "#lib/meetings/schema";
import { meetingDocument, speaker, talk } from "#tests/support/factories";

const PERSON = "0198c5a0-0000-7000-8000-000000000001";
const BODY = "0198c5a0-0000-7000-8000-000000000002";

const full = () =>
  meetingDocument({
    lastDay: "2021-03-13",
    startTime: "09:30",
    venue: "Firenze",
    talks: [
      talk({
        abstract: "Di che cosa parla.",
        startTime: "09:45",
        recordingStartSeconds: 750,
        speakers: [
          speaker({ personId: PERSON, roleTitle: "direttrice" }),
          speaker({ roleTitle: "assessora", organisationId: BODY, organisationName: "Comune" }),
        ],
      }),
    ],
  });

test("a document comes back from the form as it was", () => {
  const document = full();
  expect(documentOfMeeting(formOfMeeting(document, { [PERSON]: "Ada Esempio" }))).toEqual(document);
});

test("the form has words where the document has nothing, and names instead of ids", () => {
  const form = formOfMeeting(full(), { [PERSON]: "Ada Esempio" });
  expect(form).toMatchObject({ joinUrl: "", seriesId: "", endTime: "", venue: "Firenze" });
  expect(form.talks[0]?.speakers.map(({ personName }) => personName)).toEqual(["Ada Esempio", ""]);
});

test("half a field and a name of nobody yet are kept in the draft, and not published", () => {
  const form = formOfMeeting(full(), {});
  const [first] = form.talks;
  if (!first) throw new Error("There is a talk.");
  const [, second] = first.speakers;
  if (!second) throw new Error("There are speakers.");
  const typed = {
    ...form,
    joinUrl: "htt",
    talks: [
      {
        ...first,
        recordingStartSeconds: null,
        pendingRecordingStart: "minuto 5",
        speakers: [{ ...second, personName: "Ida Nuo" }],
      },
    ],
  };
  const document = meetingDraftSchema.parse(documentOfMeeting(typed));
  expect(document.joinUrl).toBe("htt");
  const again = formOfMeeting(document, {});
  expect(again.talks[0]?.speakers[0]?.personName).toBe("Ida Nuo");
  expect(again.talks[0]?.pendingRecordingStart).toBe("minuto 5");
  const problems = meetingDocumentSchema.safeParse(document).error?.issues ?? [];
  const places = problems.map(({ path }) => path.join("."));
  expect(places.toSorted()).toEqual([
    "joinUrl",
    "talks.0.pendingRecordingStart",
    "talks.0.speakers.0.pendingName",
  ]);
});

test("what is in the way leads to its field", () => {
  const form = formOfMeeting(full(), {});
  const id = form.talks[0]?.id;
  expect(fieldIdOfMeeting(form, "title")).toBe("incontro-title");
  expect(fieldIdOfMeeting(form, "talks.0.title")).toBe(`${id}-title`);
  expect(fieldIdOfMeeting(form, "talks.0.pendingRecordingStart")).toBe(
    `${id}-recordingStartSeconds`,
  );
  expect(fieldIdOfMeeting(form, "talks.0.speakers.1.pendingName")).toBe(`${id}-speaker-1-person`);
  expect(fieldIdOfMeeting(form, "talks.0.speakers.0.organisationName")).toBe(
    `${id}-speaker-0-organisation`,
  );
  expect(fieldIdOfMeeting(form, "talks")).toBe("programma");
  expect(fieldIdOfMeeting(form, "")).toBeNull();
});

test("what a programme says of the day is taken only where nothing is written", () => {
  const form = formOfMeeting(meetingDocument({ title: "Scritto", startTime: null }), {});
  const head = {
    title: "Altro",
    day: "2026-10-09",
    startTime: "09:30",
    endTime: null,
    mode: "online" as const,
    venue: "Palazzo Strozzi Sacrati",
  };
  const taken = missingIn({ ...form, mode: "", venue: "" }, head);
  expect(taken).toMatchObject({ title: "Scritto", day: form.day, startTime: "09:30" });
  expect(taken).toMatchObject({ mode: "online", venue: "Palazzo Strozzi Sacrati" });
});
