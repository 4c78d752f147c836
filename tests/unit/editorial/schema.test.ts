import { expect, test } from "vitest";
import { optional, webAddress } from "#lib/editorial/schema";
import { newLinkSchema } from "#lib/materials/schema";

const SENTENCE = "Scrivere un indirizzo come https://esempio.it.";

test("an address without https:// is completed, whatever field it was typed in", () => {
  expect(webAddress.parse("www.youtube.com/watch?v=a")).toBe("https://www.youtube.com/watch?v=a");
  expect(optional(webAddress).parse(" video.example/incontro ")).toBe(
    "https://video.example/incontro",
  );
  expect(optional(webAddress).parse("  ")).toBeNull();
  expect(newLinkSchema.shape.url.parse("istat.it/it")).toBe("https://istat.it/it");
});

test.each(["da chiedere", "javascript:alert(1)", "nome@ente.it", "12.30"])(
  "%s is no address, and is told in a sentence",
  (typed) => {
    const { error } = webAddress.safeParse(typed);
    expect(error?.issues.map(({ message }) => message)).toEqual([SENTENCE]);
  },
);
