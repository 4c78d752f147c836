import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SYSTEM } from "#lib/actor";
import { changeAddress } from "#lib/addresses/commands";
import { closeDb, db } from "#lib/infra/db";
import { runningPostgresUrl } from "#lib/infra/embedded-postgres";
import { expect, test } from "#tests/support/portal-test";

// Changes made by other processes while the portal runs; after every test that only reads.
test.describe.configure({ mode: "serial" });

const folder = process.env.E2E_DATA_DIR ?? "";

test("a page that moved sends its readers on", async ({ page, request }) => {
  process.env.DATABASE_URL = await runningPostgresUrl(folder);
  const person = await db().person.findFirstOrThrow({
    where: { demonstration: true, speakers: { some: {} } },
    select: { id: true, slug: true },
  });
  await page.goto(`/persone/${person.slug}`);
  const { slug } = await changeAddress(SYSTEM, {
    kind: "person",
    id: person.id,
    from: "Nuovo Indirizzo",
  });
  await closeDb();
  await expect
    .poll(async () => (await request.get(`/persone/${person.slug}`, { maxRedirects: 0 })).status())
    .toBe(308);
  await page.goto(`/persone/${person.slug}`);
  await expect(page).toHaveURL(`/persone/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("imported boundaries are drawn, with whose they are, and tiles stay a choice", async ({
  page,
}) => {
  await page.goto("/zone");
  await expect(page.getByRole("radio")).toHaveCount(0);

  const file = join(mkdtempSync(join(tmpdir(), "boundaries-")), "zones.json");
  writeFileSync(file, JSON.stringify(squares()));
  const command = ["lib/cli/territory-import.ts", file, "--attribution", "Confini di prova"];
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: "" };
  expect(execFileSync(process.execPath, command, { env, encoding: "utf8" })).toContain("Imported");

  await expect(async () => {
    await page.goto("/zone");
    await expect(page.getByRole("radio")).toHaveCount(2, { timeout: 500 });
  }).toPass();
  const main = page.getByRole("main");
  await expect(main).toContainText("Confini di prova");
  await page.getByRole("radio").last().check();
  const zone = main.getByRole("link", { name: /^\d* ?Elba/ }).first();
  await expect(zone).toBeVisible();
  await zone.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/zone/elba");
});

test("a file with something wrong changes nothing and names it", () => {
  const file = join(mkdtempSync(join(tmpdir(), "boundaries-")), "zones.json");
  const { features, ...rest } = squares();
  const wrong = features.map((feature, place) =>
    place === 0 ? { ...feature, id: "isola-che-non-c-e" } : feature,
  );
  writeFileSync(file, JSON.stringify({ ...rest, features: wrong }));
  const command = ["lib/cli/territory-import.ts", file, "--attribution", "Altri confini"];
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: "" };
  const run = () =>
    execFileSync(process.execPath, command, { env, encoding: "utf8", stdio: "pipe" });
  expect(run).toThrow(/isola-che-non-c-e/);
});

/** Every zone in force as a square, laid out like its tile. */
function squares() {
  const { zones } = JSON.parse(readFileSync("prisma/territories/toscana/zones.json", "utf8"));
  const inForce = zones.filter(({ validTo }: { validTo?: string }) => !validTo);
  const features = inForce.map(
    ({ slug, tile }: { slug: string; tile: { row: number; column: number } }) => {
      const [west, south] = [9 + tile.column * 0.1, 44 - tile.row * 0.1];
      const ring = [
        [west, south],
        [west + 0.1, south],
        [west + 0.1, south + 0.1],
        [west, south + 0.1],
        [west, south],
      ];
      const geometry = { type: "Polygon", coordinates: [ring] };
      return { type: "Feature", id: slug, properties: {}, geometry };
    },
  );
  return { type: "FeatureCollection", features: features as { id: string }[] };
}
