import { expect, test } from "vitest";
import { newSpeaker, type SpeakerDraft } from "#components/meetings/speaker-draft";
import { newTalk } from "#components/meetings/talk-list-editor";
import { namedIn, withChosen, withKnown } from "#components/meetings/talk-names";

const said = (...speakers: Partial<SpeakerDraft>[]) => [
  {
    ...newTalk(),
    speakers: speakers.map((each, at) => ({ ...newSpeaker(String(at)), ...each })),
  },
];
const body = { id: "b", label: "SdS di prova", zoneId: "z" };
const ada = { id: "p", label: "Ada Esempio", roleTitle: "direttrice", organisation: body };

test("a name that belongs to nobody yet is listed once", () => {
  const talks = said(
    { personName: "Ada Esempio ", organisationName: "SdS" },
    { personName: "Ada Esempio", organisationId: "b", organisationName: "SdS" },
    { personId: "x", personName: "Ida" },
  );
  expect(namedIn(talks)).toEqual([
    { kind: "person", name: "Ada Esempio" },
    { kind: "organisation", name: "SdS" },
  ]);
});

test("what is decided of a name holds wherever it stands, and fills only what is empty", () => {
  const talks = withChosen(
    said({ personName: "Ada Esempio" }, { personName: "Ada Esempio", roleTitle: "madrina" }),
    { kind: "person", name: "Ada Esempio" },
    ada,
  );
  const known = { personId: "p", organisationId: "b", zoneId: "z" };
  expect(talks[0]?.speakers).toMatchObject([
    { ...known, roleTitle: "direttrice" },
    { ...known, roleTitle: "madrina" },
  ]);
  expect(namedIn(talks)).toEqual([]);
});

test("a role at one body is not taken for one at another", () => {
  const talks = withKnown(said({ personId: "p", personName: "A.", organisationName: "Comune" }), {
    people: [ada],
    organisations: [body],
  });
  expect(talks[0]?.speakers[0]).toMatchObject({
    personName: "Ada Esempio",
    roleTitle: "",
    organisationName: "Comune",
  });
});
