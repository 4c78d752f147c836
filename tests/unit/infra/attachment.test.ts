import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { FILE_ENDINGS } from "#lib/files/schema";
import { inspectAttachment } from "#lib/infra/attachment";
import { pptx } from "#tests/support/office-files";
import { mp4, wav } from "#tests/support/real-documents";
import { zipOf } from "#tests/support/word-documents";

const folder = mkdtempSync(join(tmpdir(), "portal-attachments-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inspect(bytes: Buffer | string): Promise<string> {
  const path = join(folder, "file");
  writeFileSync(path, bytes);
  return inspectAttachment(path, Object.keys(FILE_ENDINGS)).catch((error) => error.code);
}

const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const deck = (more: Record<string, string | Buffer>) => pptx("x", more);
test("sound and video are known by what they are", async () => {
  expect(await inspect(wav(1))).toBe("audio/wav");
  expect(await inspect(mp4(5))).toBe("video/mp4");
  expect(await inspect(Buffer.from("ID3\x04\0\0\0\0\0\0\xff\xfb\x90\0", "latin1"))).toBe(
    "audio/mpeg",
  );
  expect(await inspect(Buffer.from("\0\0\0\x14ftypqt  \0\0\0\0qt  ", "latin1"))).toBe(
    "video/quicktime",
  );
  expect(await inspect(Buffer.from("\0\0\0\x14ftypM4A \0\0\0\0M4A ", "latin1"))).toBe("audio/mp4");
  const webm = Buffer.from("\x1aE\xdf\xa3\x87\x42\x82\x84webm", "latin1");
  expect(await inspect(webm)).toBe("video/webm");
});

test.each([
  ["an SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
  ["a page", "<!DOCTYPE html><p>x"],
  ["a zip file", zipOf({ "a.txt": "a" })],
  ["plain text", "solo parole"],
])("%s is not taken", async (_name, bytes) => {
  expect(await inspect(bytes)).toBe("unknown");
});

test("captions are taken when a player can show them", async () => {
  const cue = "00:01.000 --> 00:04.000\nBuongiorno\n";
  expect(await inspect(`WEBVTT\n\n${cue}`)).toBe("text/vtt");
  expect(await inspect(`\ufeffWEBVTT - titolo\r\n\r\n1\r\n${cue.replaceAll("\n", "\r\n")}`)).toBe(
    "text/vtt",
  );
  expect(await inspect("WEBVTT\n\nNOTE niente\n")).toBe("not_captions");
  expect(await inspect("WEBVTT\n\n00:04.000 --> 00:01.000\nAl contrario\n")).toBe("not_captions");
  expect(await inspect("WEBVTT\n\n00:00:01,000 --> 00:00:04,000\nCome in SRT\n")).toBe(
    "not_captions",
  );
  const latin = Buffer.concat([Buffer.from(`WEBVTT\n\n${cue}`), Buffer.from([0xe8, 0x0a])]);
  expect(await inspect(latin)).toBe("not_captions");
});

test("an office file that unpacks to far more than it weighs is refused, one full of pictures is not", async () => {
  const bomb = deck({ "ppt/slides/slide1.xml": Buffer.alloc(300_000_000, 32) });
  expect(bomb.length).toBeLessThan(400_000);
  expect(await inspect(bomb)).toBe("unpacks_too_big");
  expect(await inspect(deck({ "ppt/media/image1.png": randomBytes(70_000_000) }))).toBe(PPTX);
});

test("what is inside counts too, and no archive or program hides there", async () => {
  const table = zipOf({ "xl/workbook.xml": "<workbook/>" });
  const place = "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx";
  expect(await inspect(deck({ [place]: table }))).toBe(PPTX);
  const bomb = zipOf({ "xl/sheet.xml": Buffer.alloc(300_000_000, 32) });
  expect(await inspect(deck({ [place]: bomb }))).toBe("unpacks_too_big");
  expect(await inspect(deck({ [place]: zipOf({ "a.xlsx": table }) }))).toBe("has_files_inside");
  expect(await inspect(deck({ "ppt/media/image1.png": table }))).toBe("has_files_inside");
  expect(await inspect(deck({ "ppt/media/image1.png": Buffer.from("MZ\x90\0") }))).toBe(
    "has_files_inside",
  );
  const envelope = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const dropped = Buffer.concat([envelope, Buffer.from("\u0001Ole10Native", "utf16le")]);
  expect(await inspect(deck({ "ppt/embeddings/oleObject1.bin": dropped }))).toBe(
    "has_files_inside",
  );
  const equation = Buffer.concat([envelope, Buffer.from("Equation Native", "utf16le")]);
  expect(await inspect(deck({ "ppt/embeddings/oleObject1.bin": equation }))).toBe(PPTX);
  expect(await inspect(deck({ "../../etc/passwd": "x" }))).toBe("damaged");
});
