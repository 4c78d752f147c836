import { expect, test } from "vitest";
import { readTerritory, TerritoryFileError } from "#lib/cli/read-territory";
import { membershipPeriods } from "#lib/territory/rules";

const { territory, themes, texts, professions, fundingSources } = readTerritory("toscana");
const zones = new Map(territory.zones.map((zone) => [zone.slug, zone]));

function zonesOn(day: string) {
  return territory.zones.filter((z) => z.validFrom <= day && (!z.validTo || day < z.validTo));
}

test("the file of Tuscany has 26 zones on the day of the first meeting and 28 since 2022", () => {
  expect(zonesOn("2021-03-12")).toHaveLength(26);
  expect(zonesOn("2021-12-31")).toHaveLength(26);
  expect(zonesOn("2022-01-01")).toHaveLength(28);
});

test("its 273 municipalities have the population of the region", () => {
  expect(territory.municipalities).toHaveLength(273);
  const population = territory.municipalities.reduce((sum, m) => sum + (m.population ?? 0), 0);
  expect(population).toBe(3_668_333);
});

test("on any day each municipality is in one zone, and the Arezzo zones share out their 23", () => {
  const count = (slug: string) =>
    territory.municipalities.filter((m) =>
      membershipPeriods(m, zones).some((membership) => membership.zone === slug),
    ).length;
  expect(count("aretina-casentino-valtiberina")).toBe(23);
  expect(["aretina", "casentino", "valtiberina"].map(count)).toEqual([6, 10, 7]);
});

test("16 zones have a Società della Salute", () => {
  expect(zonesOn("2021-03-12").filter((zone) => zone.society)).toHaveLength(16);
});

test("the themes of the year are below vulnerable families", () => {
  const families = themes.find((theme) => theme.slug === "famiglie-vulnerabili");
  expect(families?.children.map((theme) => theme.slug)).toEqual([
    "poverta-educativa",
    "sostegno-alla-genitorialita",
    "conciliazione",
    "disuguaglianze",
  ]);
});

test("texts and vocabularies are all there, with real apostrophes", () => {
  expect(texts.map((text) => text.key)).toEqual([
    "comunita",
    "accessibilita",
    "privacy",
    "note-legali",
  ]);
  expect(professions.length).toBeGreaterThan(20);
  expect(fundingSources.length).toBeGreaterThan(10);
  const words = JSON.stringify([territory, themes, texts, professions, fundingSources]);
  expect(words).not.toMatch(/'/);
});

test("a territory that does not exist is one sentence", () => {
  expect(() => readTerritory("atlantide")).toThrow(TerritoryFileError);
  expect(() => readTerritory("atlantide")).toThrow(/There is no territory "atlantide"/);
});
