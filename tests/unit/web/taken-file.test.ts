import { expect, test } from "vitest";
import { isTaken } from "#lib/web/taken-file";

const ask = (headers: Record<string, string> = {}, method = "GET") =>
  new Request("http://localhost/materiali/file/x/a.pdf", { method, headers });
const whole = new Response("x");
const part = (range: string) =>
  new Response("x", { status: 206, headers: { "Content-Range": `bytes ${range}/100` } });

test.each([
  ["the whole file", ask(), whole],
  ["a page that is opened", ask({ "sec-fetch-dest": "document" }), whole],
  ["what a script saves", ask({ "sec-fetch-dest": "empty" }), whole],
  ["the first part", ask({ range: "bytes=0-" }), part("0-99")],
])("%s is taken", (_, request, response) => {
  expect(isTaken(request, response)).toBe(true);
});

test.each([
  ["a later part", ask({ range: "bytes=10-" }), part("10-99")],
  ["what is kept already", ask(), new Response(null, { status: 304 })],
  ["a part there is not", ask(), new Response(null, { status: 416 })],
  ["what is only asked about", ask({}, "HEAD"), whole],
  ["what a browser fetches ahead", ask({ "sec-purpose": "prefetch" }), whole],
  ["the beginning for a player", ask({ "sec-fetch-dest": "video" }), part("0-99")],
  ["a picture in a page", ask({ "sec-fetch-dest": "image" }), whole],
])("%s is not", (_, request, response) => {
  expect(isTaken(request, response)).toBe(false);
});
