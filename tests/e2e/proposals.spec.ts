import type { Browser, Page } from "@playwright/test";
import type { AccountActor } from "#lib/actor";
import { closeDb, db } from "#lib/infra/db";
import { expectAccessible } from "#tests/support/axe";
import { makeMeeting, talk } from "#tests/support/factories";
import { pptx } from "#tests/support/office-files";
import { makeUser, signIn, writeInPortal } from "#tests/support/portal-newsroom";
import { expect, test } from "#tests/support/portal-test";

// From a member's file to the public page of the meeting, and what may come in between.

test.beforeAll(() => writeInPortal());
test.afterAll(() => closeDb());

const main = (page: Page) => page.getByRole("main");
const titleOf = (page: Page) => page.getByRole("heading", { level: 1 });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const slides = (words: string) => ({
  name: "Scheda di lavoro.pptx",
  mimeType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  buffer: pptx(words),
});

async function openAs(browser: Browser, actor: AccountActor, baseURL: string | undefined) {
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  await signIn(context, actor, baseURL);
  return context.newPage();
}

async function aMeeting() {
  const said = talk({ title: "La presa in carico" });
  return { ...(await makeMeeting({ talks: [said] })), talk: said };
}

/** Chooses a file, and says of it what it is; with scripts each has a row of its own. */
async function describeFile(page: Page, title: string, words: string, scripts = true) {
  if (!scripts) {
    const whole = page.locator("input[type=file][name=file]");
    await whole.setInputFiles(slides(words));
    await page.locator("#f-title").fill(title);
    await page.locator("#f-kind").selectOption("document");
    return;
  }
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Scegli i file" }).click();
  await (await choosing).setFiles(slides(words));
  await page.getByLabel("Titolo", { exact: true }).first().fill(title);
  await page.getByLabel("Tipo", { exact: true }).first().selectOption("document");
}

/** Fills the form of a file on the page where one proposes. */
async function offer(page: Page, slug: string, title: string, words: string, scripts = true) {
  await page.goto(`/incontri/${slug}/materiali/proponi`);
  await describeFile(page, title, words, scripts);
  await page.locator("#f-talkId").selectOption({ label: "La presa in carico" });
  await press(page, "Proponi il file");
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a member proposes a file, the newsroom accepts it, everybody finds it", async ({
      page,
      context,
      browser,
      baseURL,
    }) => {
      const { slug } = await aMeeting();
      const title = `Scheda ${javaScriptEnabled}`;
      await signIn(context, await makeUser("Ada Membro"), baseURL);
      await offer(page, slug, title, `journey ${javaScriptEnabled}`, javaScriptEnabled);
      await expect(page).toHaveURL(/\/area\/materiali\?esito=proposto/);
      await expect(main(page)).toContainText("La proposta è arrivata.");
      await expect(main(page)).toContainText("In attesa di decisione");

      const editor = await openAs(browser, await makeUser("Eva Redazione", ["newsroom"]), baseURL);
      await editor.goto("/redazione");
      await expect(main(editor)).toContainText("Materiali proposti");
      await editor.goto("/redazione/materiali");
      await editor.getByRole("link", { name: title }).click();
      await expect(main(editor)).toContainText("Proposto da Ada Membro");
      await press(editor, "Accogli la proposta");
      await expect(main(editor)).toContainText("La proposta è accolta");

      const reader = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
      await reader.goto(`/incontri/${slug}`);
      const link = main(reader)
        .getByRole("link", { name: new RegExp(title) })
        .first();
      await expect(link).toBeVisible();
      await page.goto("/area/materiali");
      await expect(main(page)).toContainText("È visibile.");
    });
  });
}

test("what is to be changed comes back with the reason, and goes again", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const { slug } = await aMeeting();
  await signIn(context, await makeUser("Bea Membro"), baseURL);
  await offer(page, slug, "Scheda da correggere", "to correct");
  await expect(page).toHaveURL(/\/area\/materiali\?esito=proposto/);
  const editor = await openAs(browser, await makeUser("Eva Redazione", ["newsroom"]), baseURL);
  const { id } = await db().material.findFirstOrThrow({
    where: { title: "Scheda da correggere" },
    select: { id: true },
  });
  await editor.goto(`/redazione/materiali/${id}`);
  await editor.getByText("Chiedi una modifica").click();
  await editor.getByLabel("Che cosa cambiare").fill("Manca l’anno.");
  await press(editor, "Rimanda a chi lo ha proposto");
  await expect(main(editor)).toContainText("tornata a chi l’ha fatta");

  await page.goto("/area/materiali");
  await expect(main(page)).toContainText("Manca l’anno.");
  await page.getByRole("link", { name: "Scheda da correggere" }).click();
  await page.locator("#c-title").fill("Scheda corretta, 2021");
  await press(page, "Invia di nuovo");
  await expect(main(page)).toContainText("La correzione è arrivata");
  await editor.goto(`/redazione/materiali/${id}`);
  await expect(main(editor)).toContainText("Le modifiche chieste prima");
});

test("a file under a title that is there asks which of the two it is, and is not sent again", async ({
  page,
  context,
  baseURL,
}) => {
  const { slug, id } = await aMeeting();
  await signIn(context, await makeUser("Eva Redazione", ["newsroom"]), baseURL);
  const path = `/redazione/incontri/${id}/materiali`;
  const attach = async (title: string, words: string) => {
    await page.goto(path);
    await describeFile(page, title, words);
    await press(page, "Allega il file");
  };
  await attach("Scheda unica", "first");
  await expect(main(page)).toContainText("Il materiale è stato allegato.");
  await attach("scheda  UNICA", "second");
  await expect(main(page)).toContainText("Esiste già «Scheda unica» qui.");
  await expectAccessible(page);
  await page.getByLabel(/^Una nuova versione/).check();
  await press(page, "Allega il file");
  await expect(main(page)).toContainText("La nuova versione ha preso il posto");
  await expect(main(page)).toContainText("versione 2");
  await page.goto(`/incontri/${slug}`);
  const links = main(page).getByRole("link", { name: "Scheda unica", exact: true });
  await expect(links).toHaveCount(1);
});

test("the pages of proposals are accessible", async ({ page, context, browser, baseURL }) => {
  const { slug } = await aMeeting();
  await signIn(context, await makeUser("Cora Membro"), baseURL);
  await page.goto("/area/materiali");
  await expectAccessible(page);
  await page.goto(`/incontri/${slug}/materiali/proponi`);
  await expectAccessible(page);
  await offer(page, slug, "Scheda accessibile", "accessible");
  await expect(main(page)).toContainText("La proposta è arrivata.");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Scheda accessibile" }).click();
  await expect(titleOf(page)).toHaveText("Scheda accessibile");
  await expectAccessible(page);
  const editor = await openAs(browser, await makeUser("Eva Redazione", ["newsroom"]), baseURL);
  await editor.goto("/redazione/materiali");
  await expectAccessible(editor);
  await editor.getByRole("link", { name: "Scheda accessibile" }).click();
  await expect(titleOf(editor)).toHaveText("Scheda accessibile");
  await expectAccessible(editor);
});
