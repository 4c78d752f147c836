import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { writtenTag } from "#lib/infra/cache-tags";
import { TagLedger } from "#lib/infra/tag-ledger";
import type { Drawn } from "#lib/web/draw-page";
import { PageCache } from "#lib/web/page-cache";
import type { PageMarks } from "#lib/web/page-marks";
import { PublicPages, TooBusy } from "#lib/web/public-pages";

type Look = Partial<PageMarks> & { text?: string };

function drawn({ text = "text", status, ...marks }: Look): Drawn {
  const body = Buffer.from(text);
  return {
    status: status ?? 200,
    headers: {},
    etag: "",
    body,
    gzip: body,
    marks: {
      tags: [],
      place: undefined,
      until: Number.POSITIVE_INFINITY,
      status,
      movedTo: undefined,
      budget: "pages",
      personal: false,
      ...marks,
    },
  };
}

function setUp(budgets?: ConstructorParameters<typeof PageCache>[2]) {
  const ledger = new TagLedger();
  ledger.connected = true;
  const clock = { now: 1_000_000 };
  const cache = new PageCache(ledger, () => clock.now, budgets);
  const keep = (path: string, tags: string[], look: Look = {}) =>
    cache.keep(path, drawn({ tags, place: ledger.place, ...look }));
  return { ledger, clock, cache, keep };
}

describe("a page is kept", () => {
  test("until one of its tags is touched", () => {
    const { ledger, cache, keep } = setUp();
    keep("/incontri/a", ["meeting:a", "meetings"]);
    ledger.touch("meeting:b");
    expect(cache.at("/incontri/a")?.body.toString()).toBe("text");
    ledger.touch("meetings");
    expect(cache.at("/incontri/a")).toBeNull();
    expect(cache.bytes).toBe(0);
  });

  test("not when it was read before a change and handed over after the notice", () => {
    const { ledger, cache, keep } = setUp();
    const { place } = ledger;
    ledger.touch("meeting:a");
    keep("/incontri/a", ["meeting:a"], { place });
    expect(cache.at("/incontri/a")).toBeNull();
  });

  test("not after missed notices", () => {
    const { ledger, cache, keep } = setUp();
    keep("/incontri/a", ["meeting:a"]);
    ledger.forget();
    expect(cache.at("/incontri/a")).toBeNull();
  });

  test("not when it was asked who reads", () => {
    const { cache, keep } = setUp();
    keep("/incontri/a", ["meeting:a"], { personal: true });
    expect(cache.at("/incontri/a")).toBeNull();
  });

  test("until the moment at which it stops being true by itself", () => {
    const { clock, cache, keep } = setUp();
    keep("/", ["meetings"], { until: 1_005_000 });
    clock.now = 1_004_999;
    expect(cache.at("/")).not.toBeNull();
    clock.now = 1_005_000;
    expect(cache.at("/")).toBeNull();
  });

  test("not when it never said what it was drawn from, nor when its drawing failed", () => {
    const { cache, keep } = setUp();
    keep("/a", ["meeting:a"], { place: undefined });
    keep("/b", ["meeting:b"], { status: 500 });
    expect([cache.at("/a"), cache.at("/b")]).toEqual([null, null]);
  });

  test("beside a failure to draw it anew", () => {
    const { cache, keep } = setUp();
    keep("/a", ["meeting:a"]);
    keep("/a", ["meeting:a"], { status: 500, text: "failure" });
    expect(cache.at("/a")?.body.toString()).toBe("text");
  });

  test("until it appears, when its address led nowhere", () => {
    const { ledger, cache, keep } = setUp();
    keep("/incontri/a", [writtenTag("meeting:a")], { status: 404 });
    expect(cache.at("/incontri/a")?.status).toBe(404);
    ledger.touch(writtenTag("meeting:a"));
    expect(cache.at("/incontri/a")).toBeNull();
  });
});

describe("memory", () => {
  const budgets = { pages: 20_000, filtered: 20_000, missing: 20_000 };

  test("is bounded by bytes; what was asked for last stays longest", () => {
    const { cache, keep } = setUp(budgets);
    for (let index = 0; index < 100; index++) {
      keep(`/incontri/${index}`, [`meeting:${index}`], { text: "x".repeat(1_000) });
      cache.at("/incontri/0");
      expect(cache.bytes).toBeLessThanOrEqual(20_000);
    }
    expect(cache.at("/incontri/0")).not.toBeNull();
    expect(cache.at("/incontri/1")).toBeNull();
    keep("/huge", ["huge"], { text: "x".repeat(30_000) });
    expect(cache.at("/huge")).toBeNull();
  });

  test("of addresses that lead nowhere and of filtered pages is apart from that of pages", () => {
    const { cache, keep } = setUp(budgets);
    keep("/incontri/real", ["meeting:real"]);
    for (let index = 0; index < 100; index++) {
      keep(`/incontri/${index}`, [], { status: 404 });
      keep(`/incontri/filtrati/q=${index}`, [], { budget: "filtered" });
    }
    expect(cache.at("/incontri/real")).not.toBeNull();
    expect(cache.bytes).toBeLessThan(60_000);
  });
});

describe("drawing", () => {
  const at = (path: string) => ({ path, url: path });

  function drawing(look: (url: string, time: number) => Look | Promise<Look>) {
    const { ledger, cache } = setUp();
    let times = 0;
    const pages = new PublicPages(
      async (url) => {
        const { place } = ledger;
        times += 1;
        return drawn({ tags: [url], place, ...(await look(url, times)) });
      },
      ledger,
      cache,
    );
    return { pages, ledger, times: () => times };
  }

  test("happens once for all who ask at the same time, and not again", async () => {
    const { pages, times } = drawing(async () => ({ text: await pause(5, "once") }));
    const answers = await Promise.all([1, 2, 3].map(() => pages.at(at("/a"))));
    expect(new Set(answers).size).toBe(1);
    await pages.at(at("/a"));
    expect(times()).toBe(1);
  });

  test("begins again for whoever joined after a change", async () => {
    const { pages, ledger } = drawing(async (_, time) => {
      const text = `reading ${time}`;
      await pause(10);
      return { text };
    });
    const first = pages.at(at("/a"));
    await pause(2);
    ledger.touch("/a");
    const second = await pages.at(at("/a"));
    expect(second.body.toString()).toBe("reading 2");
    await first;
    expect((await pages.at(at("/a"))).body.toString()).toBe("reading 2");
  });

  test("ends, also where something changes all the time", async () => {
    const { pages, ledger, times } = drawing(async (url) => {
      ledger.touch(url);
      return {};
    });
    await pages.at(at("/a"));
    expect(times()).toBeLessThan(10);
  });

  test("shows what is kept while notices may be missed, and tries anew", async () => {
    const { pages, ledger, times } = drawing((_, time) =>
      time === 1 ? { text: "kept" } : { text: "failure", status: 500 },
    );
    await pages.at(at("/a"));
    ledger.connected = false;
    for (const _ of [1, 2]) {
      expect((await pages.at(at("/a"))).body.toString()).toBe("kept");
      await pause(1);
    }
    expect(times()).toBe(3);
  });

  test("is refused when too much waits, and goes on afterwards", async () => {
    const { pages } = drawing(async () => ({ text: await pause(1, "drawn") }));
    const asked = await Promise.allSettled(
      Array.from({ length: 1_000 }, (_, index) => pages.at(at(`/${index}`))),
    );
    const refused = asked.filter(({ status }) => status === "rejected");
    expect(refused.length).toBeGreaterThan(500);
    expect(refused.every((one) => "reason" in one && one.reason instanceof TooBusy)).toBe(true);
    expect(asked[0]?.status).toBe("fulfilled");
    expect((await pages.at(at("/later"))).body.toString()).toBe("drawn");
  });
});

test("tags have one written form for every string, fit for a header and a notice", () => {
  expect(writtenTag("meeting:incontro-1")).toBe("meeting:incontro-1");
  for (const typed of [
    "meeting:a,b",
    "meeting:\ud800",
    "meeting:è\n",
    `meeting:${"x".repeat(9_000)}`,
  ]) {
    expect(writtenTag(typed)).toMatch(/^[\w:%.-]{1,200}$/);
    expect(writtenTag(typed)).toBe(writtenTag(typed));
  }
});
