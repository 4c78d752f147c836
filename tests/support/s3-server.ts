import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import type { S3Settings } from "#lib/infra/s3-store";

// A real server of S3: OpenStack Swift with its `s3api`, which refuses what is not signed, or wrongly.
// Debian and Ubuntu have it as packages; where it is not installed its tests say so and are left out.

const PARTS = ["account", "container", "object"] as const;
export const SWIFT_PACKAGES = "swift-proxy swift-account swift-container swift-object";

export function isSwiftInstalled(): boolean {
  try {
    execFileSync("swift-proxy-server", ["--help"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export interface S3Server {
  settings: S3Settings;
  stop(): void;
}

/** Starts a server with one empty bucket on a free port; nothing of it stays when it stops. */
export async function startS3Server(): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), "portal-s3-"));
  const ports = await freePorts(PARTS.length + 1);
  const port = ports[PARTS.length] ?? 0;
  mkdirSync(join(folder, "disks", "one"), { recursive: true });
  const processes: ChildProcess[] = [];
  const run = (part: string, configuration: string) => {
    const file = join(folder, `${part}-server.conf`);
    writeFileSync(file, configuration);
    processes.push(spawn(`swift-${part}-server`, [file], { stdio: "ignore" }));
  };
  const stop = () => {
    for (const each of processes) each.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    PARTS.forEach((part, at) => {
      buildRing(folder, part, ports[at] ?? 0);
      run(part, storageConfiguration(folder, part, ports[at] ?? 0));
    });
    run("proxy", proxyConfiguration(folder, port));
    const settings = {
      endpoint: `http://127.0.0.1:${port}`,
      region: "us-east-1",
      bucket: "portale",
      pathStyle: true,
      accessKeyId: "test:tester",
      secretAccessKey: "testing",
    };
    await makeBucket(settings);
    return { settings, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** It answers as soon as all its parts do. */
async function makeBucket({ endpoint, region, bucket, ...credentials }: S3Settings) {
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials,
    maxAttempts: 1,
  });
  for (let patience = 60; ; patience -= 1) {
    try {
      await client.send(new CreateBucketCommand({ Bucket: bucket }));
      return;
    } catch (error) {
      if (patience === 0) throw error;
      await pause(500);
    }
  }
}

function buildRing(folder: string, part: string, port: number): void {
  const builder = join(folder, `${part}.builder`);
  for (const words of [
    ["create", "4", "1", "0"],
    ["add", `r1z1-127.0.0.1:${port}/one`, "1"],
    ["rebalance"],
  ]) {
    execFileSync("swift-ring-builder", [builder, ...words], { stdio: "ignore" });
  }
}

const common = (folder: string, port: number) => `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
swift_dir = ${folder}
`;

const storageConfiguration = (
  folder: string,
  part: string,
  port: number,
) => `${common(folder, port)}
devices = ${join(folder, "disks")}
mount_check = false
disable_fallocate = true
[pipeline:main]
pipeline = ${part}-server
[app:${part}-server]
use = egg:swift#${part}
`;

const proxyConfiguration = (folder: string, port: number) => `${common(folder, port)}
[pipeline:main]
pipeline = catch_errors gatekeeper cache s3api tempauth copy slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
# It wants one to be named, and does without.
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
${["catch_errors", "gatekeeper", "s3api", "copy", "slo", "dlo"]
  .map((name) => `[filter:${name}]\nuse = egg:swift#${name}`)
  .join("\n")}
`;

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => new Promise((done) => server.once("listening", done))));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
