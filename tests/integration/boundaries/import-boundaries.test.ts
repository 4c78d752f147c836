import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { importBoundaries } from "#lib/boundaries/commands";
import { findZoneMap } from "#lib/boundaries/queries";
import { readTerritory } from "#lib/cli/read-territory";
import { db } from "#lib/infra/db";
import { saveSite } from "#lib/site/commands";
import { loadTerritory } from "#lib/territory/commands";
import { smallTerritory, square, squares } from "#tests/support/small-territory";

const TODAY = "2026-01-01";
const CODES = ["000001", "000002", "000003"];
const folder = mkdtempSync(join(tmpdir(), "boundaries-"));

beforeAll(async () => {
  await saveSite(SYSTEM, readTerritory("toscana").site);
  await loadTerritory(SYSTEM, smallTerritory());
});

const zoneMap = (day = TODAY) => findZoneMap(ANONYMOUS, day);
const slugsOf = (map: Awaited<ReturnType<typeof zoneMap>>) => map?.shapes.map((s) => s.slug);

function areas(ids: readonly string[]) {
  return new Map(ids.map((id, index) => [id, square(10 + index)]));
}

/** Runs the command as an operator does. */
async function territoryImport(name: string, content: unknown, ...options: string[]) {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  const args = ["lib/cli/territory-import.ts", file, ...options];
  const run = promisify(execFile)(process.execPath, args);
  return run.then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, text: stderr }),
  );
}

test("before any import there is no map", async () => {
  expect(await zoneMap()).toBeNull();
});

test("nobody but the installation imports boundaries", () => {
  const input = { kind: "zone", attribution: "X", areas: areas(["monte"]), today: TODAY } as const;
  expect(() => importBoundaries(ANONYMOUS, input)).toThrow(
    expect.objectContaining({ code: "forbidden" }),
  );
});

test("municipalities draw the zones of every time, and the pages of the zones hear of it", async () => {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const heard: string[] = [];
  client.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await client.query("LISTEN cache_tags");
  const result = await territoryImport(
    "comuni.geojson",
    squares(CODES),
    "--attribution",
    "© Prova",
  );
  await client.query("SELECT 1");
  await client.end();

  expect(result).toEqual({ code: 0, text: expect.stringMatching(/4 zones and 3 municipalities/) });
  expect(heard).toEqual(expect.arrayContaining(["zones", "zone:monte", "zone:isola"]));
  const map = await zoneMap();
  expect(map?.attribution).toBe("© Prova");
  expect(slugsOf(map)).toEqual(["monte", "costa", "isola"]);
  expect(slugsOf(await zoneMap("2021-03-12"))).toEqual(["monte", "mare"]);
  const mare = await db().zoneBoundary.findFirstOrThrow({ where: { zone: { slug: "mare" } } });
  expect(mare.geometry).toMatchObject({ type: "MultiPolygon" });
});

test("zones of an earlier day stand for those that came later", async () => {
  const result = await territoryImport("zone.geojson", {
    ...squares(["monte", "mare"]),
    attribution: "© Del file",
  });
  expect(result.text).toMatch(/no shape of their own: costa, isola/);
  const map = await zoneMap();
  expect(map?.attribution).toBe("© Del file");
  expect(map?.shapes.map((s) => [s.slug, s.zones.map((zone) => zone.slug)])).toEqual([
    ["monte", ["monte"]],
    ["mare", ["costa", "isola"]],
  ]);
});

test.each<[string, unknown, RegExp]>([
  ["a missing municipality", squares(CODES.slice(1)), /000001 Alto: it has no shape/],
  ["a stranger", squares([...CODES, "999999"]), /Shape 4 \(999999\)/],
  ["no JSON", "{", /it is not JSON/],
])("%s: the command fails, says why and changes nothing", async (_, content, reason) => {
  const before = await zoneMap();
  const result = await territoryImport("broken.geojson", content, "--attribution", "© Altro");
  expect(result).toEqual({ code: 1, text: expect.stringMatching(reason) });
  expect(result.text).toMatch(/Nothing was changed\.\n$/);
  expect(await zoneMap()).toEqual(before);
});

test("a shape too small to be drawn is refused in one sentence, and nothing changes", async () => {
  const before = await zoneMap();
  const file = squares(CODES);
  const tiny = square(10).coordinates.map((ring) =>
    ring.map(([x = 0, y = 0]) => [10 + (x - 10) / 1e5, 43 + (y - 43) / 1e5]),
  );
  Object.assign(file.features[0] ?? {}, { geometry: { type: "Polygon", coordinates: tiny } });
  const result = await territoryImport("tiny.geojson", file, "--attribution", "© Altro");
  expect(result.code).toBe(1);
  expect(result.text.split("\n").slice(1)).toEqual([
    "  Too small to be drawn on one map with the others: monte, 000001.",
    "Nothing was changed.",
    "",
  ]);
  expect(await zoneMap()).toEqual(before);
});

test("what a file says does not command the terminal", async () => {
  const file = squares([...CODES, "999999"]);
  Object.assign(file.features[3]?.properties ?? {}, {
    name: "\u001b[2J\u001b]0;title\u0007Iso\u202ela\nImported everything",
  });
  const { text } = await territoryImport("escapes.geojson", file, "--attribution", "©");
  expect(text).toContain("  Shape 4 (999999 Iso la Imported everything): it has not");
  expect(text.replaceAll("\n", "")).not.toMatch(/\p{C}/u);
});

test("a file without attribution is refused, a rehearsal changes nothing", async () => {
  const before = await zoneMap();
  const nobody = await territoryImport("anonymous.geojson", squares(CODES));
  expect(nobody).toEqual({ code: 1, text: expect.stringMatching(/add --attribution/) });
  const rehearsal = await territoryImport(
    "comuni.geojson",
    squares(CODES),
    "--attribution",
    "© Prova",
    "--dry-run",
  );
  expect(rehearsal).toEqual({ code: 0, text: expect.stringMatching(/Everything matches/) });
  expect(await zoneMap()).toEqual(before);
});
