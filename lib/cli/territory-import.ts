import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { SYSTEM } from "#lib/actor";
import { importBoundaries } from "#lib/boundaries/commands";
import { listKnownTerritory } from "#lib/boundaries/queries";
import { readBoundaries } from "#lib/boundaries/rules";
import { printable } from "#lib/cli/printable";
import { runCommand } from "#lib/cli/run-command";
import { today as todayIn } from "#lib/clock";
import { DomainError } from "#lib/errors";
import { StartError } from "#lib/infra/start-error";
import { getSite } from "#lib/site/queries";

const USAGE = `Usage: npm run territory:import -- FILE [--attribution "…"] [--dry-run]
FILE is a GeoJSON FeatureCollection or a TopoJSON topology with the boundaries of all
municipalities (each with its ISTAT code) or of all zones (each with its slug), in WGS 84.`;

const SHOWN = 40;

await runCommand(async () => {
  const { file, attribution, dryRun } = readArguments();
  const content = readContent(file);
  const source = attribution ?? ownAttribution(content);
  if (!source) {
    throw new StartError(
      `The file does not say whose boundaries these are, and that must be shown beside the map: add --attribution "…".\nNothing was changed.`,
    );
  }
  const today = todayIn((await getSite(SYSTEM)).timeZone);
  const read = readBoundaries(content, await listKnownTerritory(SYSTEM, today), today);
  if (!read.ok) throw new StartError(report(file, read.problems));
  const { kind, areas, notices } = read;
  const found = `${areas.size} ${kind === "zone" ? "zones" : "municipalities"} in ${printable(file)}`;
  const noticed = notices.map(printable);
  if (dryRun) return [...noticed, `Everything matches: ${found}. Nothing was changed.`].join("\n");
  const written = await importBoundaries(SYSTEM, {
    kind,
    attribution: source,
    areas,
    today,
  }).catch((error: unknown) => {
    throw error instanceof DomainError ? new StartError(report(file, [error.message])) : error;
  });
  return [
    ...noticed,
    `Imported ${found}: ${written.zones} zones and ${written.municipalities} municipalities are drawn from them.`,
    `Shown with the map: ${printable(source)}`,
  ].join("\n");
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { attribution: { type: "string" }, "dry-run": { type: "boolean", default: false } },
    });
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new StartError(USAGE);
    return { file, attribution: values.attribution?.trim(), dryRun: values["dry-run"] };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function readContent(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const reason =
      error instanceof SyntaxError
        ? `it is not JSON (${printable(error.message)})`
        : "it cannot be read";
    throw new StartError(`${printable(file)}: ${reason}.\nNothing was changed.`);
  }
}

function ownAttribution(content: unknown): string | undefined {
  if (typeof content !== "object" || content === null || !("attribution" in content)) return;
  return typeof content.attribution === "string" ? content.attribution.trim() : undefined;
}

function report(file: string, problems: readonly string[]): string {
  const shown = problems.slice(0, SHOWN).map((problem) => `  ${printable(problem)}`);
  const rest = problems.length - shown.length;
  return [
    `${printable(file)} was not imported: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}.`,
    ...shown,
    ...(rest > 0 ? [`  … and ${rest} more.`] : []),
    "Nothing was changed.",
  ].join("\n");
}
