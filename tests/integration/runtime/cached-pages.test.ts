import { readFileSync } from "node:fs";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SYSTEM } from "#lib/actor";
import { changeAddress } from "#lib/addresses/commands";
import { hideItem, showItem } from "#lib/hidings/commands";
import { touchTags } from "#lib/infra/cache-tags";
import { closeDb, db, inTransaction, type Tx } from "#lib/infra/db";
import { runningPostgresUrl } from "#lib/infra/embedded-postgres";
import { createNewsItem, publishNewsItem } from "#lib/news/commands";
import type { NewsDocument } from "#lib/news/schema";
import { newsTag } from "#lib/news/tags";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";

// The portal is one process, what changes its data here is another.
const folder = newDataFolder();
const portal = await launchPortal({ DATA_DIR: folder });

beforeAll(async () => {
  await portal.ready();
  process.env.DATABASE_URL = await runningPostgresUrl(folder);
});
afterAll(async () => {
  await closeDb();
  endLeftovers(folder);
});

async function read(path: string) {
  const answer = await fetch(`http://127.0.0.1:${portal.port}${path}`, { redirect: "manual" });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** A notice takes some milliseconds to reach the portal. */
const soon = (path: string) => expect.poll(async () => (await read(path)).text);

function newsDocument(title: string): NewsDocument {
  return {
    schemaVersion: 1,
    kind: "news",
    title,
    lead: "Prova.",
    body: { schemaVersion: 1, doc: { type: "doc", content: [] } },
    cover: null,
    sourceNote: null,
    sourceUrl: null,
    thematicAreaIds: [],
    zoneIds: [],
    meetingIds: [],
  };
}

async function publish(title: string) {
  const document = newsDocument(title);
  const item = await createNewsItem(SYSTEM, { document });
  await publishNewsItem(SYSTEM, item);
  return item;
}

const rename = (tx: Tx, slug: string, title: string) =>
  tx.newsItem.update({ where: { slug }, data: { title }, select: { id: true } });

test("the build makes no page: it has no data", async () => {
  const manifest = JSON.parse(readFileSync(".next/prerender-manifest.json", "utf8"));
  // Not Next's own, and not pictures, which no data can change.
  const built = Object.keys(manifest.routes).filter(
    (route) => !/^\/_|\.(svg|png|ico)$/.test(route),
  );
  expect(built).toEqual([]);
  expect((await read("/")).text).toContain("<h1");
});

describe("a page", () => {
  test("appears at an address that led nowhere, when it is published", async () => {
    const path = "/notizie/una-notizia-che-arriva";
    for (const _ of [1, 2]) expect((await read(path)).status).toBe(404);
    await publish("Una notizia che arriva");
    await soon(path).toContain("Una notizia che arriva");
    expect((await read(path)).status).toBe(200);
  });

  test("shows what a script publishes within a second of the commit", async () => {
    const { slug } = await publish("Prima del secondo");
    const path = `/notizie/${slug}`;
    await soon(path).toContain("Prima del secondo");
    // The page is in memory: only a notice takes it out, and nobody had a reason to ask before.
    expect((await read(path)).text).toContain("Prima del secondo");
    await inTransaction(undefined, async (tx) => {
      await rename(tx, slug, "Entro un secondo");
      await touchTags(tx, [newsTag(slug)]);
    });
    // A second of the portal at work: while the machine is held up it answers nobody, and that says
    // nothing of notices. What it still answers from memory counts in full.
    let counted = 0;
    let { text } = await read(path);
    while (!text.includes("Entro un secondo") && counted < 1_000) {
      const asked = performance.now();
      ({ text } = await read(path));
      counted += Math.min(performance.now() - asked, 50);
    }
    expect(text).toContain("Entro un secondo");
  });

  test("shows a change to whoever asks next, and nothing of one that is rolled back", async () => {
    const { slug } = await publish("Prima versione");
    const path = `/notizie/${slug}`;
    await soon(path).toContain("Prima versione");

    const refused = inTransaction(undefined, async (tx) => {
      await rename(tx, slug, "Versione rifiutata");
      await touchTags(tx, [newsTag(slug)]);
      throw new Error("refused");
    });
    await expect(refused).rejects.toThrow("refused");
    // Without a notice the page stays: it is kept, and this shows that the next test means something.
    // The notice of its publication may still be under way, and takes what was kept before it along.
    let version = 0;
    const stays = async () => {
      const { text } = await read(path);
      await rename(db(), slug, `Versione ${++version} senza avviso`);
      return (await read(path)).text === text;
    };
    await expect.poll(stays).toBe(true);

    await inTransaction(undefined, async (tx) => {
      await rename(tx, slug, "Seconda versione");
      await touchTags(tx, [newsTag(slug)]);
    });
    await soon(path).toContain("Seconda versione");
  });

  test("stays when what is published has nothing to do with it", async () => {
    await soon("/privacy").toContain("<h1");
    const { text } = await read("/privacy");
    await db().siteText.update({
      where: { key: "privacy" },
      data: { title: "Cambiato di nascosto" },
    });
    await publish("Una notizia che non riguarda la privacy");
    await soon("/notizie").toContain("Una notizia che non riguarda la privacy");
    expect((await read("/privacy")).text).toBe(text);
  });

  test("is gone everywhere as soon as it is hidden, and back as soon as it is shown", async () => {
    const { id, slug } = await publish("Una notizia segnalata");
    const item = { kind: "news_item", id } as const;
    const [page, list] = [`/notizie/${slug}`, "/notizie"];
    await soon(page).toContain("Una notizia segnalata");
    await soon(list).toContain("Una notizia segnalata");
    await read("/");
    await hideItem(SYSTEM, item);
    await soon(page).not.toContain("Una notizia segnalata");
    expect((await read(page)).status).toBe(404);
    for (const path of [list, "/"]) {
      expect((await read(path)).text).not.toContain("Una notizia segnalata");
    }
    await showItem(SYSTEM, item);
    await soon(page).toContain("Una notizia segnalata");
    await soon(list).toContain("Una notizia segnalata");
  });

  test("is not trusted after notices may have been missed", async () => {
    const { slug } = await publish("Prima della caduta");
    await soon(`/notizie/${slug}`).toContain("Prima della caduta");
    await inTransaction(undefined, async (tx) => {
      await rename(tx, slug, "Dopo la caduta");
      await tx.$executeRaw`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'page-cache'`;
    });
    await soon(`/notizie/${slug}`).toContain("Dopo la caduta");
  });
});

describe("an address", () => {
  test("typed in another way never takes a page away from its readers", async () => {
    const before = await read("/zone");
    for (const odd of ["/%7aone", "/_next/image?url=%2F%257aone&w=640&q=75"]) {
      expect((await read(odd)).status).not.toBe(200);
    }
    expect((await read("/zone")).status).toBe(200);
    expect(before.status).toBe(200);
  });

  test("of a file leads to files of the build alone", async () => {
    const page = await read("/privacy");
    const [style = ""] = /\/_next\/static\/[^"]+\.css/.exec(page.text) ?? [];
    const { status, headers } = await read(style);
    expect([status, headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"]);
    expect(headers.get("cache-control")).toContain("immutable");
    expect(headers.get("content-encoding")).toBe("gzip");
    // Not fetch, which resolves dots by itself.
    const raw = (path: string) =>
      new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
        request({ port: portal.port, path }, async (answer) => {
          const text = Buffer.concat(await answer.toArray()).toString();
          resolve({ status: answer.statusCode, text });
        })
          .once("error", reject)
          .end();
      });
    for (const path of [
      "/_next/static/../../privacy",
      "/_next/static/%2e%2e/%2e%2e/incontri/filtrati/q=x",
      "/_next/static/../../package.json",
      "/_next/static/%",
      "/_next/static/none.css",
      "/_next/image?url=%2Ficon.svg&w=16&q=75",
    ]) {
      const answer = await raw(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.text).not.toContain("<script");
    }
  });

  test("cannot send readers elsewhere, and what follows it reaches nobody else", async () => {
    const moved = await read("/x,page-moved:https:%2F%2Fevil.example");
    expect([moved.status, moved.headers.get("location")]).toEqual([404, null]);
    await read("/temi?email=segreto@example.org");
    expect((await read("/temi")).text).not.toContain("segreto");
  });

  test("that is old tells nothing of what is not public", async () => {
    const draft = await createNewsItem(SYSTEM, { document: newsDocument("Bozza riservata") });
    await changeAddress(SYSTEM, { kind: "news_item", id: draft.id, from: "bozza spostata" });
    const answer = await read(`/notizie/${draft.slug}`);
    expect([answer.status, answer.headers.get("location")]).toEqual([404, null]);
  });

  test("is only read: whatever would write is refused", async () => {
    const answer = await fetch(`http://127.0.0.1:${portal.port}/`, { method: "POST" });
    expect(answer.status).toBe(405);
  });

  test("that nobody could have meant is not found, never a failure", async () => {
    const long = `/notizie/${"x".repeat(3_000)}`;
    for (const path of [
      "/notizie/%E0",
      "/notizie/a%00b",
      "/notizie/a,b%2Cc",
      long,
      "/_not-found",
    ]) {
      const { status, text } = await read(path);
      expect([path.slice(0, 30), status]).toEqual([path.slice(0, 30), 404]);
      expect(text).toContain("<h1");
    }
  });

  test("carries its policy at the first answer and at every later one", async () => {
    const { slug } = await publish("Una notizia con le sue regole");
    for (const path of [`/notizie/${slug}`, "/notizie/inesistente", "/inesistente"]) {
      const [first, second] = [await read(path), await read(path)];
      for (const { headers, text } of [first, second]) {
        const policy = headers.get("content-security-policy") ?? "";
        expect(policy).toMatch(/default-src 'none'; style-src 'self';/);
        expect(policy).not.toMatch(/unsafe|script-src/);
        expect(text).not.toContain("<script");
        expect(headers.get("x-content-type-options")).toBe("nosniff");
        expect(headers.has("x-powered-by")).toBe(false);
        expect(text).toContain("<h1");
      }
      expect(second.headers.get("content-security-policy")).toBe(
        first.headers.get("content-security-policy"),
      );
    }
  });

  test("may be asked again cheaply, and is kept by nobody without asking", async () => {
    const { slug } = await publish("Una notizia che non cambia");
    const path = `/notizie/${slug}`;
    const { headers } = await read(path);
    expect(headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    // The notice of its publication may still be under way, and what it drops has no tag.
    const again = async () => {
      const etag = (await read(path)).headers.get("etag") ?? "";
      const url = `http://127.0.0.1:${portal.port}${path}`;
      return (await fetch(url, { headers: { "if-none-match": etag } })).status;
    };
    await expect.poll(again).toBe(304);
  });
});
