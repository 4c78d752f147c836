import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { signOutEverywhere } from "#lib/accounts/commands";
import type { AccountActor } from "#lib/actor";
import { addDays, today } from "#lib/clock";
import { closeDb, db } from "#lib/infra/db";
import { expectAccessible } from "#tests/support/axe";
import {
  makeAccount,
  makeDraftMeeting,
  makeOrganisation,
  makePerson,
  makeTheme,
  speaker,
  talk,
} from "#tests/support/factories";
import { signIn, writeInPortal } from "#tests/support/portal-newsroom";
import { expect, test } from "#tests/support/portal-test";

test.describe.configure({ mode: "serial" });

let ada: AccountActor;
let eva: AccountActor;
test.beforeAll(async () => {
  await writeInPortal();
  [ada, eva] = [await makeEditor("Ada Scrivente"), await makeEditor("Eva Correttrice")];
  const body = await makeOrganisation({ name: "Consorzio di prova Arno" });
  const affiliation = {
    organisationId: body.id,
    roleTitle: "coordinatrice",
    validFrom: "2020-01-01",
    validTo: "2022-01-01",
    attestedOn: null,
    sourceNote: null,
  };
  await makePerson({
    givenName: "Marta",
    familyName: "Giàconosciuta",
    affiliations: [affiliation],
  });
});
test.afterAll(() => closeDb());

/** Several test files work in one portal: addresses of their own keep them apart. */
async function makeEditor(name: string) {
  const email = `redazione-${randomUUID()}@ente.example`;
  return (await makeAccount({ name, email, roles: ["newsroom"] })).actor;
}

const PROGRAMME = `Incontro «Un altro titolo», giovedì 20 maggio 2021, ore 9.30–13.00, online
9.30 Saluti – Serena Spinelli, assessora alle Politiche sociali, Regione Toscana
9.45 Il percorso comune – Marta Giaconosciuta
10.15 La prova nelle scuole – Zelinda Quantomai, educatrice, Cooperativa Zefirotti
11.00 Coffee break
11.15 Conclusioni – Ubaldo Quantomai, Cooperativa Zefirotti`;

/** A browser of somebody else of the newsroom. */
async function openAs(browser: Browser, actor: AccountActor, baseURL: string | undefined) {
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  await signIn(context, actor, baseURL);
  return context.newPage();
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const saved = (page: Page) => expect(page.getByText(/^Salvato alle/)).toBeVisible();
const summary = (page: Page) => page.getByLabel("In breve");
/** A talk in one line, which opens and folds its fields. */
const lineOf = (page: Page, title: string) =>
  page.getByRole("listitem").locator("summary").filter({ hasText: title });
const unknownNames = (page: Page) =>
  page.getByRole("heading", { name: /che il portale non conosce$/ });
/** As when somebody comes back to the tab. */
const lookAt = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

test("a pasted programme becomes a public meeting", async ({ page, context, baseURL }) => {
  await signIn(context, ada, baseURL);
  await page.goto("/redazione/incontri/nuovo");
  await expectAccessible(page);
  await press(page, "Crea la bozza");
  await page.getByRole("link", { name: "Titolo: Scrivere il titolo." }).click();
  await expect(page.getByLabel("Titolo")).toBeFocused();
  await page.getByLabel("Titolo").fill("Una prova dal programma incollato");
  await page.getByLabel("Giorno").fill("2021-05-20");
  await press(page, "Crea la bozza");
  await expect(page.getByText("La bozza è stata creata.")).toBeVisible();

  await page.getByRole("textbox", { name: "Testo del programma" }).fill(PROGRAMME);
  await press(page, "Leggi il programma");
  await expect(page.getByText(/«11\.00 Coffee break»\.$/)).toBeVisible();
  await press(page, "Aggiungi 4 interventi");
  await expect(page.getByText(/^Aggiunti 4 interventi\. .*«11\.00 Coffee break»\.$/)).toBeVisible();
  // What the first line says of the day stands where nothing was written.
  await expect(page.getByLabel(/^Inizio/).first()).toHaveValue("09:30");
  await expect(page.getByLabel(/^Fine/)).toHaveValue("13:00");
  await expect(page.getByLabel("Modalità")).toHaveValue("online");
  await expect(page.getByLabel("Titolo").first()).toHaveValue("Una prova dal programma incollato");
  // Known people have the role of that day; the others are entered in one go.
  const roles = page.getByLabel("Ruolo quel giorno");
  await expect(roles.nth(1)).toHaveValue("coordinatrice");
  await expect(
    page.getByRole("combobox", { name: "Ente quel giorno", includeHidden: true }).nth(1),
  ).toHaveValue("Consorzio di prova Arno");
  // A talk that lacks nothing is one line; one with a name to decide shows its fields.
  const titles = page.getByRole("list").getByLabel("Titolo");
  await expect(lineOf(page, "Il percorso comune")).toHaveText(
    "9:45 Il percorso comune · Marta Giàconosciuta",
  );
  await expect(titles.nth(1)).toBeHidden();
  await expect(titles.nth(2)).toBeVisible();

  // What is unknown is said once, and leads to where it is decided.
  await press(page, "Pubblica");
  const problems = page.locator(".form-problem");
  await expect(problems.getByRole("listitem")).toHaveText([
    "Manca il testo «In breve».",
    "3 nomi che il portale non conosce.",
  ]);
  await problems.getByRole("link", { name: /che il portale non conosce/ }).click();
  await expect(unknownNames(page)).toBeFocused();
  await expect(page.getByText("Errore: La persona va scelta").first()).toBeVisible();
  await press(page, "Crea le schede nuove (3)");
  const made = page.getByRole("status").filter({ hasText: "Create 3 schede: " });
  await expect(made.getByRole("link", { name: "Zelinda Quantomai" })).toHaveAttribute(
    "href",
    /^\/redazione\/registri\/persone\//,
  );
  await expect(unknownNames(page)).toHaveCount(0);
  await expect(page.getByText("Errore: La persona va scelta")).toHaveCount(0);
  await expect(titles.filter({ visible: true })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Su «La prova nelle scuole»" }).focus();
  await page.keyboard.press("Enter");
  await expect(titles.nth(1)).toHaveValue("La prova nelle scuole");
  await lineOf(page, "La prova nelle scuole").press("Enter");
  await titles.nth(1).fill("");
  await lineOf(page, "Intervento senza titolo").press("Enter");
  await expect(titles.nth(1)).toBeHidden();
  await summary(page).fill("Quello che si è provato.");
  await page.getByRole("group", { name: "Zone coinvolte" }).getByLabel("Pratese").check();

  const start = page.getByLabel(/Inizio nella registrazione/).first();
  await expect(start).toHaveCount(0);
  const recording = page.getByLabel(/^Registrazione/);
  await recording.fill("da chiedere");
  await recording.blur();
  await expect(page.getByText("Scrivere un indirizzo come https://esempio.it.")).toBeVisible();
  await recording.fill("video.example/incontro");
  await recording.blur();
  await expect(recording).toHaveValue("https://video.example/incontro");
  await expect(page.getByText("Scrivere un indirizzo come")).toHaveCount(0);
  await lineOf(page, "Saluti").click();
  await start.fill("12");
  await expect(page.getByText("Servono anche i secondi: 12:00 per il minuto 12.")).toBeVisible();
  await start.fill("12:00");
  await expect(page.getByText("Minuto 12, secondo 0.")).toBeVisible();

  await press(page, "Pubblica");
  // The error has opened its talk; folded again, it opens for who follows the error.
  await expect(titles.nth(1)).toBeVisible();
  await lineOf(page, "Intervento senza titolo").click();
  await expect(titles.nth(1)).toBeHidden();
  await page.getByRole("link", { name: "Manca il titolo dell’intervento 2." }).click();
  await expect(titles.nth(1)).toBeFocused();
  await expect(page.getByText("Errore: Da scrivere.")).toBeVisible();
  await titles.nth(1).fill("La prova a scuola");
  await expect(page.getByText("Errore: Da scrivere.")).toHaveCount(0);
  await press(page, "Pubblica");
  await expect(page.getByText("La pagina è pubblica da adesso.")).toBeVisible();

  // The editor stays where it is: on public pages nothing leads back to it.
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Vedi la pagina" }).click();
  const reader = await opened;
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(
    "Una prova dal programma incollato",
  );
  const programme = (await reader.getByRole("main").textContent()) ?? "";
  await reader.close();
  const places = ["Saluti", "La prova a scuola", "Il percorso comune", "Conclusioni"].map((title) =>
    programme.indexOf(title),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(-1);
  for (const path of ["/incontri?q=programma+incollato", "/zone/pratese"]) {
    await page.goto(path);
    await expect(page.getByRole("link", { name: /Una prova dal programma/ }).first()).toBeVisible();
  }
  await page.goto("/incontri?q=Zelinda+Quantomai");
  await expect(page.getByRole("link", { name: /Una prova dal programma/ })).toBeVisible();
});

test("a programme pasted at the start makes the meeting, once what was read in it is confirmed", async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(context, ada, baseURL);
  await page.goto("/redazione/incontri/nuovo");
  const field = page.getByLabel("Programma");
  await field.fill("Un testo che non dice chi parla");
  await press(page, "Crea la bozza");
  await page.getByRole("link", { name: /non si riconosce nessun intervento/ }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("Un testo che non dice chi parla");

  const others = PROGRAMME.replace("Zelinda Quantomai", "Olimpia Ventura")
    .replace("Ubaldo Quantomai", "Nestore Faini")
    .replaceAll("Cooperativa Zefirotti", "Associazione Maestrale");
  await field.fill(`${others}\nPosti limitati, con iscrizione presso la segreteria`);
  await press(page, "Crea la bozza");
  const reading = page.getByRole("region", { name: "Che cosa si è riconosciuto" });
  await expect(reading).toBeFocused();
  await expect(reading).toContainText("4 interventi riconosciuti, una riga non riconosciuta.");
  await expect(reading.getByRole("listitem").last()).toContainText("Non riconosciuta");
  await expect(page.getByLabel("Titolo")).toHaveValue("Un altro titolo");
  await expect(page.getByLabel("Giorno")).toHaveValue("2021-05-20");
  await expectAccessible(page);
  await press(page, "Conferma e vai avanti");
  await expect(page.getByText(/è stata creata con quello che dice il programma/)).toBeVisible();
  await expect(page.getByLabel("Titolo").first()).toHaveValue("Un altro titolo");
  await expect(page.getByLabel("Giorno").first()).toHaveValue("2021-05-20");
  await expect(page.getByLabel(/^Inizio/).first()).toHaveValue("09:30");
  await expect(page.getByLabel("Modalità")).toHaveValue("online");
  await expect(page.getByRole("list").getByLabel("Titolo")).toHaveCount(4);
  await expect(page.getByLabel("Ruolo quel giorno").nth(1)).toHaveValue("coordinatrice");
  // What could not be read is kept where the newsroom reads it.
  await expect(page.getByText(/Posti limitati, con iscrizione/)).toBeVisible();
  await press(page, "Crea le schede nuove (3)");
  await expect(unknownNames(page)).toHaveCount(0);
  await saved(page);
});

test("a pasted programme that made no meeting yet is not left without a warning", async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(context, ada, baseURL);
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await page.goto("/redazione/incontri/nuovo");
  const field = page.getByLabel("Programma");
  await field.fill(PROGRAMME);
  await page.getByRole("link", { name: "Incontri", exact: true }).first().click();
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  // What was read in it waits to be confirmed.
  await press(page, "Crea la bozza");
  await expect(page.getByRole("region", { name: "Che cosa si è riconosciuto" })).toBeVisible();
  await page.getByRole("link", { name: "Incontri", exact: true }).first().click();
  await expect.poll(() => asked).toEqual(["beforeunload", "beforeunload"]);
  await expect(field).toHaveValue(PROGRAMME);
});

test("a name that is not chosen yet stays in the draft, and does not come out", async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(context, ada, baseURL);
  const { id } = await makeDraftMeeting({ title: "Nomi in sospeso" });
  await page.goto(`/redazione/incontri/${id}`);
  await press(page, "Aggiungi un intervento");
  // One goes on writing in what was just added.
  await expect(page.getByLabel("Ora", { exact: true })).toBeFocused();
  await page.getByRole("list").getByLabel("Titolo").fill("Parla qualcuno");
  await press(page, "Aggiungi chi parla");
  const person = page.getByRole("combobox", { name: "Persona" });
  await expect(person).toBeFocused();
  await person.fill("marta giac");
  await page.getByRole("option", { name: /Marta Giàconosciuta/ }).click();
  await expect(page.getByLabel("Ruolo quel giorno")).toHaveValue("coordinatrice");
  await person.fill("Ida Mezzonome");
  await person.press("Escape");
  await expect(page.getByText("Modifiche non ancora salvate.")).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(person).toHaveValue("Ida Mezzonome");
  await press(page, "Pubblica");
  await page.getByRole("link", { name: "1 nome che il portale non conosce." }).click();
  await expect(unknownNames(page)).toBeFocused();
  await expect(page.getByText("Errore: La persona va scelta tra quelle proposte")).toBeVisible();
  await expectAccessible(page);
});

test("talks are dragged to their place, and duplicated", async ({ page, context, baseURL }) => {
  await signIn(context, ada, baseURL);
  const talks = ["Apertura", "Esperienze", "Conclusioni"].map((title) => talk({ title }));
  const { id } = await makeDraftMeeting({ title: "Interventi da ordinare", talks });
  await page.setViewportSize({ width: 1280, height: 3000 });
  await page.goto(`/redazione/incontri/${id}`);
  const titles = page.getByRole("list").getByLabel("Titolo");
  const order = () =>
    titles.evaluateAll((fields) => fields.map((f) => (f as HTMLInputElement).value));
  const handles = page.getByTitle("Trascinare per spostare");
  const place = async (at: number) => {
    const box = await handles.nth(at).boundingBox();
    if (!box) throw new Error(`There is no talk ${at}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  const becomes = (...names: string[]) => expect.poll(order).toEqual(names);
  // Until the page has its scripts nothing moves; once it is first, the button does no more.
  await expect(async () => {
    await press(page, "Su «Esperienze»");
    expect((await order())[0]).toBe("Esperienze");
  }).toPass();
  await saved(page);

  const [first, last] = [await place(0), await place(2)];
  const height = (last.y - first.y) / 2;
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(first.x, first.y + 1.75 * height, { steps: 10 });
  await becomes("Apertura", "Esperienze", "Conclusioni");
  await page.mouse.move(first.x, last.y + height, { steps: 10 });
  await becomes("Apertura", "Conclusioni", "Esperienze");
  await page.mouse.up();
  await expect(page.getByText("«Esperienze» spostato: posizione 3 di 3.")).toBeAttached();

  await press(page, "Duplica «Esperienze»");
  await expect(page.getByText("«Esperienze» duplicato: posizione 4 di 4.")).toBeAttached();
  await titles.nth(3).fill("Altre esperienze");
  await saved(page);
  await page.reload();
  await becomes("Apertura", "Conclusioni", "Esperienze", "Altre esperienze");
  const { document } = await db().revision.findFirstOrThrow({
    where: { meetingId: id },
    orderBy: { number: "desc" },
    select: { document: true },
  });
  const ids = (document as { talks: { id: string }[] }).talks.map((each) => each.id);
  expect(new Set(ids).size).toBe(4);
});

test("what is published is on every page from that moment", async ({
  page,
  context,
  baseURL,
  request,
}) => {
  const title = `Da adesso ovunque ${randomUUID()}`;
  const [theme, body] = [await makeTheme(), await makeOrganisation()];
  const person = await makePerson({ givenName: "Ida", familyName: "Dappertutto" });
  const zone = await db().zone.findUniqueOrThrow({ where: { slug: "pratese" } });
  const who = speaker({
    personId: person.id,
    organisationId: body.id,
    organisationName: body.name,
    zoneId: zone.id,
  });
  const { id, slug } = await makeDraftMeeting({
    title,
    status: "planned",
    day: addDays(today("Europe/Rome"), 1),
    thematicAreaIds: [theme.id],
    talks: [talk({ speakers: [who] })],
  });
  // Each with what it shows then; of who is to speak there is a page only then.
  const pages = [
    ["/", title],
    ["/incontri", title],
    [`/incontri/${slug}`, title],
    [`/persone/${person.slug}`, "Ida Dappertutto"],
    ["/zone/pratese", title],
    [`/temi/${theme.slug}`, title],
  ] as const;
  const showing = async () => {
    const texts = pages.map(async ([path]) => (await request.get(path)).text());
    const found = await Promise.all(texts);
    return pages.flatMap(([path, words], at) => (found[at]?.includes(words) ? path : []));
  };
  // Twice, so that the portal keeps them as they are.
  for (const _ of [1, 2]) expect(await showing()).toEqual([]);

  await signIn(context, ada, baseURL);
  await page.goto(`/redazione/incontri/${id}`);
  await press(page, "Pubblica");
  await expect(page.getByText("La pagina è pubblica da adesso.")).toBeVisible();
  expect(await showing()).toEqual(pages.map(([path]) => path));
});

test("two on one draft are told, and neither text is lost", async ({ browser, baseURL }) => {
  const { id } = await makeDraftMeeting({ title: "Scritto in due" });
  const first = await openAs(browser, ada, baseURL);
  const second = await openAs(browser, eva, baseURL);
  for (const page of [first, second]) await page.goto(`/redazione/incontri/${id}`);
  await summary(first).fill("Il testo di Ada.");
  await saved(first);

  await lookAt(second);
  await expect(second.getByText(/Nel frattempo Ada Scrivente ha salvato alle/)).toBeVisible();
  await summary(second).fill("Il testo di Eva.");
  const conflict = second.getByRole("region", { name: /Ada Scrivente ha salvato un altro testo/ });
  await expect(conflict).toBeFocused();
  await expect(conflict.getByLabel("Il testo scritto qui")).toHaveValue(/Il testo di Eva\./);
  await expect(conflict.getByLabel("Il testo di Ada Scrivente")).toHaveValue(/Il testo di Ada\./);
  await expect(summary(second)).toHaveValue("Il testo di Eva.");
  const texts = async () => {
    const found = await db().revision.findMany({
      where: { meetingId: id },
      orderBy: { number: "asc" },
      select: { document: true },
    });
    return found.map(({ document }) => (document as { summary: string }).summary);
  };
  expect((await texts()).at(-1)).toBe("Il testo di Ada.");

  await conflict.getByRole("button", { name: "Salva il testo scritto qui" }).click();
  await saved(second);
  expect((await texts()).slice(-2)).toEqual(["Il testo di Ada.", "Il testo di Eva."]);

  await lookAt(first);
  await expect(first.getByText(/Nel frattempo Eva Correttrice ha salvato/)).toBeVisible();
  await press(first, "Mostra il nuovo testo");
  await expect(summary(first)).toHaveValue("Il testo di Eva.");
  await expect(first.getByText(/forse ci sta ancora lavorando/)).toBeVisible();
  for (const page of [first, second]) await page.context().close();
});

test("how a draft stands is told to the newsroom only", async ({ request, browser, baseURL }) => {
  const { id } = await makeDraftMeeting({ title: "Riservata" });
  const address = `/redazione/bozze/meeting/${id}`;
  expect((await request.get(address)).status()).toBe(401);
  const { actor } = await makeAccount({ email: `componente-${randomUUID()}@ente.example` });
  const member = await openAs(browser, actor, baseURL);
  expect((await member.request.get(address)).status()).toBe(404);
  const editor = await openAs(browser, ada, baseURL);
  expect(await (await editor.request.get(address)).json()).toMatchObject({ version: 1 });
  expect((await editor.request.get("/redazione/bozze/altro/1")).status()).toBe(404);
  for (const page of [member, editor]) await page.context().close();
});

test("what was typed survives a closed tab and a portal that did not answer", async ({
  browser,
  baseURL,
}) => {
  const { id } = await makeDraftMeeting({ title: "Scheda chiusa" });
  const page = await openAs(browser, ada, baseURL);
  await page.goto(`/redazione/incontri/${id}`);
  await page
    .context()
    .route("**/*", (route) =>
      route.request().method() === "POST" ? route.abort() : route.fallback(),
    );
  await summary(page).fill("Scritto senza rete.");
  await expect(page.getByText(/Non salvato: il portale non risponde/)).toBeVisible();
  // What the browser sends when the tab is closed passes by the route: without a session it is refused.
  await signOutEverywhere(ada, { accountId: ada.accountId });
  await page.close();

  await page.context().unroute("**/*");
  await signIn(page.context(), ada, baseURL);
  const again = await page.context().newPage();
  await again.goto(`/redazione/incontri/${id}`);
  await expect(summary(again)).toHaveValue("Un incontro per le prove.");
  await press(again, "Confronta");
  await expect(again.locator("dd ins").filter({ hasText: "Scritto" }).first()).toBeVisible();
  await press(again, "Riprendi il testo");
  await saved(again);
  await again.reload();
  await expect(summary(again)).toHaveValue("Scritto senza rete.");
  await expect(again.getByText(/un testo che non era stato salvato/)).toHaveCount(0);
  await again.context().close();
});

test("when the session ends the text stays, and is saved after signing in again", async ({
  browser,
  baseURL,
}) => {
  const { id } = await makeDraftMeeting({ title: "Sessione finita" });
  const page = await openAs(browser, eva, baseURL);
  await page.goto(`/redazione/incontri/${id}`);
  await signOutEverywhere(eva, { accountId: eva.accountId });
  await summary(page).fill("Scritto dopo la fine.");
  await expect(page.getByRole("link", { name: "Accedere in un’altra scheda" })).toBeVisible();
  await expect(summary(page)).toHaveValue("Scritto dopo la fine.");
  await press(page, "Pubblica");
  await expect(page.getByText(/Prima va salvato quello che è scritto/)).toBeVisible();

  await signIn(page.context(), eva, baseURL);
  await lookAt(page);
  await saved(page);
  await page.reload();
  await expect(summary(page)).toHaveValue("Scritto dopo la fine.");
  await page.context().close();
});

test("a meeting is begun and found without scripts, and copied to a new day", async ({
  browser,
  page,
  context,
  baseURL,
}) => {
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  await signIn(plain, ada, baseURL);
  const reader = await plain.newPage();
  await reader.goto("/redazione/incontri/nuovo");
  await reader.getByLabel("Titolo").fill("Cominciato senza script");
  await press(reader, "Crea la bozza");
  await expect(reader.getByText("Scegliere il giorno.").first()).toBeVisible();
  await expect(reader.getByLabel("Titolo")).toHaveValue("Cominciato senza script");
  await reader.getByLabel("Giorno").fill("2021-06-01");
  await press(reader, "Crea la bozza");
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Cominciato senza script");
  await reader.goto("/redazione/incontri");
  await reader.getByLabel("Parole del titolo").fill("senza script");
  await reader.getByLabel("Stato").selectOption({ label: "In bozza" });
  await reader.getByRole("main").getByRole("button", { name: "Cerca" }).click();
  const row = reader.getByRole("row", { name: /Cominciato senza script/ });
  await expect(row).toContainText("Ada Scrivente");
  await plain.close();

  await signIn(context, ada, baseURL);
  await page.goto("/redazione/incontri?q=senza+script");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Cominciato senza script" }).click();
  await page.getByText("Copia come nuovo incontro").click();
  await page.getByLabel("Giorno del nuovo incontro").fill("2027-06-01");
  await press(page, "Copia");
  await expect(page.getByText("La bozza è stata creata.")).toBeVisible();
  await expect(page.getByLabel("Giorno", { exact: true })).toHaveValue("2027-06-01");
});
