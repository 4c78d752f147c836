import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { findWritten, listNamed, suggestNames } from "#lib/naming/queries";
import { idOfName, UnknownName } from "#lib/naming/rules";
import { makeAccount, makeLab, makeOrganisation, makePerson } from "#tests/support/factories";

const NOT_FOUND = { code: "not_found" };
const REGISTERS = "registers" as const;

const namesOf = async (text: string) =>
  (await suggestNames(SYSTEM, { register: "people", text }, REGISTERS)).map(({ label }) => label);

async function personNamed(text: string) {
  const { people } = await findWritten(SYSTEM, { people: [text], organisations: [] }, REGISTERS);
  return idOfName(people, text, "personId");
}

const offersFor = (text: string) =>
  personNamed(text).then(
    (id) => `found ${id}`,
    (error) => (error instanceof UnknownName ? [error.field, ...error.offers] : `${error}`),
  );

test("a name is found whatever its capitals and accents, and nothing is nobody", async () => {
  const { id } = await makePerson({ givenName: "Niccolò", familyName: "Fantàsi" });
  expect(await personNamed(" niccolo FANTASI ")).toBe(id);
  expect(await personNamed("  ")).toBeNull();
  const body = await makeOrganisation({
    name: "Ente Provola",
    acronym: "EPV",
    aliases: ["Provolone"],
  });
  for (const text of ["ente provola", "EPV", "provolone"]) {
    const texts = { people: [], organisations: [text] };
    const { organisations } = await findWritten(SYSTEM, texts, REGISTERS);
    expect(idOfName(organisations, text, "organisationId")).toBe(body.id);
  }
});

test("of two of one name the label tells which; the name alone is asked back", async () => {
  const both = [];
  for (const _ of [1, 2]) {
    both.push(await makePerson({ givenName: "Doppia", familyName: "Omonima" }));
  }
  const ids = both.map(({ id }) => id);
  const { people } = await listNamed(SYSTEM, { people: ids, organisations: [] }, REGISTERS);
  const labels = people.map(({ label }) => label).sort();
  expect(labels).toEqual(both.map(({ slug }) => `Doppia Omonima (${slug})`).sort());
  // Also where only one of them is asked for.
  const [first] = ids;
  const one = await listNamed(SYSTEM, { people: [first ?? ""], organisations: [] }, REGISTERS);
  expect(one.people).toEqual([people.find(({ id }) => id === first)]);
  for (const { id, label } of people) expect(await personNamed(label)).toBe(id);
  const offered = await offersFor("doppia omonima");
  expect([...offered].sort()).toEqual([...labels, "personId"].sort());
});

test("two names that differ in capitals only are each chosen as they are written", async () => {
  const bodies = [
    await makeOrganisation({ name: "UNIONE Prova" }),
    await makeOrganisation({ name: "Unione Prova" }),
  ];
  const find = async (text: string) => {
    const texts = { people: [], organisations: [text] };
    const { organisations } = await findWritten(SYSTEM, texts, REGISTERS);
    return idOfName(organisations, text, "organisationId");
  };
  for (const { id, name } of bodies) expect(await find(name)).toBe(id);
  await expect(find("unione prova")).rejects.toMatchObject({
    offers: expect.arrayContaining(["UNIONE Prova", "Unione Prova"]),
  });
});

test("what is nobody’s name is answered with those it resembles, or with none", async () => {
  await makePerson({ givenName: "Zelinda", familyName: "Quagliarotti" });
  expect(await offersFor("Zelinda Quaglarotti")).toEqual(["personId", "Zelinda Quagliarotti"]);
  expect(await offersFor("Xkcdwq Hjklzx")).toEqual(["personId"]);
  expect(await offersFor("x".repeat(2000))).toEqual(["personId"]);
});

test("suggestions begin with what was typed, and leave out what is archived or merged", async () => {
  const far = await makePerson({ givenName: "Anna", familyName: "Sottovento" });
  const near = await makePerson({ givenName: "Vento", familyName: "Primo" });
  const gone = await makePerson({ givenName: "Vento", familyName: "Archiviato" });
  await db().person.update({ where: { id: gone.id }, data: { archivedAt: new Date() } });
  expect(await namesOf("vento")).toEqual(["Vento Primo", "Anna Sottovento"]);
  await db().person.update({
    where: { id: near.id },
    data: { mergedIntoId: far.id, archivedAt: new Date() },
  });
  expect(await namesOf("vento")).toEqual(["Anna Sottovento"]);
  // What a record names already it may keep.
  expect(await personNamed("Vento Archiviato")).toBe(gone.id);
});

test("a coordinator finds who may be named in the own lab, and nobody else anybody", async () => {
  const lab = await makeLab();
  const other = await makeLab();
  const hidden = await makePerson({ givenName: "Nascosta", familyName: "Inedita" });
  const body = await makeOrganisation({
    name: "Ente Palese",
    partnerRole: "Partner",
    partnerOrder: 1,
  });
  const coordinator = (await makeAccount({ coordinatorOf: [lab.id] })).actor;
  const within = { labId: lab.id };
  const people = { register: "people", text: "nascosta" } as const;
  const organisations = { register: "organisations", text: "palese" } as const;
  expect(await suggestNames(coordinator, people, within)).toEqual([]);
  expect(await suggestNames(coordinator, organisations, within)).toEqual([
    { id: body.id, label: "Ente Palese", detail: null },
  ]);
  const written = { people: ["Nascosta Inedita"], organisations: [] };
  const found = await findWritten(coordinator, written, within);
  expect(() => idOfName(found.people, "Nascosta Inedita", "f")).toThrow(UnknownName);
  const ids = { people: [hidden.id], organisations: [body.id] };
  expect((await listNamed(coordinator, ids, within)).people).toEqual([]);

  const member = (await makeAccount()).actor;
  for (const [actor, place] of [
    [coordinator, { labId: other.id }],
    [coordinator, REGISTERS],
    [member, within],
    [member, REGISTERS],
    [ANONYMOUS, within],
    [SYSTEM, { labId: "nessuno" }],
  ] as const) {
    await expect(suggestNames(actor, people, place)).rejects.toMatchObject(NOT_FOUND);
    await expect(findWritten(actor, written, place)).rejects.toMatchObject(NOT_FOUND);
    await expect(listNamed(actor, ids, place)).rejects.toMatchObject(NOT_FOUND);
  }
});
