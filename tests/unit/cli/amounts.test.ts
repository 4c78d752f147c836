import { expect, test } from "vitest";
import { bytesInWords, countOf } from "#lib/cli/amounts";

test.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1_000, "1.0 kB"],
  [54_321, "54 kB"],
  [9_300_000, "9.3 MB"],
  [2_013_885_440, "2.0 GB"],
  [3_000_000_000_000_000, "3000 TB"],
])("%i bytes are %s", (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words);
});

test("what is counted says how many", () => {
  expect(countOf(1, "row")).toBe("1 row");
  expect(countOf(431_353, "row")).toBe("431,353 rows");
});
