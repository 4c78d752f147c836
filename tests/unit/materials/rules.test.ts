import { expect, test } from "vitest";
import { recordingAt } from "#lib/materials/rules";

test.each([
  ["https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc&t=750s"],
  ["https://www.youtube.com/watch?v=abc&t=10", "https://www.youtube.com/watch?v=abc&t=750s"],
  ["https://youtu.be/abc", "https://youtu.be/abc?t=750s"],
  ["https://vimeo.com/123", "https://vimeo.com/123#t=750s"],
  ["https://player.vimeo.com/video/123#t=1s", "https://player.vimeo.com/video/123#t=750s"],
  [
    "https://www.example.org/a/giornata.MP4?x=1",
    "https://www.example.org/a/giornata.MP4?x=1#t=750",
  ],
])("%s at a second", (address, expected) => {
  expect(recordingAt(address, 750)).toBe(expected);
});

test.each(["https://www.example.org/registrazione", "https://notyoutube.com/watch?v=abc"])(
  "no way to name a second in %s",
  (address) => {
    expect(recordingAt(address, 750)).toBeNull();
  },
);
