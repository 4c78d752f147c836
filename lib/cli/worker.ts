import "#lib/infra/exit-with-parent";
import { JOBS } from "#lib/cli/job-list";
import { runJobs } from "#lib/infra/jobs";
import { log, logDefect } from "#lib/infra/log";

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) throw new Error("DATABASE_URL is not set: the supervisor sets it");

try {
  const stop = await runJobs(databaseUrl, JOBS);
  process.send?.("ready");
  const end = () => {
    stop()
      .catch((error) => logDefect(error, { route: "worker" }))
      .finally(() => process.exit());
  };
  process.once("SIGTERM", end);
  // Ctrl-C reaches the whole process group; the supervisor says when it is the worker's turn.
  process.on("SIGINT", () => {});
  log.debug("worker ready");
} catch (error) {
  logDefect(error, { route: "worker" });
  process.exit(1);
}
