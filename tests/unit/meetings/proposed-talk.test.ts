import { expect, test } from "vitest";
import { talkDraft, withProposed } from "#components/meetings/proposed-talk";
import { readProgramme } from "#lib/programmes/rules";

test("only who has that very name, alone, is linked; the words of the text stay", () => {
  const people = [
    { id: "a", givenName: "Anna", familyName: "Rossi" },
    { id: "b", givenName: "Rossi", familyName: "Anna" },
    { id: "c", givenName: "Luca", familyName: "Neri" },
  ];
  const known = { people, organisations: [] };
  const { talks } = readProgramme("9.30 Saluti – Anna Rossi; L. Neri; Luca Neri, IRS", known);
  const drafts = talks.map(talkDraft);
  expect(drafts).toMatchObject([
    {
      kind: "opening",
      title: "Saluti",
      startTime: "09:30",
      speakers: [
        { personId: null, personName: "Anna Rossi", organisationName: "" },
        { personId: null, personName: "L. Neri", organisationName: "" },
        { personId: "c", personName: "Luca Neri", organisationId: null, organisationName: "IRS" },
      ],
    },
  ]);
});

test("who leads a talk has that in the role of the day, beside what they are", () => {
  const nobody = { people: [], organisations: [] };
  const { talks } = readProgramme(
    "9.30 Il quadro – Anna Verdi, direttrice, IRS\n11.45 Tavola rotonda – coordina Anna Verdi\n12.30 Dibattito – coordina Luca Neri",
    nobody,
  );
  const drafts = withProposed([], talks, nobody);
  expect(drafts.flatMap(({ speakers }) => speakers.map(({ roleTitle }) => roleTitle))).toEqual([
    "direttrice",
    "direttrice, coordina",
    "coordina",
  ]);
});
