import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { SYSTEM } from "#lib/actor";
import { describeDocument } from "#lib/clearances/commands";
import { db } from "#lib/infra/db";
import { archiveMaterial } from "#lib/material-keeping/commands";
import { launchAskedPortal } from "#tests/support/asked-portal";
import { makeMeeting } from "#tests/support/factories";
import { pdf, pptx } from "#tests/support/office-files";
import { signedIn } from "#tests/support/signed-in";

// The forms of a meeting's materials as a browser without scripts sends them, and what readers get.
const { folder, origin: ORIGIN, ask } = await launchAskedPortal();
let editor: { cookie: string };
let member: { cookie: string };

beforeAll(async () => {
  editor = await signedIn(["newsroom"]);
  member = await signedIn([]);
});

function send(meetingId: string, fields: Record<string, string>, file: File | null, who = editor) {
  return sendTo(`/api/materials?incontro=${meetingId}`, fields, file, who);
}

function sendTo(path: string, fields: Record<string, string>, file: File | null, who = editor) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("file", file ?? new File([], ""));
  const headers = { ...who, origin: ORIGIN };
  return ask(path, { method: "POST", body, headers });
}

const fileOf = (bytes: Buffer, name: string) => new File([new Uint8Array(bytes)], name);
const DESCRIBED = { title: "Le diapositive", kind: "document", talkId: "", publisher: "" };

/** The page that a form leads back to, with what its own browser was given. */
async function follow(answer: Response) {
  expect(answer.status).toBe(303);
  const location = answer.headers.get("location") ?? "";
  const given = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  const cookie = [editor.cookie, ...given].join("; ");
  const page = await ask(location.split("#")[0] ?? "", { headers: { cookie } });
  return { location, status: page.status, text: await page.text() };
}

test("a file is attached by a plain form, read by everybody, corrected and taken away", async () => {
  const meeting = await makeMeeting();
  const hostile = '../Pérché "noi"\u202efdp.PPTX';
  const back = await follow(await send(meeting.id, DESCRIBED, fileOf(pptx("a"), hostile)));
  expect(back.location).toBe(`/redazione/incontri/${meeting.id}/materiali?esito=allegato`);
  expect(back.status).toBe(200);
  expect(back.text).toContain("Il materiale è stato allegato.");

  const page = () => ask(`/incontri/${meeting.slug}`).then((answer) => answer.text());
  await expect.poll(page).toContain("Le diapositive");
  const shown = await page();
  const [, path = ""] = /href="(\/materiali\/file\/[^"]+)"/.exec(shown) ?? [];
  expect(path).toMatch(/\/Perche-noi-fdp\.pptx$/);
  expect(shown).toMatch(/Documento, PPTX, 1 kB/);
  const answer = await ask(path);
  expect([answer.status, answer.headers.get("x-content-type-options")]).toEqual([200, "nosniff"]);
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; filename="?Perch.*filename\*=UTF-8''P%C3%A9rch%C3%A9/,
  );
  expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes).toEqual(pptx("a"));

  const etag = answer.headers.get("etag") ?? "";
  const part = await ask(path, { headers: { range: "bytes=10-19", "if-range": etag } });
  expect([part.status, part.headers.get("content-range")]).toEqual([
    206,
    `bytes 10-19/${bytes.length}`,
  ]);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20));
  const beyond = await ask(path, { headers: { range: "bytes=999999-" } });
  expect(beyond.status).toBe(416);
  const stale = await ask(path, { headers: { range: "bytes=0-1", "if-range": '"other"' } });
  expect(stale.status).toBe(200);
  expect((await ask(path, { headers: { "if-none-match": etag } })).status).toBe(304);

  const { id, version } = await db().material.findFirstOrThrow({
    where: { title: "Le diapositive" },
  });
  const fields = { version: String(version), note: "Tolto un nome" };
  const corrected = fileOf(pdf("b"), "corrette.pdf");
  await follow(await sendTo(`/api/materials/${id}/versions`, fields, corrected));
  // Nobody can tell of such a file whether everybody can read it.
  const untaggedReason = "È di prova.";
  const described = await describeDocument(SYSTEM, { id, version: version + 1, untaggedReason });
  const moved = await ask(path);
  const next = moved.headers.get("location") ?? "";
  expect([moved.status, next.split("/").at(-1)]).toEqual([302, "corrette.pdf"]);
  expect((await ask(path, { headers: editor })).status).toBe(200);
  const newer = await ask(next);
  expect(newer.headers.get("content-disposition")).toBe("inline; filename=corrette.pdf");
  // Viewers of PDF are blocked by a sandbox.
  expect(newer.headers.get("content-security-policy")).toBe("frame-ancestors 'none'");

  await archiveMaterial(SYSTEM, { id, ...described });
  const gone = await ask(next, { headers: { "if-none-match": newer.headers.get("etag") ?? "" } });
  expect(gone.status).toBe(404);
  expect(await gone.text()).toContain("Il file non c’è");
});

test("what is wrong is said beside the form, with what was typed, and nothing is kept", async () => {
  const meeting = await makeMeeting();
  const typed = { ...DESCRIBED, title: "Già «scritto»", note: "" };
  const page = fileOf(Buffer.from("<!doctype html>"), "pagina.pdf");
  const wrong = await follow(await send(meeting.id, typed, page));
  expect(wrong.text).toContain("Il contenuto del file non è di un tipo che si può allegare.");
  expect(wrong.text).toContain('value="Già «scritto»"');
  const none = await follow(await send(meeting.id, { ...typed, title: "" }, null));
  expect(none.text).toContain("Scegliere il file.");
  const untitled = await follow(
    await send(meeting.id, { ...typed, title: " " }, fileOf(pdf("c"), "c.pdf")),
  );
  expect(untitled.text).toContain("Scrivere il titolo.");
  const big = await follow(
    await send(meeting.id, typed, fileOf(Buffer.alloc(50_000_001), "grande.pdf")),
  );
  expect(big.text).toContain("supera 50 MB");
  expect(readdirSync(join(folder, "uploads"))).toEqual([]);
  expect(await db().materialPlacement.count({ where: { meetingId: meeting.id } })).toBe(0);
});

test("others are led to sign in, or find nothing", async () => {
  const { id } = await makeMeeting();
  const file = fileOf(pdf("d"), "d.pdf");
  const unknown = await send(id, DESCRIBED, file, { cookie: "" });
  expect(unknown.headers.get("location")).toBe(
    `/accedi?callbackUrl=%2Fredazione%2Fincontri%2F${id}%2Fmateriali`,
  );
  expect((await send(id, DESCRIBED, file, member)).status).toBe(404);
  expect((await ask(`/redazione/incontri/${id}/materiali`, { headers: member })).status).toBe(404);
  const foreign = await ask(`/api/materials?incontro=${id}`, {
    method: "POST",
    body: new FormData(),
    headers: { ...editor, origin: "https://altrove.example" },
  });
  expect(foreign.status).toBe(403);
  expect(await db().materialPlacement.count({ where: { meetingId: id } })).toBe(0);
});
