import { expect, test } from "vitest";
import { newSpeaker, type SpeakerDraft } from "#components/meetings/speaker-draft";
import { newTalk } from "#components/meetings/talk-draft";
import {
  eachWithRoleOfDay,
  namedIn,
  sharesRole,
  withChosen,
  withKnown,
  withNamesOnce,
  withoutDecided,
} from "#components/meetings/talk-names";

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

test("in the list of what is in the way unknown names are said once, and nothing else vanishes", () => {
  const unknown = { personName: "Ida", organisationName: "SdS" };
  const talks = [...said(unknown, { personId: "x", personName: "Ada" }), ...said(unknown)];
  const name = "La persona va scelta.";
  const errors = {
    title: "Da scrivere.",
    "talks.0.speakers.0.pendingName": name,
    "talks.0.speakers.0.organisationName": "L’ente va scelto.",
    "talks.0.speakers.1.roleTitle": "Al massimo 300 caratteri.",
    "talks.1.speakers.0.pendingName": name,
    // Of these the box has no name.
    "talks.0.speakers.1.pendingName": name,
    "talks.7.speakers.0.pendingName": name,
  };
  expect(withNamesOnce(talks, { errors, attempt: 2 })).toEqual({
    attempt: 2,
    errors: {
      title: "Da scrivere.",
      names: "2 nomi che il portale non conosce.",
      "talks.0.speakers.1.roleTitle": "Al massimo 300 caratteri.",
      "talks.0.speakers.1.pendingName": name,
      "talks.7.speakers.0.pendingName": name,
    },
  });
  expect(withNamesOnce([], { errors })).toEqual({ errors });
});

test("an error of a name is gone once the name is decided", () => {
  const [talk] = said({ personId: "p" }, { organisationId: "b" });
  if (!talk) throw new Error("There is no talk");
  const field = (key: string, part: string) => `${talk.id}-speaker-${key}-${part}`;
  const places = [field("0", "person"), field("0", "organisation"), field("1", "person"), "altro"];
  const errors = Object.fromEntries(places.map((place) => [place, "La persona va scelta."]));
  expect([...withoutDecided(errors, [talk]).keys()]).toEqual(places.slice(1));
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

test("who has a role in one talk has it in the others of the day that say none", () => {
  const [first, second, third] = eachWithRoleOfDay([
    ...said({ key: "a", personId: "p", personName: "Ada", roleTitle: "direttrice" }),
    ...said({ key: "b", personId: "p", personName: "Ada" }),
    ...said({ key: "c", personId: "q", personName: "Ada" }),
  ]);
  expect(first?.speakers[0]?.roleTitle).toBe("direttrice");
  expect(second?.speakers[0]?.roleTitle).toBe("direttrice");
  expect(third?.speakers[0]?.roleTitle).toBe("");
});

test("a plural that two people share is nobody's own role", () => {
  const shared = (roleTitle: string) => {
    const [talk] = said({ personName: "Ada", roleTitle }, { personName: "Ida", roleTitle });
    const [speaker] = talk?.speakers ?? [];
    return talk && speaker ? sharesRole(talk, speaker) : null;
  };
  expect(shared("educatori")).toBe(true);
  expect(shared("psicologhe della zona")).toBe(true);
  expect(shared("assistente sociale")).toBe(false);
  expect(shared("")).toBe(false);
});
