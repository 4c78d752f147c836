import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import {
  findSimilarOrganisations,
  findSimilarPeople,
  listMeetingsNamed,
  suggestMeetings,
  suggestOrganisations,
  suggestPeople,
} from "#lib/directory/queries";
import { account } from "#tests/support/actors";
import {
  makeDraftMeeting,
  makeMeeting,
  makeOrganisation,
  makePerson,
} from "#tests/support/factories";

let region: { id: string; name: string };
let sds: { id: string; name: string };
let ada: { id: string };

const during = (organisationId: string, roleTitle: string, from: string, to: string | null) => ({
  organisationId,
  roleTitle,
  validFrom: from,
  validTo: to,
  attestedOn: null,
  sourceNote: null,
});

beforeAll(async () => {
  region = await makeOrganisation({ name: "Regione Esempio", acronym: "RE" });
  sds = await makeOrganisation({
    name: "Società della Salute Esempio",
    acronym: "SdS",
    aliases: ["Consorzio dei comuni"],
  });
  ada = await makePerson({
    givenName: "Ada Niccolò",
    familyName: "D’Esempi",
    affiliations: [
      during(region.id, "dirigente", "2015-01-01", "2020-01-01"),
      during(sds.id, "direttrice", "2020-01-01", null),
      {
        ...during(region.id, "relatrice", "", null),
        validFrom: null,
        attestedOn: "2021-03-12",
      },
    ],
  });
  await makePerson({ givenName: "Eva", familyName: "Altrove" });
});

const suggest = (text: string, day = "2022-01-01") => suggestPeople(SYSTEM, { text, day });
const names = async (text: string) => (await suggest(text)).map(({ name }) => name);
const bodies = async (text: string) =>
  (await suggestOrganisations(SYSTEM, { text })).map(({ name }) => name);

test("people are found by beginnings of words in any order, without accents, with a letter wrong", async () => {
  for (const text of ["niccolo", "esem ada", "Ada D'Ese", "d’esempi", "Niccollo"]) {
    expect(await names(text), text).toContain("Ada Niccolò D’Esempi");
  }
  expect(await names("100% _")).toEqual([]);
});

test("organisations are found by acronym and by other names", async () => {
  expect(await bodies("sds")).toContain(sds.name);
  expect(await bodies("consorzio")).toEqual([sds.name]);
});

test("however many people match, organisations are found, and the other way round", async () => {
  for (let at = 0; at < 21; at += 1) {
    await makePerson({ givenName: "Marino", familyName: `Folla ${at}` });
    await makeOrganisation({ name: `Comune di Affollata ${at}` });
  }
  await makeOrganisation({ name: "Rete Marino" });
  await makePerson({ givenName: "Ada", familyName: "Comune" });
  expect(await bodies("marino")).toEqual(["Rete Marino"]);
  expect(await names("comune")).toEqual(["Ada Comune"]);
});

test("the role is the one of that day", async () => {
  const rolesOn = async (day: string) => {
    const found = (await suggest("Niccolò", day)).find(({ id }) => id === ada.id);
    return found?.roles.map(({ roleTitle }) => roleTitle);
  };
  expect(await rolesOn("2019-12-31")).toEqual(["dirigente"]);
  expect(await rolesOn("2020-01-01")).toEqual(["direttrice"]);
  expect(await rolesOn("2021-03-12")).toEqual(["relatrice", "direttrice"]);
  expect(await rolesOn("2000-01-01")).toEqual([]);
});

test("likely duplicates are shown, the surest first", async () => {
  expect(
    await findSimilarPeople(SYSTEM, { givenName: "D'Esempi", familyName: "Ada Niccolo" }),
  ).toMatchObject([{ id: ada.id, likeness: "same" }]);
  expect(
    await findSimilarPeople(SYSTEM, { givenName: "A.", familyName: "D'Esempi" }),
  ).toMatchObject([{ id: ada.id, likeness: "likely" }]);
  expect(await findSimilarPeople(SYSTEM, { givenName: "Ugo", familyName: "Mai" })).toEqual([]);
  expect(
    await findSimilarOrganisations(SYSTEM, { name: "SDS Esempio", acronym: null }),
  ).toMatchObject([{ id: sds.id, likeness: "same" }]);
  expect(await findSimilarOrganisations(SYSTEM, { name: "Regione", acronym: "RE" })).toMatchObject([
    { id: region.id, likeness: "likely" },
  ]);
});

test("meetings to link to are found by words in any order, and by their year", async () => {
  const older = await makeMeeting({ title: "Povertà e abitare, in Versilia", day: "2021-03-12" });
  const draft = await makeDraftMeeting({ title: "Versilia: l’abitare", day: "2024-05-02" });
  const found = async (text: string) =>
    (await suggestMeetings(SYSTEM, { text, limit: 5 })).map(({ id }) => id);
  expect(await found("versilia abitare")).toEqual([draft.id, older.id]);
  expect(await found("abitare 2021 poverta")).toEqual([older.id]);
  expect(await found("100%")).toEqual([]);
  expect(await listMeetingsNamed(SYSTEM, [older.id])).toEqual([
    { id: older.id, title: "Povertà e abitare, in Versilia", day: "2021-03-12" },
  ]);
});

test("only the newsroom is offered names", async () => {
  for (const actor of [ANONYMOUS, account()]) {
    const asked = [
      suggestPeople(actor, { text: "Ada", day: "2022-01-01" }),
      suggestOrganisations(actor, { text: "Regione" }),
      findSimilarPeople(actor, { givenName: "A", familyName: "B" }),
      findSimilarOrganisations(actor, { name: "A", acronym: null }),
      suggestMeetings(actor, { text: "Incontro", limit: 5 }),
      listMeetingsNamed(actor, []),
    ];
    for (const answer of asked) await expect(answer).rejects.toMatchObject({ code: "not_found" });
  }
});
