import { closeDb } from "#lib/infra/db";
import { makeUser, signIn, writeInPortal } from "#tests/support/portal-newsroom";
import { expect, test } from "#tests/support/portal-test";

// What is set here holds for everybody: nobody else writes in the portal meanwhile.
test.use({ javaScriptEnabled: false });
test.beforeAll(() => writeInPortal());
test.afterAll(() => closeDb());

test("a second person may be asked for", async ({ page, context, baseURL }) => {
  await signIn(context, await makeUser("Ada Imposta", ["admin"]), baseURL);
  const rule = page.getByLabel("Per pubblicare serve una seconda persona");
  const save = page.getByRole("button", { name: "Salva", exact: true });
  await page.goto("/redazione/impostazioni");
  await rule.check();
  await save.click();
  const asked = "Da adesso chi ha scritto per ultimo una bozza non può pubblicarla.";
  await expect(page.getByText(asked)).toBeVisible();
  await expect(rule).toBeChecked();
  await rule.uncheck();
  await save.click();
  await expect(page.getByText("Da adesso chi scrive può anche pubblicare.")).toBeVisible();
});
