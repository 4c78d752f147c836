import { expect, test } from "vitest";
import { fileDescription } from "#lib/files/messages";
import { FILE_ENDINGS } from "#lib/files/schema";
import { formatBytes } from "#lib/format";
import { materialFileUrl } from "#lib/materials/rules";
import { isFileAddress } from "#lib/web/file-address";

const ID = "0198b9a0-0000-7000-8000-00000000f11e";

test.each([
  ["Il progetto personalizzato.pdf", "Il-progetto-personalizzato.pdf"],
  ["È già così – più.pptx", "E-gia-cosi-piu.pptx"],
  ["проект.pdf", "pdf"],
  [`${"lungo ".repeat(60)}.odp`, /^[\w-]+\.odp$/],
])("%s has an address that is one of a file", (name, expected) => {
  const url = materialFileUrl(ID, name);
  expect(isFileAddress(url)).toBe(true);
  expect(url.split("/").at(-1)).toMatch(expected);
});

test("an address that climbs, or has no name, is none", () => {
  for (const path of [
    `/materiali/file/${ID}/`,
    `/materiali/file/${ID}`,
    `/materiali/file/${ID}/a/b.pdf`,
    `/materiali/file/${ID}/..`,
    `/materiali/file/${ID}/%2e%2e`,
    "/materiali/file/1/a.pdf",
  ]) {
    expect([path, isFileAddress(path)]).toEqual([path, false]);
  }
});

test.each([
  [1, "1 kB"],
  [640_400, "640 kB"],
  [2_437_000, "2,4 MB"],
  [50_000_000, "50 MB"],
])("%i bytes are %s to a reader", (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});

test("a file says what it is and how large", () => {
  for (const [mediaType, ending] of Object.entries(FILE_ENDINGS)) {
    expect(fileDescription({ mediaType, size: 2_400_000 })).toBe(`${ending.toUpperCase()}, 2,4 MB`);
  }
});
