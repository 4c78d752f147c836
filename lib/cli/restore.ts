import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { countOf, secondsSince } from "#lib/cli/amounts";
import { restoreArchive } from "#lib/cli/restore-archive";
import { runCommand } from "#lib/cli/run-command";
import { step } from "#lib/cli/step.mjs";
import { StartError } from "#lib/infra/start-error";

const USAGE = `Usage: npm run restore -- FILE [--sha256 HASH]
FILE is an archive that npm run backup made, HASH what it said then. It goes into an installation that
was never started: an empty DATA_DIR, or DATABASE_URL with an empty database.`;

await runCommand(async () => {
  const since = Date.now();
  const source = readArguments();
  const { manifest, unknownJobs, migrated } = await restoreArchive(
    source,
    process.env.DATABASE_URL ?? "",
    step,
  );
  const lines = [
    `Restored in ${secondsSince(since)}: every row and every file is what it was in the archive.`,
    ...(migrated > 0 ? [`Brought up to this version by ${countOf(migrated, "migration")}.`] : []),
    ...(manifest.jobs.rows > 0
      ? [`The portal goes on with ${countOf(manifest.jobs.rows - unknownJobs, "job")} that waited.`]
      : []),
    ...(unknownJobs > 0 ? [`${countOf(unknownJobs, "job")} of kinds unknown here were left.`] : []),
    "Everybody signs in anew. Now: npm start",
  ];
  return `\n${lines.map((line) => `  ${line}`).join("\n")}`;
});

function readArguments(): { path: string; sha256: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { sha256: { type: "string" } },
    });
    const [file] = positionals;
    const isHash = values.sha256 === undefined || /^[0-9a-f]{64}$/i.test(values.sha256);
    if (!file || positionals.length > 1 || !isHash) throw new StartError(USAGE);
    // npm itself goes to the folder of package.json first.
    return { path: resolve(process.env.INIT_CWD ?? "", file), sha256: values.sha256 };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
