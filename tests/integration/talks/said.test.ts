import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS } from "#lib/actor";
import { loadContent } from "#lib/cli/content";
import { db } from "#lib/infra/db";
import { getOrganisation, listPeopleOverTime } from "#lib/organisations/queries";
import { listPeople } from "#lib/people/queries";
import { listTalksOfOrganisation, listTalksOnThemes } from "#lib/talks/queries";

beforeAll(async () => {
  await loadContent({ demo: true, territory: "toscana" });
});

test("what was only announced, or was called off, has not been said", async () => {
  const themes = await db().thematicArea.findMany({ select: { id: true } });
  const ids = themes.map((theme) => theme.id);
  const { talks, total } = await listTalksOnThemes(ANONYMOUS, ids, 1_000);
  expect(talks).toHaveLength(total);
  const meetings = await db().meeting.findMany({ select: { slug: true, status: true } });
  const statusOf = new Map(meetings.map(({ slug, status }) => [slug, status]));
  const states = new Set(talks.map((talk) => statusOf.get(talk.meeting.slug)));
  expect(states).toEqual(new Set(["held"]));
  // The test would prove nothing if no other meeting had talks.
  expect(
    await db().talk.count({ where: { meeting: { status: { not: "held" } } } }),
  ).toBeGreaterThan(0);
});

test("beside a person stands the last time they spoke, as they were that day", async () => {
  const people = await listPeople(ANONYMOUS);
  const spinelli = people.find((person) => person.slug === "serena-spinelli");
  expect(spinelli?.lastHeard).toMatchObject({
    day: "2021-03-12",
    organisationName: "Regione Toscana",
  });
  expect(spinelli?.talkCount).toBe(1);
  const today = new Date().toISOString().slice(0, 10);
  for (const { lastHeard } of people) {
    if (lastHeard) expect(lastHeard.day <= today).toBe(true);
  }
});

test("an organisation counts as many talks as its page lists", async () => {
  const { id } = await getOrganisation(ANONYMOUS, "regione-toscana");
  const [{ people }, { total }] = await Promise.all([
    listPeopleOverTime(ANONYMOUS, id),
    listTalksOfOrganisation(ANONYMOUS, id, 100),
  ]);
  expect(people.map((person) => person.name)).toEqual(["Serena Spinelli", "Alessandro Salvi"]);
  expect(people.reduce((sum, person) => sum + person.talkCount, 0)).toBe(total);
});
