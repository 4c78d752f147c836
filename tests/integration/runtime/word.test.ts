import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "#lib/infra/db";
import { runningPostgresUrl } from "#lib/infra/embedded-postgres";
import { closeJobs } from "#lib/infra/jobs";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";
import { signedIn } from "#tests/support/signed-in";
import { paragraphXml, wordXml, zipOf } from "#tests/support/word-documents";

// The portal as it is installed, asked over the wire.
const folder = newDataFolder();
const portal = await launchPortal({ DATA_DIR: folder });
const ORIGIN = `http://localhost:${portal.port}`;
let editor: Record<string, string>;
let member: Record<string, string>;

beforeAll(async () => {
  await portal.ready();
  process.env.DATABASE_URL = await runningPostgresUrl(folder);
  editor = await signedIn(["newsroom"]);
  member = await signedIn([]);
});
afterAll(async () => {
  await closeJobs();
  await closeDb();
  endLeftovers(folder);
});

const send = (body: BodyInit, headers: Record<string, string>) =>
  fetch(`http://127.0.0.1:${portal.port}/api/word`, {
    method: "POST",
    body,
    headers: { origin: ORIGIN, ...headers },
  });

const document = () => new Uint8Array(zipOf(wordXml(paragraphXml("Il testo"))));

test("a document is read for the newsroom, from the portal's own pages", async () => {
  const answer = await send(document(), editor);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const { text } = await answer.json();
  expect(text.doc.content).toMatchObject([{ content: [{ text: "Il testo" }] }]);
  expect((await send(document(), {})).status).toBe(403);
  expect((await send(document(), member)).status).toBe(403);
  expect((await send(document(), { ...editor, origin: "https://altrove.example" })).status).toBe(
    403,
  );
});

test("what is no document, or is too big, is refused with a sentence", async () => {
  const refused = [
    ["ciao", "non è un documento Word"],
    [new Uint8Array(25_000_000), "20 MB"],
  ] as const;
  for (const [body, words] of refused) {
    const answer = await send(body, editor);
    expect(answer.status).toBe(400);
    expect((await answer.json()).message).toContain(words);
  }
});
