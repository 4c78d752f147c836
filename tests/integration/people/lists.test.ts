import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS } from "#lib/actor";
import { countPeopleByInitial, listPeople, listPeopleOfZone } from "#lib/people/queries";
import {
  makeDraftMeeting,
  makeMeeting,
  makeOrganisation,
  makePerson,
  makeZone,
  speaker,
  talk,
} from "#tests/support/factories";

beforeAll(async () => {
  const people = [
    await makePerson({ givenName: "Ugo", familyName: "Elba" }),
    await makePerson({ givenName: "Ada", familyName: "Èlia" }),
    await makePerson({ givenName: "Bo", familyName: "Øster" }),
    await makePerson({ givenName: "Zoe", familyName: "Amato" }),
  ];
  const speakers = people.map(({ id }) => speaker({ personId: id, roleTitle: "educatrice" }));
  await makeMeeting({ day: "2021-03-12", talks: [talk({ speakers })] });
  const hidden = await makePerson({ familyName: "Bozza" });
  await makeDraftMeeting({ talks: [talk({ speakers: [speaker({ personId: hidden.id })] })] });
});

const names = (people: { familyName: string }[]) => people.map(({ familyName }) => familyName);

test("initials count whom everybody may see, in alphabetical order", async () => {
  expect(await countPeopleByInitial(ANONYMOUS)).toEqual([
    { initial: "a", count: 1 },
    { initial: "e", count: 2 },
    { initial: "altre", count: 1 },
  ]);
});

test("an initial lists its people, whatever the accents, with when they spoke last", async () => {
  const people = await listPeople(ANONYMOUS, "e");
  expect(names(people)).toEqual(["Elba", "Èlia"]);
  expect(people[0]).toMatchObject({
    talkCount: 1,
    lastHeard: { day: "2021-03-12", roleTitle: "educatrice" },
  });
  expect(names(await listPeople(ANONYMOUS, "altre"))).toEqual(["Øster"]);
  expect(await listPeople(ANONYMOUS, "b")).toEqual([]);
});

test("together the initials list everybody once", async () => {
  const initials = await countPeopleByInitial(ANONYMOUS);
  const lists = await Promise.all(initials.map(({ initial }) => listPeople(ANONYMOUS, initial)));
  expect(names(lists.flat()).sort()).toEqual(names(await listPeople(ANONYMOUS)).sort());
});

test("who spoke for a zone stands there as they were the last time they did", async () => {
  const zone = await makeZone();
  const [body, elsewhere] = [await makeOrganisation({ zoneId: zone.id }), await makeOrganisation()];
  const [direct, through] = [
    await makePerson({ familyName: "Diretta" }),
    await makePerson({ familyName: "Tramite" }),
  ];
  const spoke = (day: string, who: Parameters<typeof speaker>[0]) =>
    makeMeeting({ day, talks: [talk({ speakers: [speaker(who)] })] });
  const of = ({ id, name }: { id: string; name: string }) => ({
    organisationId: id,
    organisationName: name,
  });
  await spoke("2020-01-10", { personId: direct.id, zoneId: zone.id, roleTitle: "prima" });
  await spoke("2021-01-10", { personId: direct.id, zoneId: zone.id, roleTitle: "dopo" });
  await spoke("2020-01-10", { personId: through.id, roleTitle: "qui", ...of(body) });
  // Later, but not for the zone.
  await spoke("2022-01-10", { personId: through.id, roleTitle: "altrove", ...of(elsewhere) });
  const people = await listPeopleOfZone(ANONYMOUS, zone.id, 10);
  expect(people).toEqual([
    expect.objectContaining({ slug: direct.slug, roleTitle: "dopo", day: "2021-01-10" }),
    expect.objectContaining({ slug: through.slug, roleTitle: "qui", organisationName: body.name }),
  ]);
  expect(await listPeopleOfZone(ANONYMOUS, zone.id, 1)).toHaveLength(1);
});
