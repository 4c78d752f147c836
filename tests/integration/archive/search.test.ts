import { beforeAll, describe, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { changeAddress } from "#lib/addresses/commands";
import { PAGE_SIZE, searchArchive } from "#lib/archive/queries";
import { type ArchiveFilters, FACET_KEYS, type FacetKey } from "#lib/archive/schema";
import type { IsoDay } from "#lib/clock";
import { attachLink } from "#lib/material-keeping/commands";
import { archiveMeeting } from "#lib/meetings/commands";
import {
  atMeeting,
  makeDraftMeeting,
  makeLab,
  makeMeeting,
  makeOrganisation,
  makePerson,
  makeReport,
  makeTheme,
  makeZone,
  speaker,
  talk,
} from "#tests/support/factories";

async function search(filters: ArchiveFilters = {}, today: IsoDay = "2026-11-23") {
  const result = await searchArchive(ANONYMOUS, filters, today);
  const count = (key: FacetKey, value: string) =>
    result.facets[key].find((option) => option.value === value)?.count;
  return { ...result, titles: result.items.map(({ title }) => title), count };
}

/** A small archive: «coast» and «hills», a zone split in two, a theme with a subtheme. */
async function setUp() {
  const [coast, hills] = [await makeZone({ name: "Costa" }), await makeZone({ name: "Colline" })];
  const old = await makeZone({ name: "Vecchia", validTo: "2022-01-01" });
  const upper = await makeZone({
    name: "Alta",
    validFrom: "2022-01-01",
    predecessorIds: [old.id],
  });
  const poverty = await makeTheme({ name: "Povertà" });
  const education = await makeTheme({ name: "Povertà educativa", parentId: poverty.id });
  const anna = await makePerson({ givenName: "Anna", familyName: "Provvisoria" });
  const bruno = await makePerson({ givenName: "Bruno", familyName: "Immaginario" });
  const agency = await makeOrganisation({ name: "Agenzia inventata", acronym: "AGI" });
  const lab = await makeLab({ zoneIds: [coast.id] });

  const school = await makeMeeting({
    title: "La scuola e i servizi",
    day: "2021-03-12",
    audienceAllZones: true,
    thematicAreaIds: [education.id],
    talks: [
      talk({
        title: "Biblioteche di quartiere",
        abstract: "I doposcuola nelle frazioni.",
        zoneIds: [coast.id],
        speakers: [
          speaker({ personId: anna.id, roleTitle: "educatrice" }),
          speaker({ personId: bruno.id }),
        ],
      }),
      talk({
        speakers: [
          speaker({
            roleTitle: "responsabile",
            organisationId: agency.id,
            organisationName: "Agenzia di allora",
          }),
          speaker({ personId: anna.id }),
        ],
      }),
    ],
  });
  await makeMeeting({
    title: "Il lavoro nelle colline",
    day: "2021-10-04",
    kind: "authority_lab",
    labId: lab.id,
    involvedZoneIds: [hills.id],
    thematicAreaIds: [poverty.id],
  });
  await makeMeeting({ title: "La vecchia zona", day: "2020-05-05", involvedZoneIds: [old.id] });
  await makeMeeting({ title: "Per tutti", day: "2022-06-01", audienceAllZones: true });
  await makeMeeting({ title: "Il prossimo", day: "2031-01-15", status: "planned" });
  await makeDraftMeeting({ title: "Solo una bozza", day: "2021-01-01" });
  return { coast, hills, old, upper, poverty, education, anna, bruno, agency, lab, school };
}

let made: Awaited<ReturnType<typeof setUp>>;
beforeAll(async () => {
  made = await setUp();
});

describe("without filters", () => {
  test("everything published, newest first; no draft", async () => {
    const { titles, total } = await search();
    expect(total).toBe(5);
    expect(titles).toEqual([
      "Il prossimo",
      "Per tutti",
      "Il lavoro nelle colline",
      "La scuola e i servizi",
      "La vecchia zona",
    ]);
  });

  test("each row says who spoke, which zones, how much there is to open", async () => {
    await attachLink(SYSTEM, {
      title: "Lucidi",
      kind: "slides",
      url: "https://example.org/lucidi",
      places: atMeeting(made.school.id),
    });
    await makeReport({ meetingId: made.school.id });
    const { items } = await search({ zona: made.coast.slug });
    expect(items).toEqual([
      {
        slug: made.school.slug,
        title: "La scuola e i servizi",
        summary: "Un incontro per le prove.",
        kind: "plenary",
        mode: "online",
        status: "held",
        day: "2021-03-12",
        lastDay: null,
        audienceAllZones: true,
        demonstration: true,
        zones: [{ slug: made.coast.slug, name: "Costa" }],
        speakers: ["Anna Provvisoria", "Bruno Immaginario", "Agenzia di allora"],
        talkCount: 2,
        materialCount: 1,
        hasReport: true,
        inheritedFrom: null,
        onlyForAllZones: false,
      },
    ]);
  });
});

describe("filters", () => {
  test("find by each key alone", async () => {
    const found = async (filters: ArchiveFilters) => (await search(filters)).titles;
    const school = "La scuola e i servizi";
    const work = "Il lavoro nelle colline";
    expect(await found({ anno: "2020" })).toEqual(["La vecchia zona"]);
    expect(await found({ tipo: "laboratorio-asl" })).toEqual([work]);
    expect(await found({ laboratorio: made.lab.slug })).toEqual([work]);
    expect(await found({ persona: made.bruno.slug })).toEqual([school]);
    expect(await found({ ente: made.agency.slug })).toEqual([school]);
    expect(await found({ zona: made.hills.slug })).toEqual([work]);
    expect(await found({ tema: made.education.slug })).toEqual([school]);
  });

  test("a theme has what its subthemes have", async () => {
    const { titles, facets } = await search({ tema: made.poverty.slug });
    expect(titles).toEqual(["Il lavoro nelle colline", "La scuola e i servizi"]);
    expect(facets.tema.map(({ label, depth, count }) => [label, depth, count])).toEqual([
      ["Povertà", 0, 2],
      ["Povertà educativa", 1, 1],
    ]);
  });

  test("all must hold, and each facet counts as if it were not chosen", async () => {
    const { titles, count, facets } = await search({ anno: "2021", zona: made.hills.slug });
    expect(titles).toEqual(["Il lavoro nelle colline"]);
    expect(count("zona", made.coast.slug)).toBe(1);
    expect(count("zona", made.upper.slug)).toBe(0);
    expect(count("tipo", "seminario")).toBeUndefined();
    expect(facets.anno.map(({ value, count, selected }) => [value, count, selected])).toEqual([
      ["2021", 1, true],
    ]);
  });

  test("every counted alternative leads to as many meetings", async () => {
    for (const base of [{}, { anno: "2021" }, { tema: made.poverty.slug, zona: made.coast.slug }]) {
      const { facets } = await search(base);
      for (const key of FACET_KEYS) {
        for (const option of facets[key]) {
          const { total } = await search({ ...base, [key]: option.value });
          expect([key, option.value, total]).toEqual([key, option.value, option.count]);
        }
      }
    }
  });

  test("can be taken away one by one", async () => {
    const { active } = await search({
      anno: "2021",
      zona: made.coast.slug,
      tutte: "si",
      pagina: 1,
    });
    expect(active.map(({ label, value, removeHref }) => [label, value, removeHref])).toEqual([
      ["Zona", "Costa", "/incontri?anno=2021"],
      ["Per tutte le zone", "inclusi", `/incontri?anno=2021&zona=${made.coast.slug}`],
      ["Anno", "2021", `/incontri?tutte=si&zona=${made.coast.slug}`],
    ]);
  });
});

describe("zones", () => {
  test("a successor has its predecessor’s meetings, and says whose they were", async () => {
    const { items } = await search({ zona: made.upper.slug });
    expect(items.map(({ title, inheritedFrom }) => [title, inheritedFrom?.name])).toEqual([
      ["La vecchia zona", "Vecchia"],
    ]);
    const own = await search({ zona: made.old.slug });
    expect(own.items[0]?.inheritedFrom).toBeNull();
  });

  test("a zone no longer in force is offered only where it is chosen", async () => {
    expect((await search()).count("zona", made.old.slug)).toBeUndefined();
    expect((await search({ zona: made.old.slug })).count("zona", made.old.slug)).toBe(1);
  });

  test("a zone whose end is planned is offered until then, and one to come from its first day", async () => {
    const offered = async (slug: string, day: IsoDay) =>
      (await search({}, day)).facets.zona.some(({ value }) => value === slug);
    expect(await offered(made.old.slug, "2021-12-31")).toBe(true);
    expect(await offered(made.upper.slug, "2021-12-31")).toBe(false);
    expect(await offered(made.old.slug, "2022-01-01")).toBe(false);
    expect(await offered(made.upper.slug, "2022-01-01")).toBe(true);
  });

  test("meetings for all zones wait apart until they are asked for", async () => {
    const alone = await search({ zona: made.hills.slug });
    expect(alone.allZones).toEqual({
      count: 2,
      included: false,
      href: `/incontri?tutte=si&zona=${made.hills.slug}`,
    });
    const together = await search({ zona: made.hills.slug, tutte: "si" });
    expect(together.items.map(({ title, onlyForAllZones }) => [title, onlyForAllZones])).toEqual([
      ["Per tutti", true],
      ["Il lavoro nelle colline", false],
      ["La scuola e i servizi", true],
    ]);
    expect(together.allZones).toEqual({
      count: 2,
      included: true,
      href: `/incontri?zona=${made.hills.slug}`,
    });
    // The tiles keep to the zones involved.
    expect(together.facets.zona.map(({ value, count }) => [value, count])).toEqual(
      alone.facets.zona.map(({ value, count }) => [value, count]),
    );
    expect((await search()).allZones).toBeUndefined();
  });
});

describe("words", () => {
  test.each([
    ["biblioteca", "a title of a talk, in another number"],
    ["doposcuola frazioni", "an abstract"],
    ["PROVVISORIA", "a speaker"],
    ["educatrice", "a role of that day"],
    ["agi", "an acronym"],
    ["povertà educative", "the name of its theme"],
    ["scuola -lavoro", "without a word"],
    ['"biblioteche di quartiere"', "a phrase"],
  ])("find %s: %s", async (q) => {
    expect((await search({ q })).titles).toEqual(["La scuola e i servizi"]);
  });

  test("accents do not matter", async () => {
    await makeMeeting({ title: "Genitorialità e comunità", day: "2019-01-01" });
    expect((await search({ q: "genitorialita" })).titles).toEqual(["Genitorialità e comunità"]);
  });

  test.each(['"', "'", "&|!():*<->", "\\", "%_", 'a\'; DROP TABLE "Meeting"; --', "((((", "😀"])(
    "are harmless: %s",
    async (q) => {
      expect((await search({ q })).total).toBe(0);
    },
  );

  test("too common to be searched for are said to be", async () => {
    const { total, unknown } = await search({ q: "di e il" });
    expect(total).toBe(0);
    expect(unknown).toEqual([{ key: "q", value: "di e il" }]);
  });

  test("combine with the other filters and their counts", async () => {
    const { total, count } = await search({ q: "lavoro", anno: "2020" });
    expect(total).toBe(0);
    expect(count("anno", "2021")).toBe(1);
  });
});

describe("values that name nothing", () => {
  test("find nothing, say so and can be taken away", async () => {
    const { total, unknown, active, facets } = await search({ tema: "mai-sentito" });
    expect(total).toBe(0);
    expect(unknown).toEqual([{ key: "tema", value: "mai-sentito" }]);
    expect(active[0]?.removeHref).toBe("/incontri");
    expect(facets.tema.length).toBeGreaterThan(0);
  });

  test("the words of a draft and of what was archived find nothing", async () => {
    const word = "parolamairesa";
    await makeDraftMeeting({ title: `Bozza ${word}` });
    const archived = await makeMeeting({ title: `Archiviato ${word}` });
    expect((await search({ q: word })).total).toBe(1);
    await archiveMeeting(SYSTEM, archived);
    expect((await search({ q: word })).total).toBe(0);
  });

  test("a draft’s speaker does not exist", async () => {
    const hidden = await makePerson();
    await makeDraftMeeting({
      talks: [talk({ speakers: [speaker({ personId: hidden.id })] })],
    });
    const { total, unknown } = await search({ persona: hidden.slug });
    expect([total, unknown.length]).toEqual([0, 1]);
  });

  test("an address that has moved is followed", async () => {
    const person = await makePerson({ givenName: "Carla", familyName: "Fittizia" });
    await makeMeeting({
      title: "Prima del cambio",
      talks: [talk({ speakers: [speaker({ personId: person.id })] })],
    });
    expect((await search({ persona: person.slug })).titles).toEqual(["Prima del cambio"]);
    await changeAddress(SYSTEM, { kind: "person", id: person.id, from: "Carla Nuova" });
    const { titles, filters, unknown } = await search({ persona: person.slug });
    expect(titles).toEqual(["Prima del cambio"]);
    expect(filters.persona).toBe("carla-nuova");
    expect(unknown).toEqual([]);
  });
});

describe("pages", () => {
  test("follow each other without a gap, and end", async () => {
    const series = PAGE_SIZE + 3;
    for (let n = 0; n < series; n += 1) {
      await makeMeeting({ title: `Serie ${n}`, day: "2015-05-05", kind: "training" });
    }
    const filters = { tipo: "formazione" };
    const first = await search(filters);
    const second = await search({ ...filters, pagina: 2 });
    expect([first.total, first.pageCount, first.beyondEnd]).toEqual([series, 2, false]);
    expect([first.items.length, second.items.length]).toEqual([PAGE_SIZE, 3]);
    expect(new Set([...first.titles, ...second.titles]).size).toBe(series);

    const beyond = await search({ ...filters, pagina: 99 });
    expect([beyond.items.length, beyond.total, beyond.beyondEnd]).toEqual([0, series, true]);
  });
});
