import { expect, test } from "vitest";
import { formatBytes } from "#lib/format";
import { pace, partOf } from "#lib/uploads/messages";
import { isSameFile, uploadsNamed } from "#lib/uploads/rules";

test("how fast a file goes, and how long it still takes, is said in words", () => {
  const at = (seconds: number) => pace(2_400_000, 2_400_000 * seconds);
  expect(at(5)).toBe("2,4 MB/s, meno di un minuto");
  expect(at(60)).toBe("2,4 MB/s, circa 1 minuto");
  expect(at(185)).toBe("2,4 MB/s, circa 3 minuti");
  expect(at(3_600)).toBe("2,4 MB/s, circa 1 ora");
  expect(at(4_700)).toBe("2,4 MB/s, circa 1 ora e 20 minuti");
  expect(at(7_190)).toBe("2,4 MB/s, circa 2 ore");
  expect(partOf(0, 300_000_000)).toBe("0 di 300 MB");
  expect(partOf(12_000_000, 2_000_000_000)).toBe("12 MB di 2 GB");
  expect([999_400_000, 999_600_000, 19_840_000_000].map(formatBytes)).toEqual([
    "999 MB",
    "1 GB",
    "19,8 GB",
  ]);
});

test("a file is known again by its name, its size and when it was changed", () => {
  const begun = { name: "a.pdf", size: 5, modifiedAt: 1_000 };
  const file = { name: "a.pdf", size: 5, lastModified: 1_000 };
  expect(isSameFile(begun, file)).toBe(true);
  for (const other of [{ name: "b.pdf" }, { size: 6 }, { lastModified: 1_001 }]) {
    expect(isSameFile(begun, { ...file, ...other })).toBe(false);
  }
  expect(isSameFile({ ...begun, modifiedAt: null }, file)).toBe(false);
});

test("a form that came back says which files it had", () => {
  const values = { upload: ["a"], "files.0.upload": ["b"], "files.1.upload": [""], title: ["c"] };
  expect(uploadsNamed(values)).toEqual(["a", "b"]);
});
