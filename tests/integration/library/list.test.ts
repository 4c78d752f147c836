import { beforeAll, describe, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { changeAddress } from "#lib/addresses/commands";
import { hideItem } from "#lib/hidings/commands";
import { db } from "#lib/infra/db";
import { loadLibrary, PAGE_SIZE, searchLibrary } from "#lib/library/queries";
import type { LibraryFacetKey, LibraryFilters } from "#lib/library/schema";
import { attachLink } from "#lib/material-keeping/commands";
import type { NewLinkInput } from "#lib/materials/schema";
import { createNewsItem, publishNewsItem } from "#lib/news/commands";
import type { PlaceInput } from "#lib/placements/schema";
import {
  atMeeting,
  makeDraftMeeting,
  makeLab,
  makeMeeting,
  makeOrganisation,
  makeSite,
  makeTheme,
  makeZone,
  newsDocument,
  talk,
} from "#tests/support/factories";

async function search(filters: LibraryFilters = {}, today = "2026-11-23") {
  const library = await loadLibrary(ANONYMOUS);
  const result = await searchLibrary(ANONYMOUS, library, filters, today);
  const count = (key: LibraryFacetKey, value: string) =>
    result.facets[key].find((option) => option.value === value)?.count;
  return { ...result, titles: result.items.map(({ title }) => title), count };
}

function present(title: string, places: readonly PlaceInput[], more: Partial<NewLinkInput> = {}) {
  const url = "https://example.org/materiale";
  return attachLink(SYSTEM, { title, kind: "slides", url, places: [...places], ...more });
}

/** Where things are, in a territory with a zone that was split. */
async function setUp() {
  await makeSite();
  const [coast, hills] = [await makeZone({ name: "Costa" }), await makeZone({ name: "Colline" })];
  const old = await makeZone({ name: "Vecchia", validTo: "2022-01-01" });
  const upper = await makeZone({ name: "Alta", validFrom: "2022-01-01", predecessorIds: [old.id] });
  const poverty = await makeTheme({ name: "Povertà" });
  const education = await makeTheme({ name: "Povertà educativa", parentId: poverty.id });
  const housing = await makeTheme({ name: "Abitare" });
  const agency = await makeOrganisation({ name: "Agenzia inventata" });

  const [told, plain] = [
    talk({ title: "Sulle colline", zoneIds: [hills.id], thematicAreaIds: [housing.id] }),
    talk({ title: "Senza un tema suo" }),
  ];
  const school = await makeMeeting({
    title: "La scuola e i servizi",
    day: "2021-03-12",
    involvedZoneIds: [old.id],
    thematicAreaIds: [education.id],
    talks: [told, plain],
  });
  const later = await makeMeeting({ title: "Più tardi", day: "2023-05-01" });
  const lab = await makeLab({ zoneIds: [coast.id] });
  const news = await createNewsItem(SYSTEM, {
    document: newsDocument({ zoneIds: [coast.id], thematicAreaIds: [housing.id] }),
  });
  await publishNewsItem(SYSTEM, { ...news, publishedAt: new Date("2022-12-31T23:30:00Z") });

  const whole = await present("Dell’incontro", atMeeting(school.id), {
    organisationIds: [agency.id],
    kind: "document",
  });
  await present("Di un intervento", atMeeting(school.id, told.id));
  await present("Di un altro", atMeeting(school.id, plain.id), { kind: "recording" });
  await present("In due anni", [...atMeeting(school.id), ...atMeeting(later.id)]);
  await present("Di una notizia", [{ kind: "news_item", id: news.id }], { kind: "web_page" });
  await db().material.updateMany({ data: { createdAt: new Date("2020-02-02T12:00:00Z") } });
  await present("Di un laboratorio", [{ kind: "lab", id: lab.id }]);
  return {
    coast,
    hills,
    old,
    upper,
    poverty,
    education,
    housing,
    agency,
    school,
    lab,
    news,
    whole,
  };
}

let given: Awaited<ReturnType<typeof setUp>>;
beforeAll(async () => {
  given = await setUp();
});

describe("the list of materials", () => {
  test("has each once, the one presented last first", async () => {
    const { titles, total, items } = await search();
    expect(titles).toEqual([
      "Di un laboratorio",
      "In due anni",
      // It came out after midnight, where the portal is.
      "Di una notizia",
      "Di un altro",
      "Di un intervento",
      "Dell’incontro",
    ]);
    expect(total).toBe(6);
    expect(items[2]).toMatchObject({ day: "2023-01-01" });
    expect(items[1]).toMatchObject({
      day: "2023-05-01",
      places: [{ title: "Più tardi" }, { title: "La scuola e i servizi", talk: null }],
    });
  });

  test("says of each what a reader has to know", async () => {
    const { items } = await search({ tipo: "documenti" });
    expect(items).toEqual([
      {
        id: given.whole.id,
        title: "Dell’incontro",
        kind: "document",
        url: "https://example.org/materiale",
        authors: [],
        publisher: null,
        demonstration: false,
        day: "2021-03-12",
        organisations: ["Agenzia inventata"],
        file: null,
        places: [
          { kind: "meeting", slug: given.school.slug, title: "La scuola e i servizi", talk: null },
        ],
        zones: expect.arrayContaining([given.old.slug, given.hills.slug]),
      },
    ]);
  });

  test("is narrowed by kind, year and organisation", async () => {
    expect((await search({ tipo: "registrazioni" })).titles).toEqual(["Di un altro"]);
    expect((await search({ anno: "2021" })).total).toBe(4);
    expect((await search({ anno: "2021", tipo: "diapositive" })).titles).toEqual([
      "In due anni",
      "Di un intervento",
    ]);
    expect((await search({ ente: given.agency.slug })).titles).toEqual(["Dell’incontro"]);
  });

  test("finds by the theme of the talk, else by that of the meeting, and by those above", async () => {
    const { housing, poverty, education } = given;
    expect((await search({ tema: housing.slug })).titles).toEqual([
      "In due anni",
      "Di una notizia",
      // Its talk has none, and the meeting has those of all its talks.
      "Di un altro",
      "Di un intervento",
      "Dell’incontro",
    ]);
    for (const { slug } of [poverty, education]) {
      expect((await search({ tema: slug })).titles).toEqual([
        "In due anni",
        "Di un altro",
        "Dell’incontro",
      ]);
    }
  });

  test("finds by zone, also by the one that came after", async () => {
    const { coast, hills, upper, old } = given;
    expect((await search({ zona: coast.slug })).titles).toEqual([
      "Di un laboratorio",
      "Di una notizia",
    ]);
    expect((await search({ zona: hills.slug })).titles).toContain("Di un intervento");
    for (const { slug } of [upper, old]) {
      expect((await search({ zona: slug })).titles).toEqual([
        "In due anni",
        "Di un altro",
        "Dell’incontro",
      ]);
    }
  });

  test("counts what each alternative would leave", async () => {
    const { count, active } = await search({ anno: "2021", tema: given.poverty.slug });
    expect(count("anno", "2023")).toBe(1);
    expect(count("tipo", "documenti")).toBe(1);
    expect(count("tipo", "diapositive")).toBe(1);
    expect(count("tema", given.housing.slug)).toBe(4);
    expect(active.map(({ value }) => value)).toEqual(["2021", "Povertà"]);
  });

  test("follows an address that has moved, and says what names nothing", async () => {
    await changeAddress(SYSTEM, {
      kind: "organisation",
      id: given.agency.id,
      from: "Agenzia nuova",
    });
    const moved = await search({ ente: given.agency.slug });
    expect([moved.filters.ente, moved.total]).toEqual(["agenzia-nuova", 1]);
    const { total, unknown } = await search({ zona: "atlantide" });
    expect([total, unknown]).toEqual([0, [{ key: "zona", value: "atlantide" }]]);
  });
});

test("what is not public is neither listed nor counted", async () => {
  const before = (await search()).total;
  const draft = await makeDraftMeeting();
  const hidden = await makeMeeting();
  await present("Di una bozza", atMeeting(draft.id));
  await present("Di un incontro nascosto", atMeeting(hidden.id));
  await hideItem(SYSTEM, { kind: "meeting", id: hidden.id });
  const { school } = given;
  await present("Della comunità", atMeeting(school.id), { visibility: "community" });
  const withheld = await present("Nascosto", atMeeting(school.id));
  await hideItem(SYSTEM, { kind: "material", id: withheld.id });
  await present("Più avanti", atMeeting(school.id), { embargoDay: "2099-01-01" });
  expect((await search()).total).toBe(before);
  expect((await loadLibrary(ANONYMOUS)).until).toEqual(new Date("2098-12-31T23:00:00Z"));
});

test("what stands also on a page that is not public is dated and found by those that are", async () => {
  const draft = await makeDraftMeeting({ day: "2030-01-01" });
  const shown = await makeMeeting({ day: "2005-06-07" });
  await present("A metà", [...atMeeting(draft.id), ...atMeeting(shown.id)]);
  expect((await search({ anno: "2005" })).items).toMatchObject([
    { title: "A metà", day: "2005-06-07", places: [{ slug: shown.slug }] },
  ]);
  expect((await search({ anno: "2030" })).total).toBe(0);
});

test("is read page by page", async () => {
  const { id } = await makeMeeting({ day: "2010-01-01" });
  for (let n = 0; n <= PAGE_SIZE; n += 1) await present(`Numero ${n}`, atMeeting(id));
  const first = await search({ anno: "2010" });
  const second = await search({ anno: "2010", pagina: 2 });
  expect([first.total, first.pageCount, first.titles.length]).toEqual([21, 2, PAGE_SIZE]);
  expect(second.titles).toEqual(["Numero 0"]);
  expect((await search({ anno: "2010", pagina: 3 })).beyondEnd).toBe(true);
});
