import { axeFindings } from "#tests/support/axe";
import { expect, MEETING, PAGE_KINDS, test } from "#tests/support/portal-test";

const KINDS = { ...PAGE_KINDS, "unknown address": "/inesistente" };

for (const [kind, path] of Object.entries(KINDS)) {
  test(`axe, landmarks and width: ${kind}`, async ({ page }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      // What is folded away is checked too.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      expect(await axeFindings(page), `${width} px`).toEqual([]);
    }
    await expect(page.locator("html")).toHaveAttribute("lang", "it");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("main")).toHaveCount(1);
    // A phone of 360 px whose reader has made the text twice as large has room for 180.
    for (const width of [180, 320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways, `sideways at ${width} px`).toBe(0);
    }
  });
}

test("the keyboard skips to the content", async ({ page }) => {
  await page.goto(MEETING);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Vai al contenuto" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("the keyboard skips the filters of the archive", async ({ page }) => {
  await page.goto("/incontri");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Vai ai risultati" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const first = page.getByRole("main").getByRole("listitem").getByRole("heading", { level: 4 });
  await expect(first.first().getByRole("link")).toBeFocused();
});

test("the keyboard reaches the tiles of the archive and narrows to a zone", async ({ page }) => {
  await page.goto("/incontri");
  const tile = page.getByRole("link", { name: /^Alta Val d’Elsa \d+$/ });
  await page.getByRole("searchbox", { name: "Cerca negli incontri" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(tile).toBeFocused();
  expect(
    await tile.evaluate((element) => {
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return outlineStyle !== "none" || boxShadow !== "none";
    }),
    "the focus shows",
  ).toBe(true);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/incontri?zona=alta-val-d-elsa");
});

test("the keyboard walks through a whole page and leaves it", async ({ page }) => {
  await page.goto("/zone");
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      return [...document.querySelectorAll("*")].indexOf(activeElement ?? document.body);
    });
  const met = new Set<number>();
  await page.keyboard.press("Tab");
  for (let place = await focused(); !met.has(place); place = await focused()) {
    met.add(place);
    await page.keyboard.press("Tab");
    if (met.size > 400) break;
  }
  const focusable = await page
    .locator("a[href]:visible, button:visible, input:visible, summary:visible")
    .count();
  expect(met.size).toBeGreaterThanOrEqual(focusable - 1);
  expect(met.size).toBeLessThan(400);
});

test("text with more space is not cut off", async ({ page }) => {
  await page.goto(MEETING);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}",
    );
    document.adoptedStyleSheets.push(sheet);
  });
  await page.setViewportSize({ width: 360, height: 900 });
  const clipped = await page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const isHidden = overflowX === "hidden" || overflowY === "hidden";
        return (
          isHidden && element.clientWidth > 2 && element.scrollHeight > element.clientHeight + 1
        );
      })
      .map((element) => element.className),
  );
  expect(clipped).toEqual([]);
});
