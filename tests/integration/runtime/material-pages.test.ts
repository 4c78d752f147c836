import { beforeAll, describe, expect, test } from "vitest";
import { SYSTEM } from "#lib/actor";
import { hideItem } from "#lib/hidings/commands";
import { db } from "#lib/infra/db";
import { archiveMaterial } from "#lib/material-keeping/commands";
import { launchAskedPortal } from "#tests/support/asked-portal";
import { makeMeeting } from "#tests/support/factories";
import { aClearedFile } from "#tests/support/rights/attached";
import { SECRET } from "#tests/support/rights/fixtures";
import { signedIn } from "#tests/support/signed-in";

// What readers get of materials over the wire: their pages, the list, and what is counted.
const { folder, ask } = await launchAskedPortal();
let editor: { cookie: string };
let member: { cookie: string };

beforeAll(async () => {
  process.env.DATA_DIR = folder;
  editor = await signedIn(["newsroom"]);
  member = await signedIn([]);
});

const textOf = async (path: string) => (await ask(path)).text();

describe("downloads", () => {
  test("are counted once for each reader who takes a file, and for nobody else", async () => {
    const { id, versionId } = await aClearedFile((await makeMeeting()).id);
    const path = `/materiali/file/${versionId}/diapositive.pdf`;
    const get = async (headers: Record<string, string> = {}, method = "GET") => {
      const answer = await ask(path, { method, headers });
      await answer.arrayBuffer();
      return answer;
    };
    const first = await get();
    expect([first.status, first.headers.getSetCookie()]).toEqual([200, []]);
    const etag = first.headers.get("etag") ?? "";
    expect((await get({}, "HEAD")).status).toBe(200);
    expect((await get({ "if-none-match": etag })).status).toBe(304);
    expect((await get({ range: "bytes=5-" })).status).toBe(206);
    expect((await get({ "sec-purpose": "prefetch" })).status).toBe(200);
    expect((await get({ "sec-fetch-dest": "video" })).status).toBe(200);
    expect((await get(editor)).status).toBe(200);
    expect((await get({ range: "bytes=0-" })).status).toBe(206);
    expect((await get(member)).status).toBe(200);

    const count = async () =>
      (await db().materialVersion.findUniqueOrThrow({ where: { id: versionId } })).downloads;
    await expect.poll(count).toBe(3);
    expect(await textOf(`/materiali/${id}`)).toContain("Scaricato 3 volte");
  });
});

describe("the page of a material", () => {
  test("is drawn for whoever asks, names itself and is for search engines", async () => {
    const meeting = await makeMeeting({ title: "Un incontro di prova" });
    const { id } = await aClearedFile(meeting.id);
    const answer = await ask(`/materiali/${id}`);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(answer.headers.get("content-security-policy")).toContain("media-src 'self'");
    const text = await answer.text();
    expect(text).toContain(`<title>${SECRET} | `);
    expect(text).toContain(`href="/incontri/${meeting.slug}"`);
    expect(text).toContain("Ada Bini");
    expect(text).not.toContain("Gestisci il materiale");
    expect(await (await ask(`/materiali/${id}`, { headers: editor })).text()).toContain(
      `href="/redazione/materiali/${id}"`,
    );
  });

  test("of what one may not see is that of what does not exist", async () => {
    const { id } = await aClearedFile((await makeMeeting()).id);
    await hideItem(SYSTEM, { kind: "material", id });
    const NONE = "0198c5a0-0000-7000-8000-000000000001";
    const plain = (text: string, own: string) =>
      text.replaceAll(own, "").replaceAll(/nonce="[^"]*"|<script[\s\S]*?<\/script>/g, "");
    for (const end of ["", "/citazione"]) {
      for (const headers of [{}, member]) {
        const hidden = await ask(`/materiali/${id}${end}`, { headers });
        const none = await ask(`/materiali/${NONE}${end}`, { headers });
        expect([hidden.status, none.status]).toEqual([404, 404]);
        expect(plain(await hidden.text(), id)).toBe(plain(await none.text(), NONE));
      }
    }
  });

  test("has a citation to save", async () => {
    const { id } = await aClearedFile((await makeMeeting()).id);
    const answer = await ask(`/materiali/${id}/citazione`);
    expect(answer.headers.get("content-disposition")).toBe("attachment; filename=citazione.ris");
    expect(answer.headers.get("content-type")).toContain("application/x-research-info-systems");
    expect(await answer.text()).toContain("AU  - Ada Bini\r\n");
  });
});

test("the list shows what is public at once, and no more once it is taken away", async () => {
  const meeting = await makeMeeting({ day: "2077-01-01", title: "Fra molti anni" });
  const list = () => textOf("/materiali?anno=2077");
  expect(await list()).toContain("Nessun materiale");
  const { id } = await aClearedFile(meeting.id);
  await expect.poll(list).toContain("1 materiale");
  expect(await list()).toContain(`href="/materiali/${id}"`);
  const { version } = await db().material.findUniqueOrThrow({ where: { id } });
  await archiveMaterial(SYSTEM, { id, version });
  await expect.poll(list).toContain("Nessun materiale");
});

test("the page of a meeting leads to all its materials, whether or not there are any", async () => {
  const { slug } = await makeMeeting();
  const link = `href="/incontri/${slug}/materiali"`;
  expect(await textOf(`/incontri/${slug}`)).toContain(link);
  const page = await ask(`/incontri/${slug}/materiali`);
  expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-store"]);
  const text = await page.text();
  expect(text).toContain("Ancora nessun materiale");
  expect(text).toContain(`/accedi?callbackUrl=%2Fincontri%2F${slug}%2Fmateriali`);
  expect(text).not.toContain("/materiali/proponi");
  const own = await ask(`/incontri/${slug}/materiali`, { headers: member });
  expect(await own.text()).toContain(`/incontri/${slug}/materiali/proponi`);
});
