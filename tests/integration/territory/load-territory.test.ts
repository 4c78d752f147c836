import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { loadTerritory } from "#lib/territory/commands";
import { getZone, listZones } from "#lib/territory/queries";
import { smallTerritory } from "#tests/support/small-territory";

test("nobody but the installation loads a territory", () => {
  expect(() => loadTerritory(ANONYMOUS, smallTerritory())).toThrow(
    expect.objectContaining({ code: "forbidden" }),
  );
});

test("an inconsistent territory is refused with what is wrong, and nothing is written", async () => {
  const territory = smallTerritory();
  territory.successions = [];
  expect(() => loadTerritory(SYSTEM, territory)).toThrow(/zone mare: it ends/);
  expect(await db().zone.count()).toBe(0);
});

test("a territory is loaded once, with its slugs, periods and audit", async () => {
  expect(await loadTerritory(SYSTEM, smallTerritory())).toEqual({ loaded: true });
  expect(await loadTerritory(SYSTEM, smallTerritory())).toEqual({ loaded: false });

  const before = await listZones(ANONYMOUS, "2021-12-31");
  const after = await listZones(ANONYMOUS, "2022-01-01");
  expect(before.map((zone) => zone.slug)).toEqual(["monte", "mare"]);
  expect(after.map((zone) => zone.slug)).toEqual(["monte", "costa", "isola"]);

  const mare = await getZone(ANONYMOUS, "mare", "2026-01-01");
  expect(mare.municipalities.map((m) => m.name)).toEqual(["Riva", "Scoglio"]);
  expect(mare.successors.map((zone) => zone.slug)).toEqual(["costa", "isola"]);
  const costa = await getZone(ANONYMOUS, "costa", "2026-01-01");
  expect(costa.neighbours.map((zone) => zone.slug)).toEqual(["isola", "monte"]);
  expect(costa.municipalities.map((m) => m.name)).toEqual(["Riva"]);

  const slugs = await db().slugHistory.findMany({ select: { kind: true, slug: true } });
  expect(slugs).toHaveLength(7);
  expect(slugs).toContainEqual({ kind: "municipality", slug: "scoglio" });
  expect(await db().auditEntry.count({ where: { action: "zone.load" } })).toBe(4);
});
