import { expect, MEETING, PAGE_KINDS, test } from "#tests/support/portal-test";

test.use({ javaScriptEnabled: false });

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`without scripts: ${kind}`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("Ultimo aggiornamento").first()).toBeVisible();
  });
}

test("without scripts: an unknown address keeps the frame of the site", async ({ page }) => {
  const answer = await page.goto("/inesistente");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Principale" })).toBeAttached();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("without scripts: menu, search, filters and a meeting", async ({ page }) => {
    await page.goto("/");
    await page.getByText("Menu").click();
    await page.getByRole("link", { name: "Incontri", exact: true }).first().click();
    await expect(page).toHaveURL("/incontri");
    const filters = page.getByRole("search", { name: "Filtri degli incontri" });
    await expect(filters.getByRole("link", { name: /^Pratese/ }).first()).toBeHidden();
    await filters.getByText("Filtri", { exact: true }).last().click();
    await filters
      .getByRole("link", { name: /^Pratese/ })
      .first()
      .click();
    await expect(page).toHaveURL("/incontri?zona=pratese");
    await page.getByRole("link", { name: /^Famiglie con minorenni/ }).click();
    await expect(page).toHaveURL(MEETING);
  });
});
