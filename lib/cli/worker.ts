import "#lib/infra/exit-with-parent";
import { prepare } from "#lib/cli/prepare";
import { type AnyJob, runJobs } from "#lib/infra/jobs";
import { log, logDefect } from "#lib/infra/log";

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) throw new Error("DATABASE_URL is not set: the supervisor sets it");

/** What each kind of work needs is loaded when there is some: until then a worker is small. */
async function doWork(name: string, data: object): Promise<void> {
  const { JOBS } = await import("#lib/cli/job-list");
  await JOBS.find((job) => job.name === name)?.handle(data);
}

try {
  const declared: Omit<AnyJob, "handle">[] = JSON.parse(await prepare("lib/cli/list-jobs.ts", {}));
  const jobs = declared.map((job) => ({
    ...job,
    handle: (data: object) => doWork(job.name, data),
  }));
  const stop = await runJobs(databaseUrl, jobs);
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
