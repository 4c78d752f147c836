import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { touchTags } from "#lib/infra/cache-tags";
import { db, inTransaction } from "#lib/infra/db";
import { TagLedger } from "#lib/infra/tag-ledger";
import { listenForTags } from "#lib/infra/tag-listener";

let stop = () => {};
afterEach(() => stop());

async function listening(url = process.env.DATABASE_URL ?? "") {
  const ledger = new TagLedger();
  const stopping = new AbortController();
  const ended = listenForTags(url, ledger, {
    heartbeatMs: 100,
    retryMs: 10,
    signal: stopping.signal,
  });
  stop = () => stopping.abort();
  await vi.waitUntil(() => ledger.connected, 10_000);
  return { ledger, ended };
}

const caughtUp = (ledger: TagLedger) => ledger.caughtUp((tag) => touchTags(db(), [tag]), 10_000);

test("a change is heard after its commit, whatever its tags are called", async () => {
  const { ledger } = await listening();
  const before = ledger.place;
  const tags = ["meeting:a", "meeting:à, b", `meeting:${"x".repeat(9_000)}`];
  await inTransaction(undefined, async (tx) => {
    await touchTags(tx, tags);
    expect(await caughtUp(ledger)).toBe(true);
    expect(ledger.place).toBe(before);
  });
  expect(await caughtUp(ledger)).toBe(true);
  expect(ledger.place).toBe(before + tags.length);
  expect(ledger.isCurrent(["meeting:a"], before)).toBe(false);
  expect(ledger.isCurrent(["meeting:b"], before)).toBe(true);
});

test("a change that is rolled back is never heard", async () => {
  const { ledger } = await listening();
  const before = ledger.place;
  const failing = inTransaction(undefined, async (tx) => {
    await touchTags(tx, ["meeting:a"]);
    throw new Error("refused");
  });
  await expect(failing).rejects.toThrow("refused");
  expect(await caughtUp(ledger)).toBe(true);
  expect(ledger.place).toBe(before);
});

test("after a lost connection nothing older is trusted", async () => {
  const { ledger } = await listening();
  const before = ledger.place;
  await db().$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'page-cache' AND datname = current_database()`;
  await vi.waitUntil(() => ledger.connected && ledger.place > before, 10_000);
  expect(ledger.isCurrent([], before)).toBe(false);
  expect(await caughtUp(ledger)).toBe(true);
});

test("a server that falls silent is noticed without a word from it", async () => {
  const target = new URL(process.env.DATABASE_URL ?? "");
  const sockets: Socket[] = [];
  const wire = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) socket.on("error", () => {});
    sockets.push(near, far);
  });
  await new Promise<void>((resolve) => wire.listen(0, "127.0.0.1", resolve));
  const address = new URL(target.href);
  address.hostname = "127.0.0.1";
  address.port = String((wire.address() as AddressInfo).port);

  const { ledger } = await listening(address.href);
  const before = ledger.place;
  for (const socket of sockets) socket.unpipe().pause();
  await vi.waitUntil(() => ledger.connected && ledger.place > before, 10_000);

  stop();
  for (const socket of sockets) socket.destroy();
  wire.close();
});

test("it ends when it is told to", async () => {
  const { ledger, ended } = await listening();
  stop();
  await ended;
  expect(ledger.connected).toBe(false);
});
