import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS } from "#lib/actor";
import { searchArchive } from "#lib/archive/queries";
import { loadContent } from "#lib/cli/content";
import { db } from "#lib/infra/db";
import { getOrganisation, listPeopleOverTime } from "#lib/organisations/queries";
import { listPeople } from "#lib/people/queries";
import { listMeetingsOnTheme, listTalksOfOrganisation } from "#lib/talks/queries";
import { getTheme, listThemes } from "#lib/themes/queries";
import { makeMeeting, makeTheme, talk } from "#tests/support/factories";

beforeAll(async () => {
  await loadContent({ demo: true, territory: "toscana" });
});

async function onTheme(slug: string, limit = 1_000) {
  return listMeetingsOnTheme(ANONYMOUS, await getTheme(ANONYMOUS, slug), limit);
}

test("the page of a theme, the list of themes and the archive count the same meetings", async () => {
  const themes = await listThemes(ANONYMOUS);
  for (const { slug, meetingCount } of themes) {
    const { meetings, total } = await onTheme(slug);
    const archive = await searchArchive(ANONYMOUS, { tema: slug }, "2026-11-23");
    expect([slug, total, meetings.length]).toEqual([slug, meetingCount, meetingCount]);
    expect([slug, archive.total]).toEqual([slug, total]);
  }
  expect(themes.some(({ meetingCount }) => meetingCount > 0)).toBe(true);
});

test("what was only announced, or was called off, has not been said", async () => {
  const { meetings } = await onTheme("contrasto-alla-poverta");
  const states = Map.groupBy(meetings, ({ status }) => status);
  // The test would prove nothing if no other meeting had talks.
  const planned = { meeting: { status: { not: "held" as const } } };
  expect(await db().talk.count({ where: planned })).toBeGreaterThan(0);
  for (const [status, meetings] of states) {
    if (status !== "held") expect(meetings.flatMap(({ talks }) => talks)).toEqual([]);
  }
});

test("a talk without a theme has that of its meeting, one with another theme is left out", async () => {
  const above = await makeTheme({ name: "Cura" });
  const below = await makeTheme({ name: "Vicinanza", parentId: above.id });
  const other = await makeTheme({ name: "Trasporti" });
  const meeting = await makeMeeting({
    day: "2021-05-05",
    thematicAreaIds: [above.id],
    talks: [
      talk({ title: "Senza tema" }),
      talk({ title: "Saluti", kind: "opening" }),
      talk({ title: "Discussione", kind: "discussion" }),
      talk({ title: "Conclusioni sulla cura", kind: "closing", thematicAreaIds: [above.id] }),
      talk({ title: "Sotto", thematicAreaIds: [below.id] }),
      talk({ title: "Altro", thematicAreaIds: [other.id] }),
    ],
  });
  const silent = await makeMeeting({ day: "2022-05-05", thematicAreaIds: [below.id], talks: [] });
  const announced = await makeMeeting({
    day: "2031-05-05",
    status: "planned",
    thematicAreaIds: [above.id],
    talks: [talk({ title: "Previsto" })],
  });
  const said = await onTheme(above.slug);
  expect(said.meetings.map(({ slug, talks }) => [slug, talks.map(({ title }) => title)])).toEqual([
    [announced.slug, []],
    [silent.slug, []],
    [meeting.slug, ["Senza tema", "Conclusioni sulla cura", "Sotto"]],
  ]);
  expect([said.total, said.talkTotal]).toEqual([3, 3]);
  const newest = await onTheme(above.slug, 1);
  expect([newest.meetings.length, newest.total, newest.talkTotal]).toEqual([1, 3, 3]);
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
