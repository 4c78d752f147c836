import { expect, test } from "vitest";
import { inOrder, outOfOrder } from "#components/meetings/talk-order";

const at = (startTime: string, day = "") => ({ id: `${day}${startTime}`, day, startTime });

test("a talk that begins before one above it is told, with that hour", () => {
  expect([...outOfOrder([at("09:45"), at("09:30"), at(""), at("10:00")])]).toEqual([
    ["09:30", "09:45"],
  ]);
  expect(outOfOrder([at("18:00", "2021-03-12"), at("09:00", "2021-03-13")]).size).toBe(0);
});

test("in order of the hour, what has none stays after what it stood after", () => {
  const later = { ...at(""), id: "discussion" };
  const sorted = inOrder([at("09:45"), later, at("09:30"), at("09:15")]);
  expect(sorted.map(({ id }) => id)).toEqual(["09:15", "09:30", "09:45", "discussion"]);
});
