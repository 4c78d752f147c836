import { expect, MEETING, PAGE_KINDS, test } from "#tests/support/portal-test";

const ADDRESSES = { ...PAGE_KINDS, "unknown address": "/inesistente" };

for (const [kind, path] of Object.entries(ADDRESSES)) {
  test(`headers: ${kind}`, async ({ request }) => {
    const answer = await request.get(path);
    const headers = answer.headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["cache-control"]).not.toContain("s-maxage");
    expect(await answer.text()).not.toMatch(/\sstyle="/);
  });
}

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`what a machine reads: ${kind}`, async ({ page, baseURL }) => {
    await page.goto(path);
    await expect(page).toHaveTitle(/Comunità di Pratica/);
    const content = (selector: string) => page.locator(selector).getAttribute("content");
    expect((await content('meta[name="description"]'))?.length).toBeGreaterThan(20);
    expect(await content('meta[property="og:title"]')).toBeTruthy();
    const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
    expect(canonical).toMatch(new RegExp(`^${baseURL}(/|$)`));
    // The demonstration is not for search engines.
    expect(await content('meta[name="robots"]')).toContain("noindex");
    await expect(page.getByText("Sito dimostrativo").first()).toBeVisible();
  });
}

test("a page that was read is not sent again", async ({ request }) => {
  const first = await request.get(MEETING);
  const etag = first.headers().etag ?? "";
  expect(etag).not.toBe("");
  const again = await request.get(MEETING, { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
});

test("styles and fonts are kept by the browser for a year", async ({ page, request }) => {
  await page.goto("/");
  const href = await page.locator('link[rel="stylesheet"]').first().getAttribute("href");
  const answer = await request.get(href ?? "");
  expect(answer.headers()["cache-control"]).toContain("immutable");
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
});

test("nobody is asked to write to an address that nobody reads", async ({ page }) => {
  // The demonstration has only such addresses.
  for (const path of ["/", "/privacy", "/accessibilita"]) {
    await page.goto(path);
    await expect(page.getByRole("contentinfo")).toContainText("Note legali");
    await expect(page.locator('a[href^="mailto:"]')).toHaveCount(0);
  }
});

test("every link inside the site leads somewhere, and none to what does not exist yet", async ({
  request,
}) => {
  const seen = new Set<string>(["/"]);
  const broken: string[] = [];
  for (const path of seen) {
    const answer = await request.get(path);
    if (answer.status() !== 200) broken.push(`${answer.status()} ${path}`);
    for (const [, href = ""] of (await answer.text()).matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
      const address = href.replaceAll("&amp;", "&");
      // One filter deep is enough: the sets of filters have no end.
      const filters = new URLSearchParams(address.split("?")[1] ?? "").size;
      if (filters <= 1 && seen.size < 1500) seen.add(address);
    }
  }
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(100);
  expect([...seen].filter((path) => path.startsWith("/pratiche"))).toEqual([]);
});
