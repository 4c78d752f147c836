import { expect, test } from "vitest";
import { secondsOfPosition } from "#lib/recording-position";
import { meetingPlace } from "#lib/web/material-form";

test.each([
  ["12:30", 750],
  ["1:05:00", 3900],
  ["75:00", 4500],
  ["45", null],
  [" 0:07 ", 7],
  ["12:75", null],
  ["1:75:00", null],
  ["12.30", 750],
  ["1.05.00", 3900],
  ["", null],
])("a position typed as «%s»", (text, seconds) => {
  expect(secondsOfPosition(text)).toBe(seconds);
});

test("what is no position is refused at its field, and never left out", () => {
  const at = (start?: string) => meetingPlace("m", { talkId: "t", start });
  expect(at("12.30")).toMatchObject({ startSeconds: 750 });
  for (const none of [undefined, "", "  "]) expect(at(none)).toMatchObject({ startSeconds: null });
  expect(() => at("12")).toThrow("Servono anche i secondi: 12:00 per il minuto 12.");
  expect(() => at("a metà")).toThrow(expect.objectContaining({ field: "start" }));
});
