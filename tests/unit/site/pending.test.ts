import { expect, test } from "vitest";
import { markdownBlocks } from "#lib/infra/markdown";
import { richTextSchema } from "#lib/rich-text/schema";
import { pendingIn, withoutPending } from "#lib/site/rules";

const text = (markdown: string) =>
  richTextSchema.parse({
    schemaVersion: 1,
    doc: { type: "doc", content: markdownBlocks(markdown) },
  });

test("what is still to be said is left out, with what would be empty without it", () => {
  const written = text(
    "Chi risponde è il titolare. [da configurare: sede] Risponde presto.\n\n[da configurare: posta]\n\n- **Durata:** un anno.\n- [Da configurare: quale durata]\n\nFine [nota] del testo.",
  );
  expect(pendingIn(written)).toEqual(["sede", "posta", "quale durata"]);
  const shown = withoutPending(written);
  expect(shown).toEqual(
    text(
      "Chi risponde è il titolare. Risponde presto.\n\n- **Durata:** un anno.\n\nFine [nota] del testo.",
    ),
  );
  expect(pendingIn(shown)).toEqual([]);
  expect(richTextSchema.safeParse(shown).success).toBe(true);
});

test("a list of which nothing is left goes too", () => {
  expect(
    withoutPending(text("Inizio.\n\n1. [da configurare: uno]\n2. [da configurare: due]")),
  ).toEqual(text("Inizio."));
});
