import { describe, expect, test } from "vitest";
import { writtenTag } from "#lib/infra/cache-tags";
import { TagLedger } from "#lib/infra/tag-ledger";
import type { Drawn } from "#lib/web/draw-page";
import { PageCache } from "#lib/web/page-cache";
import { PageKeeper, TooBusy } from "#lib/web/page-keeper";
import type { PageMarks } from "#lib/web/page-marks";

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
      errorId: undefined,
      personal: false,
      unreadable: false,
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
  const at = (path: string, countless = false) => ({ path, url: path, countless });

  function drawing(look: (url: string, time: number) => Look | Promise<Look>, longestMs = 5_000) {
    const { ledger, cache } = setUp();
    let times = 0;
    const pages = new PageKeeper(
      async (url) => {
        const { place } = ledger;
        times += 1;
        return drawn({ tags: [url], place, ...(await look(url, times)) });
      },
      ledger,
      { cache, longestMs },
    );
    return { pages, ledger, times: () => times };
  }

  test("happens once for all who ask at the same time, and not again", async () => {
    const gate = Promise.withResolvers<Look>();
    const { pages, times } = drawing(() => gate.promise);
    const asked = [1, 2, 3].map(() => pages.at(at("/a")));
    gate.resolve({ text: "once" });
    expect(new Set(await Promise.all(asked)).size).toBe(1);
    await pages.at(at("/a"));
    expect(times()).toBe(1);
  });

  test("begins again for whoever joined after a change", async () => {
    const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { pages, ledger } = drawing(async (_, time) => {
      begun.resolve();
      await gate.promise;
      return { text: `reading ${time}` };
    });
    const first = pages.at(at("/a"));
    await begun.promise;
    ledger.touch("/a");
    const second = pages.at(at("/a"));
    gate.resolve();
    expect((await second).body.toString()).toBe("reading 2");
    await first;
    expect((await pages.at(at("/a"))).body.toString()).toBe("reading 2");
  });

  test("ends, also where something changes all the time", async () => {
    const { pages, ledger, times } = drawing((url) => {
      ledger.touch(url);
      return {};
    });
    await pages.at(at("/a"));
    expect(times()).toBe(3);
  });

  test("shows what is kept while notices may be missed, and tries anew now and then", async () => {
    const { pages, ledger, times } = drawing((_, time) =>
      time === 1 ? { text: "kept" } : { text: "failure", status: 500 },
    );
    await pages.at(at("/a"));
    ledger.connected = false;
    for (let time = 0; time < 20; time += 1) {
      expect((await pages.at(at("/a"))).body.toString()).toBe("kept");
    }
    expect(times()).toBe(2);
  });

  test("is refused when too much waits, and goes on afterwards", async () => {
    const gate = Promise.withResolvers<Look>();
    const { pages } = drawing(() => gate.promise);
    const asked = Array.from({ length: 1_000 }, (_, index) => pages.at(at(`/${index}`)));
    await expect(asked.at(-1)).rejects.toBeInstanceOf(TooBusy);
    gate.resolve({ text: "drawn" });
    const answers = await Promise.allSettled(asked);
    expect(answers.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(100);
    expect((await pages.at(at("/later"))).body.toString()).toBe("drawn");
  });

  test("of countless sets of filters leaves room for pages", async () => {
    const gate = Promise.withResolvers<Look>();
    const { pages } = drawing((url) => (url.includes("q=") ? gate.promise : { text: "page" }));
    const crawled = Array.from({ length: 500 }, (_, index) => pages.at(at(`/q=${index}`, true)));
    await expect(crawled.at(-1)).rejects.toBeInstanceOf(TooBusy);
    expect((await pages.at(at("/page"))).body.toString()).toBe("page");
    gate.resolve({});
    await Promise.allSettled(crawled);
  });

  test("that never ends fails in time and gives its place to others", async () => {
    const never = new Promise<Look>(() => {});
    const { pages } = drawing((url) => (url.startsWith("/hung") ? never : { text: "page" }), 20);
    const hung = Array.from({ length: 8 }, (_, index) => pages.at(at(`/hung-${index}`)));
    const answers = Promise.allSettled(hung);
    expect((await pages.at(at("/a"))).body.toString()).toBe("page");
    for (const answer of await answers) expect(answer.status).toBe("rejected");
  });

  test("that fails lets whoever asks next try again", async () => {
    const { pages } = drawing((_, time) => {
      if (time === 1) throw new Error("once");
      return { text: "page" };
    });
    await expect(pages.at(at("/a"))).rejects.toThrow("once");
    expect((await pages.at(at("/a"))).body.toString()).toBe("page");
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
