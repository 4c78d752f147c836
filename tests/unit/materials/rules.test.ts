import { expect, test } from "vitest";
import { openingPath, recordingAt } from "#lib/materials/rules";

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

const FILE = { versionId: "v", name: "a.pdf", mediaType: "application/pdf" };
test.each([
  ["a file", { url: null, file: FILE }, "/materiali/file/v/a.pdf"],
  ["a file at a talk", { url: null, file: FILE, startSeconds: 9 }, "/materiali/file/v/a.pdf"],
  ["a recording", { url: null, file: { ...FILE, mediaType: "video/mp4" } }, "/materiali/m"],
  [
    "a recording from a second",
    { url: null, file: { ...FILE, mediaType: "audio/mpeg" }, startSeconds: 750 },
    "/materiali/m?da=750",
  ],
  ["another site", { url: "https://a.example/x", file: null }, "https://a.example/x"],
  [
    "another site from a second",
    { url: "https://vimeo.com/1", file: null, startSeconds: 5 },
    "https://vimeo.com/1#t=5s",
  ],
  [
    "another site that knows no seconds",
    { url: "https://a.example/x", file: null, startSeconds: 5 },
    "https://a.example/x",
  ],
])("one press opens %s", (_, material, expected) => {
  expect(openingPath({ id: "m", ...material })).toBe(expected);
});
