import { describe, expect, test } from "vitest";
import {
  dayFromDatabase,
  dayToDatabase,
  endOfDay,
  instantAt,
  isTimeZone,
  latest,
  localDay,
  localTime,
  today,
} from "#lib/clock";

const ROME = "Europe/Rome";

describe("instants and days", () => {
  test("a wall-clock time is the instant of its zone, in winter and in summer", () => {
    expect(instantAt("2021-03-12", "09:30", ROME).toISOString()).toBe("2021-03-12T08:30:00.000Z");
    expect(instantAt("2021-10-04", "09:00", ROME).toISOString()).toBe("2021-10-04T07:00:00.000Z");
  });

  test("an hour that the clock change skips moves forward", () => {
    const skipped = instantAt("2021-03-28", "02:30", ROME);
    expect(localTime(skipped, ROME)).toBe("03:30");
  });

  test("today is the reader's, not the machine's", () => {
    const lateEvening = new Date("2021-03-12T22:30:00Z");
    expect(today(ROME, lateEvening)).toBe("2021-03-12");
    expect(today("Asia/Kathmandu", lateEvening)).toBe("2021-03-13");
    expect(localDay(new Date("2021-03-12T23:30:00Z"), ROME)).toBe("2021-03-13");
  });

  test("a day ends at local midnight, also when it has 23 or 25 hours", () => {
    expect(endOfDay("2021-03-28", ROME).toISOString()).toBe("2021-03-28T22:00:00.000Z");
    expect(endOfDay("2021-10-31", ROME).toISOString()).toBe("2021-10-31T23:00:00.000Z");
  });

  test("a day survives the database", () => {
    expect(dayFromDatabase(dayToDatabase("2021-03-12"))).toBe("2021-03-12");
  });

  test("the latest of nothing is nothing", () => {
    const first = new Date(1);
    const second = new Date(2);
    expect(latest([first, null, second, undefined])).toEqual(second);
    expect(latest([null])).toBeNull();
  });
});

test.each(["Europe/Rome", "UTC"])("%s is a time zone", (name) => {
  expect(isTimeZone(name)).toBe(true);
});

test.each(["+02:00", "-05", "Europe/Prato", ""])("«%s» is none", (name) => {
  expect(isTimeZone(name)).toBe(false);
});
