import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { DOMAIN_ORDER } from "#lib/domain-order";
import { secondConnections } from "#tests/support/connections";
import { type SourceFile, sourceFiles } from "#tests/support/source-files";
import { unrecordedCommands } from "#tests/support/unrecorded-commands";

const files = sourceFiles();
const domains: readonly string[] = DOMAIN_ORDER;

/** Files of a domain, each of which may import those before it. */
const PARTS = [
  "schema",
  "messages",
  "rules",
  "tags",
  "policy",
  "queries",
  "search",
  "commands",
  "jobs",
];

/** From the ground up: each may import itself and those before it. */
const LAYERS = [
  "generated",
  "ground",
  "infra",
  "domain",
  "web",
  "cli",
  "components",
  "app",
] as const;
type Layer = (typeof LAYERS)[number];

function layerOf(path: string): Layer {
  const [top = "", below = "", more] = path.split("/");
  if (top !== "lib") return top as Layer;
  if (more === undefined) return "ground";
  return LAYERS.find((layer) => layer === below) ?? "domain";
}

const mayReach = (from: Layer, to: Layer) =>
  LAYERS.indexOf(to) <= LAYERS.indexOf(from) &&
  // Commands are run, not imported.
  (to !== "cli" || from === "cli") &&
  (from !== "components" || to !== "infra");

const domainOf = (path: string) => (layerOf(path) === "domain" ? path.split("/")[1] : undefined);
const partOf = (path: string) => basename(path, ".ts");

const imports = files.flatMap(({ path, imports }) =>
  imports.map((found) => ({ from: path, ...found })),
);
const ours = imports.flatMap(({ target, ...found }) => (target ? [{ ...found, target }] : []));
const list = (found: { from: string; target?: string | undefined; specifier: string }[]) =>
  found.map(({ from, target, specifier }) => `${from} → ${target ?? specifier}`);

describe("imports", () => {
  test("go from app to components to lib, and inside lib to the ground", () => {
    const wrong = ours.filter(({ from, target }) => !mayReach(layerOf(from), layerOf(target)));
    expect(list(wrong)).toEqual([]);
  });

  test("go to earlier domains only", () => {
    const wrong = ours.filter(({ from, target }) => {
      const [a, b] = [domainOf(from), domainOf(target)];
      return a && b && a !== b && domains.indexOf(b) > domains.indexOf(a);
    });
    expect(list(wrong)).toEqual([]);
  });

  test("inside a domain go from commands to schema", () => {
    const wrong = ours.filter(({ from, target }) => {
      if (!domainOf(from) || domainOf(from) !== domainOf(target)) return false;
      return PARTS.indexOf(partOf(target)) >= PARTS.indexOf(partOf(from));
    });
    expect(list(wrong)).toEqual([]);
  });

  test("make no cycle", () => {
    expect(findCycle(files)).toBeUndefined();
  });

  test("have one form: aliases, and only routes name each other by the way between them", () => {
    const wrong = imports.filter(
      ({ from, specifier }) =>
        layerOf(from) !== "app" && specifier.startsWith(".") && !from.endsWith(".mjs"),
    );
    expect(list(wrong)).toEqual([]);
  });

  test("keep the framework out of domains and infrastructure", () => {
    const wrong = imports.filter(
      ({ from, specifier }) =>
        ["ground", "infra", "domain"].includes(layerOf(from)) &&
        /^(next|next-auth|react|react-dom)(\/|$)/.test(specifier),
    );
    expect(list(wrong)).toEqual([]);
  });

  test("keep what is wrong for this portal out of pages", () => {
    const wrong = imports.filter(({ specifier }) =>
      /^next\/(link|image|font\/google)/.test(specifier),
    );
    expect(list(wrong)).toEqual([]);
  });

  test("bring no database into components: they get their types only", () => {
    const wrong = ours.filter(
      ({ from, target, typeOnly }) =>
        layerOf(from) === "components" &&
        (layerOf(target) === "generated" ||
          (!typeOnly && ["queries", "commands"].includes(partOf(target)))),
    );
    expect(list(wrong)).toEqual([]);
  });
});

describe("files", () => {
  const paths = files.map(({ path }) => path);

  test("every domain has its place in the order", () => {
    const found = new Set(paths.flatMap((path) => domainOf(path) ?? []));
    expect([...found].sort()).toEqual([...domains].sort());
  });

  test("a domain has no other files than these", () => {
    const wrong = paths.filter(
      (path) => domainOf(path) && (path.split("/").length !== 3 || !PARTS.includes(partOf(path))),
    );
    expect(wrong).toEqual([]);
  });

  test("nothing has a name that says nothing", () => {
    const wrong = paths.filter((path) =>
      path
        .split("/")
        .some((part) => /^(index|utils?|helpers?|types|constants|services|hooks)(\.|$)/.test(part)),
    );
    expect(wrong).toEqual([]);
  });

  test("queries and commands take the actor first", () => {
    const wrong = files
      .filter(({ path }) => domainOf(path) && ["queries", "commands"].includes(partOf(path)))
      .flatMap(({ path, exportedFunctions }) =>
        exportedFunctions
          .filter(({ firstParameter }) => !/^_?actor$/.test(firstParameter ?? ""))
          .map(({ name }) => `${dirname(path)}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test("no element has a style of its own: the content security policy forbids it", () => {
    const wrong = paths.filter(
      (path) => path.endsWith("x") && /\sstyle=/.test(readFileSync(path, "utf8")),
    );
    expect(wrong).toEqual([]);
  });
});

test("what runs in a transaction asks for no second connection", () => {
  expect(secondConnections()).toEqual([]);
});

/** What the portal keeps for itself: nobody decided it, or an entry says already who did. */
const UNRECORDED = [
  // Bytes that were forgotten with the rows that named them; those who forgot them said so.
  // Derived from what others record.
  "clearances: settleClearances",
  "files: removeForgottenFiles",
  // The code of an invitation, made when its mail is written; that it was sent is recorded before.
  "invitations: issueInvitation",
  // What meetings are found by, derived again from texts that somebody changed elsewhere.
  "meetings: reindexMeetings",
  // What the portal finds out about content by itself.
  "readings: readContent",
  "scans: scanContent",
  // When a session was seen last, and what has run out by itself.
  "sign-in: keepSession",
  "sign-in: forgetExpired",
  // What is on its way is its sender's alone, and nothing until it is attached; that is recorded.
  "uploads: beginUpload",
  "uploads: dropUpload",
  "uploads: sweepUploads",
];

test("a command that writes says so in the audit", () => {
  expect(unrecordedCommands()).toEqual(UNRECORDED);
});

function findCycle(all: SourceFile[]): string[] | undefined {
  const edges = new Map(
    all.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]),
  );
  const done = new Set<string>();
  const visit = (path: string, way: string[]): string[] | undefined => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return undefined;
    done.add(path);
    for (const next of edges.get(path) ?? []) {
      const cycle = visit(next, [...way, path]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  for (const { path } of all) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}
