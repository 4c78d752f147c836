import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterAll, expect, test } from "vitest";
import { answersWithin, closeDb } from "#lib/infra/db";

// Takes connections and never says anything, as a database that hangs.
const held: Socket[] = [];
const silent = createServer((socket) => held.push(socket.on("error", () => {})));

afterAll(() => {
  for (const socket of held) socket.destroy();
  silent.close();
});

test("a database that answers is well, one that hangs is not waited for", async () => {
  await expect(answersWithin(5_000)).resolves.toBeUndefined();

  await closeDb();
  const address = process.env.DATABASE_URL;
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  process.env.DATABASE_URL = `postgresql://nobody@127.0.0.1:${port}/nothing`;
  await expect(answersWithin(100)).rejects.toThrow(/not answered for 100 ms/);
  // Whoever asks next is not left waiting for the first.
  await expect(answersWithin(100)).rejects.toThrow(/not answered for 100 ms/);

  for (const socket of held) socket.destroy();
  await closeDb();
  process.env.DATABASE_URL = address;
  await expect(answersWithin(5_000)).resolves.toBeUndefined();
});
