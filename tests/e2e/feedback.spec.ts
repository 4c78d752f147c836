import { type Browser, expect, type Page, test } from "@playwright/test";
import { freePort } from "#lib/infra/free-port";
import { listOutbox } from "#lib/infra/mail";
import { axeFindings } from "#tests/support/axe";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";
import { MEETING } from "#tests/support/portal-test";

// A portal of its own, with the demonstration content and its accounts: pages are hidden in it.
const folder = newDataFolder();
let url = "";
let stop = async () => {};

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  const port = await freePort("127.0.0.1");
  url = `http://localhost:${port}`;
  const portal = await launchPortal({
    DATA_DIR: folder,
    PORT: String(port),
    PUBLIC_URL: url,
    DEMO_CONTENT: "true",
  });
  await portal.ready();
  await portal.says(/Ctrl-C stops it/);
  stop = async () => {
    portal.signal("SIGTERM");
    await portal.exitCode;
  };
});
test.afterAll(async () => {
  await stop();
  endLeftovers(folder);
});

const NEWS = "/notizie/la-comunita-riparte-dalle-famiglie-vulnerabili";

/** A browser of somebody else; problems the browser reports fail the test. */
async function visitor(browser: Browser, scripts = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, javaScriptEnabled: scripts });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) throw new Error(message.text());
  });
  return page;
}

const mailsTo = (to: string) => listOutbox(folder).filter((mail) => mail.to === to);
const lastMail = async (to: string, words: string) => {
  const mail = () => mailsTo(to).findLast(({ text }) => text.includes(words));
  await expect.poll(mail, { timeout: 20_000 }).toBeTruthy();
  return mail()?.text ?? "";
};
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
/** Not by its role: Next has an element of the same role on every page. */
const problem = (page: Page) => page.locator(".form-problem");

async function signedIn(browser: Browser, email: string): Promise<Page> {
  const page = await visitor(browser);
  const [link = ""] = /http\S+/.exec(await lastMail(email, "/accedi/conferma")) ?? [];
  await page.goto(link);
  await press(page, "Entra");
  await expect(page).toHaveURL(/\/(area|redazione)$/);
  return page;
}

let newsroom: Page;

for (const scripts of [true, false]) {
  const how = scripts ? "with scripts" : "without scripts";

  test(`an obstacle is reported from the page where it is met, ${how}`, async ({ browser }) => {
    const reader = await visitor(browser, scripts);
    await reader.goto("/zone");
    await reader
      .getByRole("main")
      .getByRole("link", { name: "Segnala un problema di accessibilità" })
      .click();
    await expect(reader.getByLabel("Pagina")).toHaveValue("/zone");
    await reader.getByLabel("Indirizzo e-mail").fill("senza chiocciola");
    await press(reader, "Invia la segnalazione");
    await expect(problem(reader)).toContainText("Scrivere che cosa non funziona");
    await expect(problem(reader)).toContainText("indirizzo e-mail completo");
    await expect(reader.getByLabel("Indirizzo e-mail")).toHaveValue("senza chiocciola");
    const email = scripts ? "con@ente.example" : "senza@ente.example";
    await reader.getByLabel("Indirizzo e-mail").fill(email);
    await reader.getByLabel("Che cosa non funziona").fill(`La mappa, ${how}.`);
    await press(reader, "Invia la segnalazione");
    await expect(reader.getByText(/La segnalazione n\. A\d+ è arrivata\./)).toBeVisible();
    await lastMail(email, "è arrivata e ha il numero");
    await reader.getByRole("link", { name: "Torna alla pagina" }).click();
    await expect(reader).toHaveURL(`${url}/zone`);
  });

  test(`a page is rated, ${how}, and no cookie is set`, async ({ browser }) => {
    const reader = await visitor(browser, scripts);
    await reader.goto("/temi?parole=dette");
    await reader.getByRole("link", { name: "Questa pagina è stata utile?" }).click();
    await press(reader, "Invia la valutazione");
    await expect(problem(reader)).toContainText("Scegliere «Sì» o «No».");
    await reader.getByLabel("No", { exact: true }).check();
    await reader.getByLabel("Perché").fill(`Manca un tema, ${how}.`);
    await press(reader, "Invia la valutazione");
    await expect(reader.getByText("Grazie, la valutazione è arrivata.")).toBeVisible();
    expect(await reader.context().cookies()).toEqual([]);
  });
}

test("a program that fills in every field is told that all went well, and nothing is kept", async ({
  browser,
}) => {
  const robot = await visitor(browser);
  await robot.goto("/accessibilita/segnala");
  await robot.getByLabel("Pagina").fill("x");
  await robot.getByLabel("Che cosa non funziona").fill("Comprare qui.");
  await robot.locator("#sito").evaluate((field) => {
    (field as HTMLInputElement).value = "https://spam.example";
  });
  await press(robot, "Invia la segnalazione");
  await expect(robot.getByText("La segnalazione è arrivata.")).toBeVisible();
});

test("the newsroom answers by mail, and closes; ratings are counted", async ({ browser }) => {
  newsroom = await signedIn(browser, "redazione@prova.example");
  await newsroom.goto("/redazione/segnalazioni");
  await newsroom.getByRole("link", { name: "Accessibilità (2)" }).click();
  await expect(newsroom.getByText("Comprare qui.")).toHaveCount(0);
  await expect(newsroom.getByText("restano 30 giorni").first()).toBeVisible();
  await newsroom.getByRole("link", { name: "n. A1" }).click();
  await press(newsroom, "Manda la risposta e chiudi");
  await expect(problem(newsroom)).toContainText("Scrivere la risposta");
  await newsroom.getByLabel("Risposta", { exact: true }).fill("Ora si raggiunge.");
  await press(newsroom, "Manda la risposta e chiudi");
  await expect(newsroom.getByText("la segnalazione è chiusa.")).toBeVisible();
  await lastMail("con@ente.example", "Ora si raggiunge.");
  await newsroom.goto("/redazione/segnalazioni/accessibilita?stato=chiuse");
  await expect(newsroom.getByText("Risposta mandata per e-mail")).toBeVisible();

  await newsroom.goto("/redazione/segnalazioni/valutazioni");
  const row = newsroom.getByRole("row", { name: /^Temi/ });
  await expect(row.getByRole("cell").first()).toHaveText("2");
  await newsroom.getByRole("button", { name: "Cancella il commento" }).first().click();
  await expect(newsroom.getByText("la valutazione conta ancora")).toBeVisible();
  await expect(row.getByRole("cell").first()).toHaveText("2");
});

test("a member's report hides the page at once, also for who has just read it", async ({
  browser,
}) => {
  const reader = await visitor(browser, false);
  const title = "Famiglie con minorenni in situazione di vulnerabilità";
  await reader.goto("/incontri");
  await expect(reader.getByRole("link", { name: title }).first()).toBeVisible();
  const member = await signedIn(browser, "componente@prova.example");
  await member.goto(MEETING);
  await member.getByRole("link", { name: "Segnala un dato personale" }).click();
  await member.getByLabel("L’incontro: titolo, presentazione, interventi").check();
  await press(member, "Segnala e nascondi");
  await expect(problem(member)).toContainText("Scrivere di quale dato si tratta");
  await member.getByLabel("Di che cosa si tratta").fill("Il nome di un minore.");
  await press(member, "Segnala e nascondi");
  await expect(member.getByText("è già nascosto al pubblico")).toBeVisible();

  await expect.poll(async () => (await reader.goto(MEETING))?.status()).toBe(404);
  for (const path of ["/", "/incontri", "/incontri?anno=2021", "/zone/pratese", "/comunita"]) {
    await reader.goto(path);
    await expect(reader.getByRole("link", { name: title })).toHaveCount(0);
  }
  const alert = await lastMail("redazione@prova.example", "dato personale");
  expect(alert).toContain("è già nascosto");
});

test("an anonymous report, without scripts, hides nothing and is answered", async ({ browser }) => {
  const reader = await visitor(browser, false);
  await reader.goto(NEWS);
  await reader.getByRole("link", { name: "Segnala un dato personale" }).click();
  await reader.getByLabel("Di che cosa si tratta").fill("Un indirizzo di casa.");
  await reader.getByLabel("Indirizzo e-mail").fill("lettrice@ente.example");
  await press(reader, "Invia la segnalazione");
  await expect(reader.getByText("La redazione è stata avvisata subito.")).toBeVisible();
  expect((await reader.goto(NEWS))?.status()).toBe(200);
});

test("the newsroom decides both: one comes back, one is told", async ({ browser }) => {
  const reader = await visitor(browser, false);
  await newsroom.goto("/redazione/segnalazioni/dati");
  await newsroom.getByRole("link", { name: "n. D1" }).click();
  await newsroom.getByLabel("Il testo è stato corretto").check();
  await newsroom.getByLabel("Risposta", { exact: true }).fill("Tolto.");
  await press(newsroom, "Chiudi la segnalazione");
  await expect(problem(newsroom)).toContainText("non è stata pubblicata nessuna correzione");
  await expect(newsroom.getByLabel("Risposta", { exact: true })).toHaveValue("Tolto.");
  await newsroom.getByLabel("Niente da togliere").check();
  await press(newsroom, "Chiudi la segnalazione");
  await expect(newsroom.getByText("La segnalazione è chiusa")).toBeVisible();
  await expect.poll(async () => (await reader.goto(MEETING))?.status()).toBe(200);

  await newsroom.goto("/redazione/segnalazioni/dati");
  await newsroom.getByRole("link", { name: "n. D2" }).click();
  await press(newsroom, "Nascondi al pubblico");
  await expect(newsroom.getByText("è nascosto al pubblico finché non si decide")).toBeVisible();
  await expect.poll(async () => (await reader.goto(NEWS))?.status()).toBe(404);
  await newsroom.getByLabel("Niente da togliere").check();
  await newsroom.getByLabel("Risposta", { exact: true }).fill("È l’indirizzo dell’ufficio.");
  await press(newsroom, "Chiudi la segnalazione");
  await lastMail("lettrice@ente.example", "È l’indirizzo dell’ufficio.");
  await expect.poll(async () => (await reader.goto(NEWS))?.status()).toBe(200);
});

test("members and readers have no page of the newsroom's", async ({ browser }) => {
  const reader = await visitor(browser);
  await reader.goto("/redazione/segnalazioni/dati");
  await expect(reader.getByRole("heading", { level: 1, name: "Accedi" })).toBeVisible();
  const form = await reader.request.post("/segnala", {
    headers: { origin: "https://altrove.example" },
    form: { page: "/zone" },
  });
  expect(form.status()).toBe(403);
});

test("axe finds nothing, and nothing scrolls sideways", async ({ browser }) => {
  const reader = await visitor(browser);
  const item = async (list: string) => {
    await newsroom.goto(`/redazione/segnalazioni/${list}`);
    const link = newsroom.getByRole("link", { name: /^n\. / }).first();
    return (await link.getAttribute("href")) ?? "";
  };
  const pages: [Page, string][] = [
    [reader, "/accessibilita/segnala?pagina=/zone"],
    [reader, "/accessibilita/segnala?inviata=1"],
    [reader, "/valuta?pagina=/zone"],
    [reader, `/segnala?pagina=${MEETING}`],
    [reader, "/segnala"],
    [newsroom, "/redazione/segnalazioni"],
    [newsroom, "/redazione/segnalazioni/dati?stato=chiuse"],
    [newsroom, "/redazione/segnalazioni/accessibilita"],
    [newsroom, "/redazione/segnalazioni/valutazioni"],
    [newsroom, await item("dati?stato=chiuse")],
    [newsroom, await item("accessibilita")],
  ];
  for (const [page, path] of pages) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      expect(await axeFindings(page), `${path} at ${width} px`).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways, `${path} at ${width} px`).toBe(0);
    }
  }
});
