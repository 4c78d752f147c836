import { expect, test } from "vitest";
import { TagLedger } from "#lib/infra/tag-ledger";

test("what began before a tag was touched is outdated, what began after knows it", () => {
  const ledger = new TagLedger();
  const before = ledger.place;
  ledger.touch("meeting:a");
  expect(ledger.isCurrent(["meetings", "meeting:a"], before)).toBe(false);
  expect(ledger.isCurrent(["meeting:b"], before)).toBe(true);
  expect(ledger.isCurrent(["meeting:a"], ledger.place)).toBe(true);
});

test("after missed notices nothing that began earlier is trusted", () => {
  const ledger = new TagLedger();
  const before = ledger.place;
  ledger.forget();
  expect(ledger.isCurrent([], before)).toBe(false);
  expect(ledger.isCurrent([], ledger.place)).toBe(true);
});

test("it remembers a bounded number of tags and then trusts nothing older", () => {
  const ledger = new TagLedger();
  const before = ledger.place;
  for (let index = 0; index <= 50_000; index++) ledger.touch(`meeting:${index}`);
  expect(ledger.isCurrent(["zone:untouched"], before)).toBe(false);
  expect(ledger.isCurrent(["meeting:1"], ledger.place)).toBe(true);
});

test("it has caught up when its own notice comes back, and says so when it does not", async () => {
  const ledger = new TagLedger();
  const before = ledger.place;
  expect(await ledger.caughtUp(async (tag) => ledger.touch(tag))).toBe(true);
  expect(await ledger.caughtUp(async () => {}, 1)).toBe(false);
  // Fences are nobody's tags: they leave no trace.
  ledger.touch("fence:of-another-process");
  expect(ledger.place).toBe(before);
});
