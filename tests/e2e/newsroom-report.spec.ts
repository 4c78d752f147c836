import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import type { AccountActor } from "#lib/actor";
import { closeDb, db } from "#lib/infra/db";
import type { MeetingDocument } from "#lib/meetings/schema";
import { scheduledPublication } from "#lib/pages/jobs";
import { createReport } from "#lib/reports/commands";
import { expectAccessible } from "#tests/support/axe";
import { makeAccount, makeMeeting, reportDocument } from "#tests/support/factories";
import { signIn, writeInPortal } from "#tests/support/portal-newsroom";
import { expect, test } from "#tests/support/portal-test";
import { wordReport } from "#tests/support/word-report";

test.describe.configure({ mode: "default" });

let ada: AccountActor;
test.beforeAll(async () => {
  await writeInPortal();
  // Other files make accounts in the same portal.
  const email = `ada-${randomUUID()}@ente.example`;
  ({ actor: ada } = await makeAccount({ name: "Ada Resocontista", roles: ["newsroom"], email }));
});
test.afterAll(() => closeDb());
test.beforeEach(({ context, baseURL }) => signIn(context, ada, baseURL));

/** A public meeting whose report is still to be written. */
async function unreported(title: string, input: Partial<MeetingDocument> = {}) {
  const summary = "Che cosa si è detto quel giorno.";
  const meeting = await makeMeeting({ title, summary, ...input });
  const report = await createReport(ada, { meetingId: meeting.id, document: reportDocument("") });
  return { path: `/incontri/${meeting.slug}`, editor: `/redazione/resoconti/${report.id}`, report };
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const text = (page: Page) => page.locator(".ProseMirror");
const saved = (page: Page) => expect(page.getByText(/^Salvato alle/)).toBeVisible();

async function readWordFile(page: Page, buffer: Buffer) {
  await press(page, "Importa da Word");
  await page.getByLabel("Documento").setInputFiles({
    name: "resoconto.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer,
  });
}

async function paste(page: Page, html: string) {
  await text(page).evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    element.dispatchEvent(event);
  }, html);
}

test("a Word file becomes a report, and comes out with the news that tells of it", async ({
  page,
  faults,
}) => {
  const { path, editor } = await unreported("Una giornata raccontata in Word");
  await page.goto(editor);
  await expect(text(page)).toBeVisible();
  await expectAccessible(page);

  await readWordFile(page, Buffer.from("%PDF-1.7"));
  await expect(page.getByText("Il file non è un documento Word (.docx).")).toBeVisible();
  // A browser notes in its console that the portal refused.
  expect(faults.splice(0)).toEqual([expect.stringContaining("status of 400")]);
  await page.getByRole("dialog").getByRole("button", { name: "Annulla" }).click();

  const file = await wordReport();
  await readWordFile(page, file);
  await expect(page.getByText(/^Dal documento: .* 2 tabelle e 2 immagini\.$/)).toBeVisible();
  await expect(
    page.getByText("Intestazioni e piè di pagina non sono stati ripresi."),
  ).toBeVisible();
  await expectAccessible(page);
  await press(page, "Metti nel testo");
  await expect(text(page).getByRole("heading", { level: 2, name: "Premessa" })).toBeVisible();
  await expect(text(page).getByRole("columnheader", { name: "Zona" })).toBeVisible();
  await saved(page);
  await press(page, "Pubblica");
  const refusal = page.getByRole("link", { name: /immagini senza testo alternativo/ });
  await refusal.click();
  const described = page.getByRole("dialog", { name: "Descrivi l’immagine" });
  await expect(described.getByLabel("Testo alternativo")).toHaveValue("");
  await expect(text(page).locator("img.ProseMirror-selectednode")).toHaveCount(1);
  await described.getByRole("button", { name: "Annulla" }).click();

  await press(page, "Annulla l’importazione");
  await expect(text(page)).toHaveText("");
  await readWordFile(page, file);
  await page.getByLabel("Testo alternativo").fill("La sala durante i lavori");
  await press(page, "Metti nel testo");
  await expect(text(page).getByAltText("La sala durante i lavori")).toBeVisible();
  await saved(page);
  await expectAccessible(page);

  await page.getByLabel("Pubblica anche una notizia").first().check();
  await expect(page.getByLabel("In breve").first()).toHaveValue("Che cosa si è detto quel giorno.");
  await page.getByLabel("Titolo della notizia").first().fill("");
  await press(page, "Pubblica");
  await expect(page.locator(".form-problem")).toContainText("Titolo della notizia: da scrivere.");
  await page.getByLabel("Titolo della notizia").first().fill("È uscito il racconto in Word");
  await press(page, "Pubblica");
  await expect(
    page.getByText("Il resoconto e la notizia che ne parla sono pubblici da adesso."),
  ).toBeVisible();
  await expect(
    page.getByText(/^La notizia: /).getByRole("link", { name: "È uscito il racconto in Word" }),
  ).toBeVisible();

  await page.goto(path);
  await expect(page.getByRole("heading", { level: 3, name: "Premessa" })).toBeVisible();
  const picture = page.getByAltText("La sala durante i lavori");
  await picture.scrollIntoViewIfNeeded();
  const width = () => picture.evaluate((img: HTMLImageElement) => img.naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
  await expect(page.getByRole("link", { name: "È uscito il racconto in Word" })).toBeVisible();
  for (const [address, words] of [
    ["/notizie", "È uscito il racconto in Word"],
    ["/", "È uscito il racconto in Word"],
    ["/", "Una giornata raccontata in Word"],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole("main")).toContainText(words);
  }
});

test("what is pasted from Word is clean text; links say where they go", async ({ page }) => {
  const { editor } = await unreported("Una giornata da incollare");
  await page.goto(editor);
  await text(page).click();
  await paste(
    page,
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
     <h1 style="mso-style-name:'Titolo 1'">Il quadro<o:p></o:p></h1>
     <p class="MsoNormal" style="margin:0cm;color:red;font-family:Calibri"><b>Grassetto</b> e <span style="mso-spacerun:yes">testo</span><o:p>&nbsp;</o:p></p>
     <table class="MsoTableGrid"><tr><td><b>Zona</b></td><td><b>Anno</b></td></tr><tr><td>Prato</td><td>2021</td></tr></table>
     <script>document.title = "no"</script><!--EndFragment--></body></html>`,
  );
  await expect(text(page).getByRole("heading", { level: 2, name: "Il quadro" })).toBeVisible();
  await expect(text(page).locator("strong").first()).toHaveText("Grassetto");
  await expect(text(page).getByRole("columnheader", { name: "Anno" })).toBeVisible();
  const html = await text(page).innerHTML();
  expect(html).not.toMatch(/mso|style=|<o:p|Calibri|<script/);

  await text(page).getByText("Grassetto").dblclick();
  // The editor hears of a selection a little later than the page has it.
  const bold = page.getByRole("button", { name: "Grassetto", exact: true });
  await expect(bold).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Control+k");
  await page.getByLabel("Indirizzo", { exact: true }).fill("www.regione.toscana.it");
  await expect(page.getByText("Porta a regione.toscana.it, un altro sito.")).toBeVisible();
  await expectAccessible(page);
  await press(page, "Inserisci");
  await expect(text(page).getByRole("link", { name: "Grassetto" })).toBeVisible();
  await saved(page);
  // It is the same when it comes back from the portal, also beside the public version.
  await page.reload();
  await expect(text(page).getByRole("link", { name: "Grassetto" })).toHaveAttribute(
    "href",
    "https://www.regione.toscana.it",
  );
});

test("at every width the tools of the text and the next step stay in sight", async ({ page }) => {
  const { editor } = await unreported("Una giornata lunga");
  await page.goto(editor);
  await text(page).click();
  await paste(page, "<p>Una riga.</p>".repeat(80));
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await text(page).getByText("Una riga.").nth(60).click();
    const tools = page.getByRole("toolbar", { name: "Strumenti del testo" });
    await expect(tools.getByRole("button", { name: "Grassetto" })).toBeInViewport({ ratio: 1 });
    // Nothing lies above it: what is pressed there is the tool itself.
    await tools.getByRole("button", { name: "Grassetto" }).click();
    await expect(
      page.getByText(/^(Salvato alle|Modifiche non ancora|Salvataggio)/),
    ).toBeInViewport();
    const next = width < 1024 ? page.getByRole("link", { name: "Pubblica…" }) : null;
    await expect(next ?? page.getByRole("button", { name: "Pubblica" })).toBeInViewport();
  }
});

test("publishing a report says that its meeting took place, where nobody has", async ({ page }) => {
  const announced = { status: "planned", day: "2021-03-12" } as const;
  const { path, editor } = await unreported("Una giornata annunciata", announced);
  await page.goto(editor);
  await text(page).fill("Com’è andata.");
  await saved(page);
  await expect(page.getByLabel("Segna l’incontro come svolto")).toBeChecked();
  await expectAccessible(page);
  await press(page, "Pubblica");
  await expect(page.getByText("La pagina è pubblica da adesso.")).toBeVisible();
  await expect(page.getByText("risulta ancora in programma")).toHaveCount(0);
  await expect(page.getByLabel("Segna l’incontro come svolto")).toHaveCount(0);
  await page.goto(path);
  await expect(page.getByRole("main")).toContainText("Com’è andata.");
  await page.goto("/redazione/incontri?q=annunciata");
  await expect(page.getByRole("row", { name: /Una giornata annunciata/ })).toContainText(
    "Pubblicato",
  );
});

test("a report scheduled with its news comes out by itself, both at once", async ({ page }) => {
  const { path, editor, report } = await unreported("Una giornata programmata");
  await page.goto(editor);
  await text(page).fill("Il testo programmato.");
  await saved(page);
  await page.getByText("Programma la pubblicazione").click();
  await page.getByLabel("Giorno").fill("2999-01-01");
  await page.getByLabel("Ora").fill("09:30");
  await page.getByLabel("Pubblica anche una notizia").last().check();
  await page.getByLabel("Titolo della notizia").fill("La notizia programmata");
  await press(page, "Programma");
  await expect(
    page.getByText(
      "La pubblicazione del resoconto è programmata, e con lui quella della notizia.",
      { exact: true },
    ),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Importa da Word" })).toBeDisabled();
  await expectAccessible(page);
  await page.goto("/redazione/notizie?stato=programmate");
  await expect(page.getByRole("link", { name: "La notizia programmata" })).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole("main")).not.toContainText("Il testo programmato.");

  // As if the hour had come; the worker does the same every minute.
  const past = { scheduledFor: new Date("2021-03-12T08:30:00Z") };
  await db().report.update({ where: { id: report.id }, data: past });
  await db().newsItem.updateMany({ where: { withReportId: report.id }, data: past });
  await scheduledPublication.handle({});
  for (const [address, words] of [
    [path, "Il testo programmato."],
    [path, "La notizia programmata"],
    ["/notizie", "La notizia programmata"],
  ] as const) {
    await expect(async () => {
      await page.goto(address);
      await expect(page.getByRole("main")).toContainText(words, { timeout: 500 });
    }).toPass();
  }
});

test("a news item from nothing to the site and back, with its cover", async ({
  page,
  browser,
  baseURL,
}) => {
  const { path: meetingPath } = await unreported("Il seminario zefiro");
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  await signIn(plain, ada, baseURL);
  const form = await plain.newPage();
  await form.goto("/redazione/notizie/nuova");
  await press(form, "Crea la bozza");
  await expect(form.locator(".form-problem")).toContainText("Titolo");
  await form.getByLabel("Titolo").fill("Una notizia dal nulla");
  await press(form, "Crea la bozza");
  await expect(form.getByText("La bozza è stata creata.")).toBeVisible();
  const editor = form.url();
  await plain.close();

  await page.goto(editor);
  await text(page).fill("Tutta la storia.");
  await press(page, "Pubblica");
  await page.getByRole("link", { name: "Manca il testo «In breve»." }).click();
  await expect(page.getByLabel("In breve")).toBeFocused();
  await page.getByLabel("In breve").fill("In due righe.");

  await press(page, "Scegli la copertina");
  const buffer = await sharp({
    create: { width: 600, height: 300, channels: 3, background: "#063" },
  })
    .jpeg()
    .toBuffer();
  await page.getByLabel("File").setInputFiles({ name: "sala.jpg", mimeType: "image/jpeg", buffer });
  await press(page, "Inserisci");
  await expect(page.getByText("Scrivere che cosa mostra l’immagine.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Testo alternativo").fill("Una sala piena");
  await press(page, "Inserisci");
  await expect(page.getByAltText("Una sala piena")).toBeVisible();

  await page.getByRole("combobox", { name: "Incontri collegati" }).fill("zefiro 2021");
  await page.getByRole("option", { name: /seminario zefiro/ }).click();
  await page.getByRole("group", { name: "Temi" }).getByLabel("Abitare").check();
  await saved(page);
  await expectAccessible(page);
  await press(page, "Pubblica");
  await expect(page.getByText("La pagina è pubblica da adesso.")).toBeVisible();
  await page.goto("/redazione/notizie?q=nulla&stato=pubblicate");
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: "Una notizia dal nulla" })).toBeVisible();

  await page.goto(editor);
  await page.getByRole("link", { name: "Pagina pubblica" }).click();
  const address = new URL(page.url()).pathname;
  await expect(page.getByAltText("Una sala piena")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Tutta la storia.");
  const shownAt = ["/notizie", "/", meetingPath, "/temi/abitare"];
  for (const place of shownAt) {
    await page.goto(place);
    await expect(page.getByRole("link", { name: "Una notizia dal nulla" }).first()).toBeVisible();
  }

  await page.goto(editor);
  await page.locator("summary", { hasText: "Archivia" }).click();
  await press(page, "Archivia");
  await expect(page.getByText("La pagina è archiviata e non è più pubblica.")).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
  for (const place of shownAt) {
    await page.goto(place);
    await expect(page.getByRole("link", { name: "Una notizia dal nulla" })).toHaveCount(0);
  }
});
