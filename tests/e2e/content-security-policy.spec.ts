import { expect, type Page, test } from "@playwright/test";
import { PAGE_KINDS } from "#tests/support/portal-test";

async function listen(page: Page): Promise<string[]> {
  const breaches: string[] = [];
  await page.exposeFunction("breach", (text: string) => breaches.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { breach } = window as unknown as { breach: (text: string) => void };
      breach(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  page.on("pageerror", (error) => breaches.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) breaches.push(message.text());
  });
  return breaches;
}

for (const path of [...Object.values(PAGE_KINDS), "/inesistente", "/incontri/inesistente"]) {
  test(`the browser finds no breach of the policy at ${path}`, async ({ page }) => {
    const breaches = await listen(page);
    // The first answer may come from drawing, the second comes from what was kept.
    for (const _ of [1, 2]) {
      const answer = await page.goto(path);
      expect(answer?.headers()["content-security-policy"]).toContain("default-src 'none'");
      await expect(page.locator("h1")).toBeVisible();
      // Fonts are asked for when the text is laid out.
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    }
    expect(breaches).toEqual([]);
  });
}

test("the policy keeps a script out that got into a page, and the browser says so", async ({
  page,
}) => {
  const breaches = await listen(page);
  await page.route("/privacy", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace("</main>", "<script>window.ran = 1</script></main>");
    await route.fulfill({ response: answer, body });
  });
  await page.goto("/privacy");
  await expect.poll(() => breaches.join()).toContain("script-src");
  expect(await page.evaluate("window.ran")).toBeUndefined();
});
