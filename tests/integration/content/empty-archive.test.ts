import { expect, test } from "vitest";
import { loadContent } from "#lib/cli/content";
import { db } from "#lib/infra/db";

test("without demonstration content only the territory, its texts and vocabularies are there", async () => {
  expect(await loadContent({ demo: false, territory: "toscana" })).toEqual({
    loaded: true,
    demo: false,
  });
  expect(await db().zone.count()).toBe(29);
  expect(await db().municipality.count()).toBe(273);
  expect(await db().siteText.count()).toBe(4);
  expect(await db().thematicArea.count()).toBeGreaterThan(10);
  expect(await db().profession.count()).toBeGreaterThan(20);
  const counts = await Promise.all([
    db().meeting.count(),
    db().newsItem.count(),
    db().person.count(),
    db().organisation.count(),
    db().lab.count(),
  ]);
  expect(counts).toEqual([0, 0, 0, 0, 0]);
  const { demonstration } = await db().site.findUniqueOrThrow({ where: { id: 1 } });
  expect(demonstration).toBe(false);
});
