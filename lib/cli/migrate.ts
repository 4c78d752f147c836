import { JOBS } from "#lib/cli/job-list";
import { runCommand } from "#lib/cli/run-command";
import { prepareJobs } from "#lib/infra/jobs";
import { migrate } from "#lib/infra/migrate";

await runCommand(async () => {
  const databaseUrl = process.env.DATABASE_URL ?? "";
  const applied = await migrate(databaseUrl);
  await prepareJobs(databaseUrl, JOBS);
  return applied.length === 0 ? "up to date" : `${applied.length} applied`;
});
