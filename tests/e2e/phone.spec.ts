import type { Page } from "@playwright/test";
import { expect, MEETING, test } from "#tests/support/portal-test";

// A phone of 360 px, and the room it has left when its reader has made the text twice as large.
const WIDTHS = { phone: 360, "enlarged text": 180 };

/** Neither the name of the site nor its search field is under the menu's button. */
async function expectMenuApart(page: Page) {
  const menu = await page.getByText("Menu").boundingBox();
  const name = await page.getByRole("banner").getByText("Comunità di Pratica").boundingBox();
  const search = await page.getByRole("banner").getByRole("searchbox").boundingBox();
  for (const other of [name, search]) {
    const isApart =
      (menu?.y ?? 0) >= (other?.y ?? 0) + (other?.height ?? 0) ||
      (menu?.y ?? 0) + (menu?.height ?? 0) <= (other?.y ?? 0) ||
      (menu?.x ?? 0) >= (other?.x ?? 0) + (other?.width ?? 0);
    expect(isApart, `${JSON.stringify(menu)} and ${JSON.stringify(other)}`).toBe(true);
  }
}

for (const [kind, width] of Object.entries(WIDTHS)) {
  test.describe(kind, () => {
    test.use({ viewport: { width, height: 740 } });

    test("the menu covers nothing", async ({ page }) => {
      await page.goto("/");
      await expectMenuApart(page);
    });

    test("a table is read line by line, each figure with its name", async ({ page }) => {
      await page.goto("/zone");
      const row = page.getByRole("row", { name: /Pratese/ });
      const label = await row
        .getByRole("cell")
        .first()
        .evaluate((cell) => getComputedStyle(cell, "::before").content);
      expect(label).toContain("Comuni");
      const [name, figure] = await Promise.all([
        row.getByRole("rowheader").boundingBox(),
        row.getByRole("cell").first().boundingBox(),
      ]);
      expect(figure?.y).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0));
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("text made larger by a style of the reader has room in the head of the page", async ({
    page,
  }) => {
    await page.goto("/");
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    await expectMenuApart(page);
    const head = page.getByRole("banner");
    expect(await head.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  });

  test("zones are chosen by name, from the home page too", async ({ page }) => {
    await page.goto("/");
    const zone = page.getByRole("link", { name: /^Pratese \d+$/ });
    await zone.scrollIntoViewIfNeeded();
    await expect(zone.getByText("Pratese")).toBeInViewport();
    const { width = 0 } = (await zone.getByText("Pratese").boundingBox()) ?? {};
    expect(width).toBeGreaterThan(30);
    await zone.click();
    await expect(page).toHaveURL("/zone/pratese");
  });

  test("the meetings before and after stand between the programme and the minutes", async ({
    page,
  }) => {
    await page.goto(MEETING);
    const next = await page.locator("a[rel=next]").boundingBox();
    const programme = await page.getByRole("heading", { name: "Programma" }).boundingBox();
    const minutes = await page
      .getByRole("heading", { name: "Resoconto", exact: true })
      .boundingBox();
    expect(next?.y).toBeGreaterThan(programme?.y ?? 0);
    expect(next?.y).toBeLessThan(minutes?.y ?? 0);
  });
});

test.describe("on a tablet without a pointer", () => {
  test.use({ viewport: { width: 820, height: 1100 }, isMobile: true, hasTouch: true });

  test("every zone shows its name", async ({ page }) => {
    await page.goto("/incontri");
    const name = page.getByRole("link", { name: /^Pratese \d+$/ }).getByText("Pratese");
    await expect(name).toBeVisible();
    expect(await name.evaluate((element) => getComputedStyle(element).opacity)).toBe("1");
    expect(await name.evaluate((element) => getComputedStyle(element).position)).toBe("static");
  });
});
