import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { PostgresRunner } from "#lib/infra/postgres-binaries";
import { POSTGRES_ENVIRONMENT } from "#lib/infra/postgres-settings";
import { StartError } from "#lib/infra/start-error";

export const POSTGRES_USER = "portal";

/** The password lies with the database it opens, so that a restored copy brings it along. */
const passwordFile = (cluster: string) => join(cluster, "portal.password");

export const readPassword = (cluster: string) => readFileSync(passwordFile(cluster), "utf8").trim();

function create(cluster: string, runner: PostgresRunner) {
  // Made aside and renamed: an interrupted first start leaves nothing half made in its place.
  const fresh = `${cluster}.new`;
  const secret = `${fresh}.password`;
  rmSync(fresh, { recursive: true, force: true });
  rmSync(secret, { force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(secret, randomBytes(24).toString("hex"), { mode: 0o600 });
  if (runner.owner) {
    for (const path of [fresh, secret]) chownSync(path, runner.owner.uid, runner.owner.gid);
  }
  const [command = "", ...args] = [
    ...runner.prefix,
    runner.initdb,
    ...["--pgdata", fresh, "--username", POSTGRES_USER, "--pwfile", secret],
    ...["--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C"],
    // The same order and letter cases on every machine, whatever locales it has.
    ...["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"],
  ];
  const made = spawnSync(command, args, {
    ...runner.owner,
    cwd: "/",
    env: POSTGRES_ENVIRONMENT,
    encoding: "utf8",
  });
  if (made.status !== 0) {
    const reason = made.stderr.split("\n").find((line) => line.includes("error:"));
    throw new StartError(
      `The database could not be created in ${cluster}: ${reason ?? made.error?.message ?? "initdb failed"}.`,
    );
  }
  renameSync(secret, passwordFile(fresh));
  renameSync(fresh, cluster);
}

/** Makes sure a cluster of the right version is there, owned by whom PostgreSQL will run as. */
export function prepareCluster(cluster: string, runner: PostgresRunner) {
  if (!existsSync(join(cluster, "PG_VERSION"))) create(cluster, runner);
  const made = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const [command = "", ...args] = [...runner.prefix, runner.postgres, "--version"];
  const version = spawnSync(command, args, { ...runner.owner, cwd: "/", encoding: "utf8" }).stdout;
  const ours = /\d+/.exec(version)?.[0];
  if (made !== ours) {
    throw new StartError(
      `The database in ${cluster} was made by PostgreSQL ${made} and this portal brings PostgreSQL ${ours}: back it up with the version of the portal that made it (npm run backup), and restore that with this one into a new DATA_DIR.`,
    );
  }
  const owner = runner.owner ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  if (statSync(cluster).uid !== owner.uid && process.getuid?.() === 0) {
    spawnSync("chown", ["-R", `${owner.uid}:${owner.gid}`, cluster]);
  }
}
