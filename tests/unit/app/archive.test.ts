import { expect, test } from "vitest";
import { archiveUntil } from "../../../app/(public)/incontri/archive.ts";

test("every page of the archive ends at midnight, when zones and meetings to come may change", () => {
  const until = archiveUntil({ today: "2021-12-31", timeZone: "Europe/Rome" });
  expect(until.toISOString()).toBe("2021-12-31T23:00:00.000Z");
});
