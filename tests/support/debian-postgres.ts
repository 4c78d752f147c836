import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { vi } from "vitest";
import { freePort } from "#lib/infra/free-port";
import { query } from "#tests/support/installations";

// A server that somebody else set up, of the oldest version that will do, where Debian or Ubuntu have
// one installed; elsewhere its tests say so and are left out.

const INSTALLED = "/usr/lib/postgresql";

/** The folder of its programs. */
export function debianPostgres(): string | undefined {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).map(Number) : [];
  const [oldest] = versions.filter((version) => version >= 15).sort((a, b) => a - b);
  const programs = join(INSTALLED, String(oldest), "bin");
  return oldest && existsSync(join(programs, "initdb")) ? programs : undefined;
}

export interface OtherServer {
  /** An empty database, as its owner sees it, who may nothing else. */
  databaseUrl: string;
  stop(): Promise<void>;
}

/** Starts one with an empty database of an ordinary owner; nothing of it stays when it stops. */
export async function startDebianPostgres(programs: string): Promise<OtherServer> {
  const folder = mkdtempSync(join(tmpdir(), "portal-debian-"));
  const data = join(folder, "data");
  // It refuses to run as root.
  const prefix = process.getuid?.() === 0 ? ["unshare", "--user", "--map-user=1000"] : [];
  const port = await freePort("127.0.0.1", 0);
  const line = (program: string, ...args: string[]) => {
    const [command = "", ...rest] = [...prefix, join(programs, program), ...args];
    return [command, rest] as const;
  };
  const options = ["--username", "boss", "--auth", "trust", "--encoding", "UTF8", "--locale", "C"];
  execFileSync(...line("initdb", "--pgdata", data, ...options), { stdio: "ignore" });
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    // Not what copies should depend on.
    ...["timezone=Asia/Kathmandu", "intervalstyle=sql_standard", "bytea_output=escape"],
  ].flatMap((setting) => ["-c", setting]);
  const server = spawn(...line("postgres", "-D", data, ...settings), { stdio: "ignore" });
  const boss = `postgresql://boss@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await vi.waitUntil(() => answers(boss), { timeout: 20_000 });
    await query(boss, "create role portal login");
    await query(boss, "create database portal owner portal");
  } catch (error) {
    await stop();
    throw error;
  }
  return { databaseUrl: `postgresql://portal@127.0.0.1:${port}/portal`, stop };
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    server.once("exit", () => done());
    server.kill("SIGQUIT");
  });
}
