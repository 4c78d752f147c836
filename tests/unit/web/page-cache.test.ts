import { describe, expect, test } from "vitest";
import { writtenTag } from "#lib/infra/cache-tags";
import { TagLedger } from "#lib/infra/tag-ledger";
import { PageCache } from "#lib/web/page-cache";
import type { Rendered } from "#lib/web/page-entry";
import { pageMark } from "#lib/web/page-marks";

type Page = Extract<Rendered, { kind: "APP_PAGE" }>;

function rendered(tags: string[], text = "text"): Page {
  const headers = { "x-next-cache-tags": tags.map((tag) => tag).join(",") };
  return { kind: "APP_PAGE", html: `<html>${text}</html>`, rscData: undefined, headers };
}

function setUp(budgets?: ConstructorParameters<typeof PageCache>[2]) {
  const ledger = new TagLedger();
  const clock = { now: 1_000_000 };
  const cache = new PageCache(ledger, () => clock.now, budgets);
  const keep = (path: string, tags: string[], text?: string) =>
    cache.set(path, `key:${path}`, rendered(tags, text));
  return { ledger, clock, cache, keep, from: () => pageMark("place", ledger.place) };
}

describe("a page is kept", () => {
  test("until one of its tags is touched", () => {
    const { ledger, cache, keep, from } = setUp();
    keep("/incontri/a", ["meeting:a", "meetings", from()]);
    ledger.touch("meeting:b");
    expect(cache.at("/incontri/a")?.body.toString()).toBe("<html>text</html>");
    ledger.touch("meetings");
    expect(cache.at("/incontri/a")).toBeNull();
    expect(cache.bytes).toBe(0);
  });

  test("not when it was read before a change and handed over after the notice", () => {
    const { ledger, cache, keep, from } = setUp();
    const beforeReading = from();
    ledger.touch("meeting:a");
    keep("/incontri/a", ["meeting:a", beforeReading]);
    expect(cache.at("/incontri/a")).toBeNull();
  });

  test("from the earliest of its readings", () => {
    const { ledger, cache, keep, from } = setUp();
    const first = from();
    ledger.touch("site");
    keep("/", ["meetings", "site", from(), first]);
    expect(cache.at("/")).toBeNull();
  });

  test("not after missed notices", () => {
    const { ledger, cache, keep, from } = setUp();
    keep("/incontri/a", ["meeting:a", from()]);
    ledger.forget();
    expect(cache.at("/incontri/a")).toBeNull();
  });

  test("until the moment at which it stops being true by itself", () => {
    const { clock, cache, keep, from } = setUp();
    keep("/", ["meetings", from(), pageMark("until", 1_005_000), pageMark("until", 1_090_000)]);
    clock.now = 1_004_999;
    expect(cache.at("/")).not.toBeNull();
    clock.now = 1_005_000;
    expect(cache.at("/")).toBeNull();
  });

  test("not when it never said what it was drawn from, nor when its drawing failed", () => {
    const { cache, keep, from } = setUp();
    keep("/a", ["meeting:a"]);
    keep("/b", ["meeting:b", from(), pageMark("status", 500), pageMark("unkept", 1)]);
    expect([cache.at("/a"), cache.at("/b")]).toEqual([null, null]);
  });

  test("beside a failure to draw it anew", () => {
    const { cache, keep, from } = setUp();
    keep("/a", ["meeting:a", from()]);
    keep("/a", ["meeting:a", from(), pageMark("status", 500), pageMark("unkept", 1)], "failure");
    expect(cache.at("/a")?.body.toString()).toBe("<html>text</html>");
  });

  test("until it appears, when its address led nowhere", () => {
    const { ledger, cache, keep, from } = setUp();
    keep("/incontri/a", [writtenTag("meeting:a"), from(), pageMark("status", 404)]);
    expect(cache.at("/incontri/a")?.status).toBe(404);
    ledger.touch(writtenTag("meeting:a"));
    expect(cache.at("/incontri/a")).toBeNull();
  });
});

describe("memory", () => {
  const budgets = { pages: 20_000, filtered: 20_000, missing: 20_000 };

  test("is bounded by bytes; what was asked for last stays longest", () => {
    const { cache, keep, from } = setUp(budgets);
    for (let index = 0; index < 100; index++) {
      keep(`/incontri/${index}`, [`meeting:${index}`, from()], "x".repeat(1_000));
      cache.at("/incontri/0");
      expect(cache.bytes).toBeLessThanOrEqual(20_000);
    }
    expect(cache.at("/incontri/0")).not.toBeNull();
    expect(cache.at("/incontri/1")).toBeNull();
    keep("/huge", ["huge", from()], "x".repeat(30_000));
    expect(cache.at("/huge")).toBeNull();
  });

  test("of addresses that lead nowhere and of filtered pages is apart from that of pages", () => {
    const { cache, keep, from } = setUp(budgets);
    keep("/incontri/real", ["meeting:real", from()]);
    for (let index = 0; index < 100; index++) {
      keep(`/incontri/${index}`, [from(), pageMark("status", 404)]);
      keep(`/incontri/filtrati/q=${index}`, [from(), pageMark("budget", "filtered")]);
    }
    expect(cache.at("/incontri/real")).not.toBeNull();
    expect(cache.bytes).toBeLessThan(60_000);
  });
});

describe("what is rendered gets, in place", () => {
  test("a policy that names its inline scripts and no others", () => {
    const { cache, from } = setUp();
    const page = rendered(
      [from()],
      '<script src="/a.js"></script><script id="b">alert(1)</script>',
    );
    cache.set("/", "key", page);
    const policy = String(page.headers?.["content-security-policy"]);
    // printf %s 'alert(1)' | openssl dgst -sha256 -binary | base64
    const hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
    expect(policy).toContain(`script-src 'self' ${hash};`);
    expect(policy).not.toContain("unsafe");
    expect(cache.at("/")?.headers["content-security-policy"]).toBe(policy);
  });

  test("its status, and the way to its new address", () => {
    const { cache, from } = setUp();
    const missing = rendered([from(), pageMark("status", 404)]);
    cache.set("/a", "a", missing);
    expect(missing.status).toBe(404);
    const moved = rendered([from(), pageMark("moved", "/incontri/nuovo,indirizzo")]);
    cache.set("/b", "b", moved);
    expect([moved.status, moved.headers?.location]).toEqual([308, "/incontri/nuovo,indirizzo"]);
    expect(cache.at("/b")?.status).toBe(308);
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
