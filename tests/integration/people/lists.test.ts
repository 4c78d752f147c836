import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS } from "#lib/actor";
import { countPeopleByInitial, listPeople } from "#lib/people/queries";
import { makeDraftMeeting, makeMeeting, makePerson, speaker, talk } from "#tests/support/factories";

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
