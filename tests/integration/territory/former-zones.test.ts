import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS } from "#lib/actor";
import { loadContent } from "#lib/cli/content";
import { getZone, listFormerZones, listTilesOfAllTimes } from "#lib/territory/queries";
import { inForce } from "#lib/territory/rules";

const DIVIDED = "aretina-casentino-valtiberina";

beforeAll(async () => {
  await loadContent({ demo: false, territory: "toscana" });
});

test("a zone that ended is shown as it was on its last day", async () => {
  const zone = await getZone(ANONYMOUS, DIVIDED, "2026-01-01");
  expect(zone).toMatchObject({ ended: true, shownOn: "2021-12-31" });
  expect(zone.municipalities).toHaveLength(23);
  expect(zone.successors.map(({ slug }) => slug)).toEqual(["aretina", "casentino", "valtiberina"]);

  const before = await getZone(ANONYMOUS, DIVIDED, "2021-12-31");
  expect(before).toMatchObject({ ended: false, shownOn: "2021-12-31" });
});

test("a zone is a former one from the day its period ends", async () => {
  expect(await listFormerZones(ANONYMOUS, "2021-12-31")).toEqual([]);
  const [former] = await listFormerZones(ANONYMOUS, "2022-01-01");
  expect(former).toMatchObject({ slug: DIVIDED, lastDay: "2021-12-31" });
});

test("each day has the tiles of its own zones", async () => {
  const tiles = await listTilesOfAllTimes(ANONYMOUS);
  expect(inForce(tiles, "2021-12-31")).toHaveLength(26);
  expect(inForce(tiles, "2022-01-01")).toHaveLength(28);
});
