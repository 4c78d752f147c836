import type { Page } from "@playwright/test";
import type { AccountActor } from "#lib/actor";
import { closeDb, db } from "#lib/infra/db";

import { axeFindings } from "#tests/support/axe";
import { makeColleague, makeMeeting, makePerson, speaker, talk } from "#tests/support/factories";
import { signIn, writeInPortal } from "#tests/support/portal-newsroom";
import { expect, MEETING, test } from "#tests/support/portal-test";

// What is changed here the other specs read: one after the other.
test.describe.configure({ mode: "serial" });

let newsroom: AccountActor;
let admin: AccountActor;

test.beforeAll(async () => {
  await writeInPortal();
  newsroom = await makeColleague("Rita Registri");
  admin = await makeColleague("Ada Amministra", ["admin"]);
});
test.afterAll(() => closeDb());

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const done = (page: Page, text: string) => expect(page.getByText(text)).toBeVisible();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const main = (page: Page) => page.getByRole("main");

/** What is saved is public within a second. */
async function shows(page: Page, path: string, text: string) {
  await expect(async () => {
    await page.goto(path);
    await expect(main(page)).toContainText(text, { timeout: 500 });
  }).toPass();
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ context, baseURL }) => signIn(context, newsroom, baseURL));

  test("a theme gets another name, and all its pages with it", async ({ page, request }) => {
    await page.goto("/redazione/registri");
    await page.getByRole("main").getByRole("link", { name: "Temi", exact: true }).click();
    await page.getByRole("link", { name: "Famiglie vulnerabili" }).first().click();
    await page.getByLabel("Nome", { exact: true }).fill("");
    await press(page, "Salva il tema");
    await expect(page.locator(".form-problem")).toContainText("Nome: Da scrivere.");
    await page.getByLabel("Nome", { exact: true }).fill("Famiglie e bambini");
    await page.getByLabel("Con il nome cambia anche l’indirizzo").check();
    await press(page, "Salva il tema");
    await done(page, "Salvato.");
    await shows(page, "/temi/famiglie-e-bambini", "Famiglie e bambini");
    await shows(page, MEETING, "Famiglie e bambini");
    const old = await request.get("/temi/famiglie-vulnerabili", { maxRedirects: 0 });
    expect(old.status()).toBe(308);
  });

  test("an organisation becomes a partner; a second one of its name is asked about", async ({
    page,
  }) => {
    await page.goto("/redazione/registri/enti/nuovo");
    await page.getByLabel("Nome", { exact: true }).fill("Fondazione Prove e Registri");
    await page.getByLabel("Altri nomi").fill("Le Prove\nFPR");
    await page.getByLabel("Ruolo nella comunità").fill("prove con mano");
    await page.getByLabel("Ordine fra i partner").fill("uno");
    await press(page, "Aggiungi l’ente");
    await expect(page.locator(".form-problem")).toContainText("Ordine fra i partner");
    await expect(page.getByLabel("Altri nomi")).toHaveValue("Le Prove\nFPR");
    await page.getByLabel("Ordine fra i partner").fill("9");
    await press(page, "Aggiungi l’ente");
    await done(page, "Aggiunto al registro.");
    await shows(page, "/comunita", "prove con mano");
    await shows(page, "/enti/fondazione-prove-e-registri", "Le Prove");

    await page.goto("/redazione/registri/enti/nuovo");
    await page.getByLabel("Nome", { exact: true }).fill("Fondazione prove e registri");
    await press(page, "Aggiungi l’ente");
    await expect(page.locator(".form-problem")).toContainText("Nel registro c’è già");
    await page.getByLabel("È un altro ente").check();
    await press(page, "Aggiungi l’ente");
    await done(page, "Aggiunto al registro.");
    await page.getByRole("link", { name: "Unisci con Fondazione Prove e Registri" }).click();
    await page.getByRole("link", { name: /^Scambia/ }).click();
    await press(page, "Unisci le due schede");
    await expect(page.locator(".form-problem")).toContainText("Spuntare la casella");
    await page.getByLabel("Le due schede sono dello stesso ente").check();
    await press(page, "Unisci le due schede");
    await done(page, "Le due schede sono una sola");
    await page.goto("/enti/fondazione-prove-e-registri-2");
    await expect(page).toHaveURL("/enti/fondazione-prove-e-registri");
  });

  test("a person gets roles row by row, and what is in no list is said at its field", async ({
    page,
  }) => {
    await page.goto("/redazione/registri/persone/nuovo");
    await page.getByLabel("Nome", { exact: true }).fill("Zaira");
    await page.getByLabel("Cognome").fill("Righe");
    const role = (at: number, name: string) => page.locator(`[name="affiliations.${at}.${name}"]`);
    await role(0, "organisationId").fill("Ente che non esiste");
    await role(0, "roleTitle").fill("educatrice");
    await role(0, "validFrom").fill("2020-01-01");
    await press(page, "Aggiungi un incarico");
    await expect(role(0, "roleTitle")).toHaveValue("educatrice");
    await expect(page.getByLabel("Cognome")).toHaveValue("Righe");
    await role(1, "organisationId").fill("Regione Toscana");
    await role(1, "attestedOn").fill("2021-03-12");
    await press(page, "Aggiungi la persona");
    await expect(page.locator(".form-problem")).toContainText("Incarico 1 Ente");
    await expect(role(0, "organisationId")).toHaveValue("Ente che non esiste");
    await page.getByRole("checkbox", { name: "Togli Incarico 1" }).check();
    await press(page, "Aggiungi la persona");
    await done(page, "Aggiunto al registro.");
    await expect(role(0, "organisationId")).toHaveValue("Regione Toscana");
    await expect(role(0, "attestedOn")).toHaveValue("2021-03-12");
    await press(page, "Archivia");
    await done(page, "Archiviato");
    await page.goto("/redazione/registri/persone?q=zaira+righe");
    await done(page, "Niente con «zaira righe».");
    await page.getByRole("link", { name: "Mostra l’archivio" }).click();
    await page.getByRole("link", { name: "Righe Zaira" }).click();
    await press(page, "Ripristina");
    await done(page, "Di nuovo nel registro");
  });

  test("a name that is nobody’s is answered with those it may be", async ({ page }) => {
    await page.goto("/redazione/registri/persone/nuovo");
    await page.getByLabel("Nome", { exact: true }).fill("Yvonne");
    await page.getByLabel("Cognome").fill("Senzascript");
    const role = (name: string) => page.locator(`[name="affiliations.0.${name}"]`);
    await role("organisationId").fill("Regione Toscna");
    await role("roleTitle").fill("educatrice");
    await role("attestedOn").fill("2021-03-12");
    await press(page, "Aggiungi la persona");
    await expect(page.locator(".form-problem")).toContainText("«Regione Toscna» non è fra i nomi");
    await press(page, "Regione Toscana");
    await expect(role("organisationId")).toHaveValue("Regione Toscana");
    await expect(role("roleTitle")).toHaveValue("educatrice");
    await expect(page.getByLabel("Cognome")).toHaveValue("Senzascript");
    await press(page, "Aggiungi la persona");
    await done(page, "Aggiunto al registro.");
    await expect(role("organisationId")).toHaveValue("Regione Toscana");
  });

  test("a standing text changes; who read an older one is told, and loses nothing", async ({
    page,
    context,
  }) => {
    await page.goto("/redazione/registri/testi/privacy");
    const other = await context.newPage();
    await other.goto("/redazione/registri/testi/privacy");
    await other.getByLabel("In breve").fill("Come sono trattati i dati, in breve.");
    await press(other, "Salva il testo");
    await done(other, "Salvato.");
    await shows(other, "/privacy", "Come sono trattati i dati, in breve.");

    await page.getByLabel("In breve").fill("Un’altra frase.");
    await press(page, "Salva il testo");
    await expect(page.locator(".form-problem")).toContainText("Nel frattempo");
    await expect(page.getByLabel("In breve")).toHaveValue("Un’altra frase.");
    await expect(main(page)).toContainText("Come sono trattati i dati, in breve.");
    await press(page, "Salva il testo");
    await done(page, "Salvato.");
    await shows(page, "/privacy", "Un’altra frase.");
  });

  test("who answers for personal data is reached from every page, once that is known", async ({
    page,
  }) => {
    const contact = page.getByRole("link", { name: /^Responsabile della protezione dei dati:/ });
    await page.goto("/");
    await expect(contact).toHaveCount(0);
    await page.goto("/redazione/registri/testi/portale");
    await page
      .getByLabel("Responsabile della protezione dei dati", { exact: true })
      .fill("Ufficio di prova");
    await page.getByLabel("E-mail del responsabile").fill("rpd@comune.prova.it");
    await press(page, "Salva");
    await done(page, "Salvato.");
    await expect(async () => {
      await page.goto("/");
      await expect(contact).toHaveAttribute("href", "mailto:rpd@comune.prova.it", { timeout: 500 });
    }).toPass();
  });

  test("a zone changes; a municipality is in one zone at a time", async ({ page }) => {
    await page.goto("/redazione/registri/zone");
    await page.getByRole("link", { name: "Pratese" }).click();
    await page.getByLabel("Società della Salute").fill("Società della Salute di prova");
    const rows = page.locator("#municipalities ol > li");
    const last = (await rows.count()) - 1;
    await page.locator(`[name="municipalities.${last}.municipalityId"]`).fill("Firenze (FI)");
    await press(page, "Salva la zona");
    await expect(page.locator(".form-problem")).toContainText("In quel periodo è nella zona");
    await page.getByRole("checkbox", { name: `Togli Comune ${last + 1}` }).check();
    await press(page, "Salva la zona");
    await done(page, "Salvato.");
    await shows(page, "/zone/pratese", "Società della Salute di prova");
  });

  test("themes of years and milestones come and go", async ({ page }) => {
    await page.goto("/redazione/registri/anni/nuovo");
    await page.getByLabel("Anno").fill("2031");
    await page.getByLabel("Titolo").fill("Un tema di prova");
    await page.getByLabel("Descrizione").fill("Per vedere se compare.");
    await press(page, "Aggiungi");
    await shows(page, "/comunita", "Un tema di prova");
    await page.goto("/redazione/registri/anni/2031");
    await press(page, "Archivia");
    await done(page, "In archivio: per modificarlo va prima ripristinato.");
    await press(page, "Ripristina");
    await done(page, "Di nuovo nel registro");

    await page.goto("/redazione/registri/tappe/nuovo");
    await page.getByLabel("Titolo").fill("Una tappa di prova");
    await page.getByLabel("Descrizione").fill("Per vedere se compare.");
    await page.getByLabel("Inizio", { exact: true }).fill("2022-05-01");
    await press(page, "Aggiungi la tappa");
    await shows(page, "/comunita", "Una tappa di prova");
  });

  test("what a record said before is found, compared and brought back", async ({ page }) => {
    const { id } = await db().communityMilestone.findFirstOrThrow({
      where: { title: "Una tappa di prova" },
    });
    await page.goto(`/redazione/registri/tappe/${id}`);
    await page.getByLabel("Descrizione").fill("Per vedere se cambia.");
    await press(page, "Salva la tappa");
    await done(page, "Salvato.");
    await page.getByRole("link", { name: "Versioni" }).click();
    await expect(heading(page)).toContainText("Versioni di «Una tappa di prova»");
    await page.getByRole("link", { name: "Che cosa è cambiato dalla versione 1" }).click();
    await expect(main(page).locator("dl ins")).toContainText("cambia");
    await main(page).getByText("Ripristina la versione 1").first().click();
    await press(page, "Ripristina la versione 1");
    await done(page, "La versione scelta è di nuovo quella attuale.");
    await shows(page, "/comunita", "Per vedere se compare.");
  });

  test("pages of administrators are not there for the newsroom", async ({ page }) => {
    const { id } = await makePerson();
    for (const path of [
      "/redazione/impostazioni",
      "/redazione/eliminazioni",
      `/redazione/eliminazioni/persone/${id}`,
      "/redazione/registri/persone/niente",
      "/redazione/registri/anni/1999",
    ]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
    }
    await page.goto("/redazione/portale");
    await expect(page.getByRole("link", { name: "Impostazioni" })).toHaveCount(0);
  });
});

test.describe("administration, without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ context, baseURL }) => signIn(context, admin, baseURL));

  test("a person is removed for good, and where the name is still written is said", async ({
    page,
  }) => {
    const person = await makePerson({ givenName: "Nina", familyName: "Daeliminare" });
    const meeting = await makeMeeting({
      title: "Incontro con Nina Daeliminare",
      talks: [talk({ speakers: [speaker({ personId: person.id })] })],
    });
    await page.goto(`/redazione/registri/persone/${person.id}`);
    await page.getByRole("link", { name: "elimina la persona" }).click();
    await done(page, "1 intervento, che resta senza il nome");
    await page.getByLabel("Titolo o nome").fill("Nina");
    await press(page, "Elimina per sempre");
    await expect(page.locator(".form-problem")).toContainText("Motivo");
    await page.getByLabel("Motivo").fill("Richiesta dell’interessata");
    await press(page, "Elimina per sempre");
    await expect(page.locator(".form-problem")).toContainText("va scritto per intero");
    await expect(page.getByLabel("Motivo")).toHaveValue("Richiesta dell’interessata");
    await page.getByLabel("Titolo o nome").fill("nina daeliminare");
    await press(page, "Elimina per sempre");
    await expect(heading(page)).toHaveText("Eliminazione avvenuta");
    await expect(main(page).getByRole("link", { name: /Incontro con/ })).toBeVisible();
    expect(await db().person.count({ where: { id: person.id } })).toBe(0);
    await page.goto("/redazione/eliminazioni");
    await done(page, "Richiesta dell’interessata");
    expect((await page.goto(`/persone/${person.slug}`))?.status()).toBe(404);
    expect((await page.goto(`/incontri/${meeting.slug}`))?.status()).toBe(200);
  });
});

test("with scripts a row asked for takes the focus, and a lab’s diary is public at once", async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(context, newsroom, baseURL);
  await page.goto("/redazione/registri/laboratori?q=nord+ovest");
  await page.locator("tbody a").first().click();
  await expect(page.getByRole("button", { name: "Salva il laboratorio" })).toBeVisible();
  const rows = page.locator("#diary ol > li");
  const last = (await rows.count()) - 1;
  const field = (at: number, name: string) => page.locator(`[name="diary.${at}.${name}"]`);
  await field(last, "day").fill("2022-06-01");
  await field(last, "text").fill("Giornata di prova del registro.");
  await press(page, "Aggiungi un giorno");
  await expect(field(last + 1, "day")).toBeFocused();
  await expect(field(last, "text")).toHaveValue("Giornata di prova del registro.");
  await press(page, "Salva il laboratorio");
  await done(page, "Salvato.");
  const path = await page.getByRole("link", { name: "Pagina pubblica" }).getAttribute("href");
  await shows(page, path ?? "", "Giornata di prova del registro.");
});

test("with scripts names are suggested as one types, and the page holds only those it needs", async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(context, newsroom, baseURL);
  await page.goto("/redazione/registri/persone/nuovo");
  await expect(page.locator("datalist")).toHaveCount(0);
  const field = page.locator('[name="affiliations.0.organisationId"]');
  await field.fill("regione tosc");
  await page.getByRole("option", { name: "Regione Toscana" }).first().click();
  await expect(field).toHaveValue("Regione Toscana");
  await page.getByLabel("Nome", { exact: true }).fill("Wanda");
  await page.getByLabel("Cognome").fill("Conscript");
  await page.locator('[name="affiliations.0.attestedOn"]').fill("2021-03-12");
  await press(page, "Aggiungi la persona");
  await done(page, "Aggiunto al registro.");
  await expect(field).toHaveValue("Regione Toscana");
});

test("with scripts who saves too late sees what is there now beside what was typed", async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(context, newsroom, baseURL);
  await page.goto("/redazione/registri/testi/portale");
  const other = await context.newPage();
  await other.goto("/redazione/registri/testi/portale");
  await other.getByLabel("Sottotitolo").fill("Il sottotitolo di un’altra persona");
  await press(other, "Salva");
  await done(other, "Salvato.");
  await page.getByLabel("Sottotitolo").fill("Il mio sottotitolo");
  await press(page, "Salva");
  await expect(page.locator(".form-problem")).toBeFocused();
  await expect(main(page)).toContainText("Il sottotitolo di un’altra persona");
  await expect(page.getByLabel("Sottotitolo")).toHaveValue("Il mio sottotitolo");
  await press(page, "Salva");
  await done(page, "Salvato.");
});

test("leaving a form with something typed warns, and not once it is saved", async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(context, newsroom, baseURL);
  const { id } = await makePerson({ givenName: "Lea", familyName: "Distratta" });
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  const editor = `/redazione/registri/persone/${id}`;
  await page.goto(editor);
  await page.getByLabel("Presentazione").fill("Lavora da anni con le famiglie.");
  await page.getByRole("link", { name: "Persone", exact: true }).first().click();
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expect(page.getByLabel("Presentazione")).toHaveValue("Lavora da anni con le famiglie.");
  await press(page, "Salva la persona");
  await done(page, "Salvato.");
  await page.goto("/redazione/registri/persone");
  await expect(heading(page)).toBeVisible();
  expect(asked).toEqual(["beforeunload"]);
});

test("axe finds nothing on the pages of the registers", async ({ page, context, baseURL }) => {
  test.setTimeout(180_000);
  await signIn(context, admin, baseURL);
  const [person, zone, lab] = await Promise.all([
    db().person.findFirstOrThrow({ where: { affiliations: { some: {} }, archivedAt: null } }),
    db().zone.findFirstOrThrow(),
    db().lab.findFirstOrThrow(),
  ]);
  for (const path of [
    "",
    "/temi",
    "/temi/nuovo",
    "/persone",
    `/persone/${person.id}`,
    `/persone/${person.id}/unisci`,
    "/enti/nuovo",
    "/zone",
    `/zone/${zone.id}`,
    `/laboratori/${lab.id}`,
    "/testi/privacy",
    "/testi/privacy/versioni",
    `/persone/${person.id}/versioni`,
    "/anni",
    "/tappe/nuovo",
    "/../impostazioni",
    "/../eliminazioni",
    `/../eliminazioni/persone/${person.id}`,
  ]) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/redazione/registri${path}`);
      await expect(heading(page)).toBeVisible();
      expect(await axeFindings(page), `${path} at ${width} px`).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, `${path} ${width}: too wide`).toBeLessThanOrEqual(0);
    }
  }
});
