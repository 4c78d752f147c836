import { beforeAll, expect, test } from "vitest";
import { launchAskedPortal } from "#tests/support/asked-portal";
import { signedIn } from "#tests/support/signed-in";
import { paragraphXml, wordXml, zipOf } from "#tests/support/word-documents";

// The portal as it is installed, asked over the wire.
const { origin: ORIGIN, ask } = await launchAskedPortal();
let editor: Record<string, string>;
let member: Record<string, string>;

beforeAll(async () => {
  editor = await signedIn(["newsroom"]);
  member = await signedIn([]);
});

const send = (body: BodyInit, headers: Record<string, string>) =>
  ask("/api/word", {
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
