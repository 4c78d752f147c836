import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { SYSTEM } from "#lib/actor";
import { bytesInWords, countOf, secondsSince } from "#lib/cli/amounts";
import { makeBackup } from "#lib/cli/make-backup";
import { runCommand } from "#lib/cli/run-command";
import { step } from "#lib/cli/step.mjs";
import { removeForgottenFiles } from "#lib/files/commands";
import { settings } from "#lib/infra/env";
import { StartError } from "#lib/infra/start-error";

const USAGE = "Usage: npm run backup [-- FILE]";

await runCommand(async () => {
  const since = Date.now();
  const file = readArguments();
  const { manifest, bytes, sha256 } = await makeBackup(file, process.env.DATABASE_URL ?? "", step);
  // What lost its last row meanwhile was held back; at night it would go too.
  await removeForgottenFiles(SYSTEM).catch(() => {});
  return `
  ${file}
  SHA-256 ${sha256}
  ${bytesInWords(bytes)} in ${secondsSince(since)}; ${countOf(manifest.jobs.rows, "job")} that waited.

  It holds everything the database does: keep it as secret, and on another disk. With the line of its
  SHA-256, kept elsewhere, a restore tells whether somebody has changed it.`;
});

function readArguments(): string {
  try {
    const { positionals } = parseArgs({ allowPositionals: true, options: {} });
    if (positionals.length > 1) throw new StartError(USAGE);
    const instant = new Date().toISOString().replace(/\.\d+|[-:]/g, "");
    const usual = join(settings().DATA_DIR, "backups", `portal-${instant}.tar`);
    // npm itself goes to the folder of package.json first.
    return resolve(process.env.INIT_CWD ?? "", positionals[0] ?? usual);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
