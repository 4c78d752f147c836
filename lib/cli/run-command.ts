import { printableLines } from "#lib/cli/printable";
import { withDatabase } from "#lib/infra/database";
import { closeDb } from "#lib/infra/db";
import { loadEnvFile, settings } from "#lib/infra/env";
import { closeJobs } from "#lib/infra/jobs";
import { StartError } from "#lib/infra/start-error";

/**
 * The frame of every command that works on the database: finds it, runs the work, says what came
 * of it, and turns what the operator can put right into one sentence.
 */
export async function runCommand(work: () => Promise<string>) {
  try {
    loadEnvFile();
    const outcome = await withDatabase(settings(), async () => {
      try {
        return await work();
      } finally {
        await closeJobs();
        await closeDb();
      }
    });
    process.stdout.write(`${outcome}\n`);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    // Messages may quote files that came from elsewhere.
    process.stderr.write(`${printableLines(error.message)}\n`);
    process.exitCode = 1;
  }
}
