import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ownBuild } from "#lib/cli/own-build";
import { identify } from "#lib/infra/data-folder";

const before = process.cwd();
let project: string;

function write(path: string, text: string) {
  mkdirSync(join(project, path, ".."), { recursive: true });
  writeFileSync(join(project, path), text);
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "portal-build-"));
  process.chdir(project);
  write(".next/made-from", "sources");
  write(".next/static/chunks/a.js", "first");
});
afterEach(() => {
  process.chdir(before);
  rmSync(project, { recursive: true });
});

test("a portal keeps its files when the build is replaced", () => {
  const { folder, remove } = ownBuild();
  rmSync(".next", { recursive: true });
  write(".next/static/chunks/a.js", "second");
  expect(readFileSync(join(folder, "static/chunks/a.js"), "utf8")).toBe("first");
  remove();
  expect(existsSync(folder)).toBe(false);
});

test("what is only for developers stays where it is", () => {
  write(".next/dev/static/b.js", "");
  write(".next/cache/c", "");
  const { folder } = ownBuild();
  expect(["static", "dev", "cache"].map((name) => existsSync(join(folder, name)))).toEqual([
    true,
    false,
    false,
  ]);
});

test("folders of portals that were killed go, those of running ones stay", () => {
  const dead = Number(execFileSync(process.execPath, ["-p", "process.pid"]));
  const running = `.next-${identify(process.ppid)?.replace(" ", "-")}`;
  // A killed portal may have had the number of a process of now, in a container of this very one.
  const killed = [`.next-${dead}-7`, `.next-${process.ppid}-7`, `.next-${process.pid}-7`];
  for (const folder of [running, ...killed]) write(`${folder}/made-from`, "");
  const { folder } = ownBuild();
  expect([running, ...killed, folder].filter(existsSync)).toEqual([running, folder]);
});

test("a build that is not whole is refused", () => {
  rmSync(".next/made-from");
  expect(ownBuild).toThrow(/built anew by another command meanwhile/);
});
