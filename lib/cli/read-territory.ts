import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { markdownBlocks } from "#lib/infra/markdown";
import { StartError } from "#lib/infra/start-error";
import { labVocabularySchema } from "#lib/labs/schema";
import { SITE_TEXT_KEYS, type SiteTextInput, siteSchema, siteTextSchema } from "#lib/site/schema";
import { territoryProblems } from "#lib/territory/rules";
import { slugSchema, territorySchema } from "#lib/territory/schema";

const HOME = fileURLToPath(new URL("../../prisma/territories", import.meta.url));

const themeSchema = z.strictObject({ slug: slugSchema, name: z.string(), description: z.string() });
const vocabulariesSchema = labVocabularySchema.extend({
  themes: z.array(themeSchema.extend({ children: z.array(themeSchema).default([]) })),
});

/** A territory cannot be read; the message says which file and what is wrong in it. */
export class TerritoryFileError extends StartError {}

/**
 * Reads the folder of a territory: `site.json`, `zones.json`, `municipalities.json`,
 * `vocabularies.json` and the standing texts in `texts/`. `name` is a folder of
 * `prisma/territories`, or a path.
 */
export function readTerritory(name: string) {
  const folder = [join(HOME, name), resolve(name)].find((path) => existsSync(path));
  if (!folder || !statSync(folder).isDirectory()) {
    throw new TerritoryFileError(`There is no territory "${name}": no such folder in ${HOME}.`);
  }
  const zonesFile = join(folder, "zones.json");
  const territory = parseFile(
    territorySchema,
    {
      ...asObject(readJson(zonesFile)),
      municipalities: readJson(join(folder, "municipalities.json")),
    },
    zonesFile,
  );
  const problems = territoryProblems(territory);
  if (problems.length > 0) throw fileError(zonesFile, problems);
  const siteFile = join(folder, "site.json");
  const vocabulariesFile = join(folder, "vocabularies.json");
  return {
    territory,
    site: parseFile(siteSchema, readJson(siteFile), siteFile),
    ...parseFile(vocabulariesSchema, readJson(vocabulariesFile), vocabulariesFile),
    texts: SITE_TEXT_KEYS.map((key) => readText(join(folder, "texts", `${key}.md`))),
  };
}

export type TerritoryFolder = ReturnType<typeof readTerritory>;

/** A standing text: `# title`, a first paragraph that is the lead, then the body. */
function readText(file: string): SiteTextInput {
  const [, title, lead, body] = /^# (.+)\n+((?:.+\n)+)\n+([\s\S]+)$/.exec(read(file)) ?? [];
  if (!title || !lead || !body) {
    throw fileError(file, ["it must be a title, a first paragraph and a body"]);
  }
  return parseFile(
    siteTextSchema,
    {
      key: basename(file, ".md"),
      title,
      lead: lead.trim().replaceAll("\n", " "),
      body: { schemaVersion: 1, doc: { type: "doc", content: markdownBlocks(body) } },
    },
    file,
  );
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(read(file));
  } catch (error) {
    if (error instanceof SyntaxError) throw fileError(file, [error.message]);
    throw error;
  }
}

function read(file: string): string {
  if (!existsSync(file)) throw fileError(file, ["the file is missing"]);
  return readFileSync(file, "utf8");
}

function parseFile<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw fileError(
    file,
    parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`),
  );
}

function fileError(file: string, problems: readonly string[]): TerritoryFileError {
  const name = join(basename(dirname(file)), basename(file));
  return new TerritoryFileError([`${name} is wrong:`, ...problems].join("\n  "));
}

function asObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
