import type { Page } from "@playwright/test";
import { type AccountActor, SYSTEM } from "#lib/actor";
import { closeDb, db } from "#lib/infra/db";
import { createMeeting, publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { createNewsItem, publishNewsItem } from "#lib/news/commands";
import { askReviewOf, schedulePage } from "#lib/pages/commands";
import { createReport, publishReport } from "#lib/reports/commands";
import { axeFindings } from "#tests/support/axe";
import {
  makeMeeting,
  makePerson,
  makeTheme,
  meetingDocument,
  newsDocument,
  reportDocument,
  speaker,
  talk,
} from "#tests/support/factories";
import { makeUser, signIn, writeInPortal } from "#tests/support/portal-newsroom";
import { expect, test } from "#tests/support/portal-test";

// Drafts are made with the commands: the editors have tests of their own.

let ada: AccountActor;
let eva: AccountActor;
let admin: AccountActor;
let member: AccountActor;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  await writeInPortal();
  [ada, eva, admin] = [
    await makeUser("Ada Redattrice", ["newsroom"]),
    await makeUser("Eva Revisora", ["newsroom"]),
    await makeUser("Amministra Tutto", ["admin"]),
  ];
  member = await makeUser("Componente Semplice");
});
test.afterAll(() => closeDb());

const section = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

/** What `accessibility.spec.ts` asks of public pages. */
async function expectAccessible(page: Page) {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await axeFindings(page), `${width} px`).toEqual([]);
  }
  for (const width of [180, 320, 768]) {
    await page.setViewportSize({ width, height: 900 });
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, `sideways at ${width} px`).toBe(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test("the desk of who has nothing yet says what to do", async ({ page, context, baseURL }) => {
  await page.goto("/redazione");
  await expect(page).toHaveURL(/\/accedi\?callbackUrl=%2Fredazione/);
  await signIn(context, member, baseURL);
  expect((await page.goto("/redazione"))?.status()).toBe(404);

  await signIn(context, ada, baseURL);
  await page.goto("/redazione");
  await expect(section(page, /Bozze in corso/)).toContainText("Nessuna bozza iniziata");
  await expect(section(page, /Aspettano una revisione/)).toContainText("Nessuna bozza aspetta");
  await expect(section(page, /Pubblicazioni programmate/)).toContainText("Nessuna pubblicazione");
  const start = page.getByRole("link", { name: "Nuovo incontro" });
  await expect(start).toHaveAttribute("href", "/redazione/incontri/nuovo");
  await expect(page.getByRole("link", { name: "Nuova notizia" })).toBeVisible();
});

test("the desk shows where each draft stands, who acts next and what is missing", async ({
  page,
  context,
  baseURL,
}) => {
  // Later than those of other tests: of what is missing the desk shows the latest.
  const document = meetingDocument({
    title: "Bozza sulla casa",
    day: "2026-02-02",
    talks: [talk()],
  });
  const draft = await createMeeting(ada, { document });
  const ask = async (actor: AccountActor, title: string) => {
    const { id } = await createNewsItem(actor, { document: newsDocument({ title }) });
    await askReviewOf(actor, { kind: "news_item", id, version: 1 });
  };
  await ask(ada, "Da far leggere");
  await ask(eva, "Da leggere");
  const item = await createNewsItem(eva, { document: newsDocument({ title: "Uscirà" }) });
  await schedulePage(eva, {
    kind: "news_item",
    id: item.id,
    version: 1,
    day: "2999-03-12",
    time: "09:30",
    timeZone: "Europe/Rome",
  });

  await signIn(context, ada, baseURL);
  await page.goto("/redazione");
  const mine = section(page, /Bozze in corso/);
  await expect(mine.getByRole("link", { name: "Bozza sulla casa", exact: true })).toHaveAttribute(
    "href",
    `/redazione/incontri/${draft.id}`,
  );
  await expect(mine).toContainText(/Incontro, bozza: tocca a Ada/);
  const waiting = section(page, /Aspettano una revisione/);
  await expect(waiting.getByRole("heading", { level: 3 })).toHaveText([
    "Da leggere",
    "Da far leggere",
  ]);
  await expect(waiting).toContainText("chiesta da Eva Revisora");
  await expect(waiting).toContainText("tocca a un’altra persona della redazione");
  await expect(section(page, /Pubblicazioni programmate/)).toContainText(
    "esce martedì 12 marzo 2999 alle 9:30, deciso da Eva Revisora.",
  );
  const lacking = section(page, "Che cosa manca");
  await expect(lacking.getByRole("link", { name: "Bozza sulla casa" })).toBeVisible();
  const untold = section(page, /Incontri svolti senza resoconto/);
  const few = await untold.getByRole("listitem").count();
  await untold.getByRole("link", { name: /^Mostra/ }).click();
  await expect(page).toHaveURL("/redazione?mostra=tutto");
  await expect.poll(() => untold.getByRole("listitem").count()).toBeGreaterThan(few);
  await expectAccessible(page);
});

/** The matter of a page, without what React writes between texts. */
const matter = (html: string) =>
  /<article.*<\/article>/s.exec(html)?.[0].replaceAll(/<!--.*?-->/gs, "") ?? "";

test("a preview is what everybody reads once it is published, and only the newsroom's", async ({
  page,
  context,
  baseURL,
  request,
}) => {
  const person = await makePerson({ givenName: "Lia", familyName: "Relatrice" });
  const speaks = speaker({ personId: person.id, roleTitle: "assistente sociale" });
  const theme = await makeTheme();
  const zone = await db().zone.findFirstOrThrow({ where: { slug: "pratese" } });
  const meeting = await createMeeting(ada, {
    document: meetingDocument({
      title: "Un incontro da vedere prima",
      startTime: "09:30",
      thematicAreaIds: [theme.id],
      talks: [talk({ startTime: "10:00", speakers: [speaks], zoneIds: [zone.id] })],
    }),
  });
  const report = await createReport(ada, {
    meetingId: meeting.id,
    document: reportDocument("Che cosa si è detto."),
  });
  const news = await createNewsItem(ada, {
    document: newsDocument({ title: "Una notizia da vedere prima", zoneIds: [zone.id] }),
  });
  const previews = [
    `/redazione/incontri/${meeting.id}/anteprima`,
    `/redazione/resoconti/${report.id}/anteprima`,
    `/redazione/notizie/${news.id}/anteprima`,
  ];
  for (const preview of previews) {
    const answer = await request.get(preview, { maxRedirects: 0 });
    expect(answer.headers().location).toContain("/accedi");
  }
  await signIn(context, member, baseURL);
  for (const preview of previews) expect((await page.request.get(preview)).status()).toBe(404);

  await signIn(context, eva, baseURL);
  await page.goto(previews[1] ?? "");
  await expect(section(page, "Anteprima")).toContainText("Anche l’incontro non è pubblico");
  await page.goto(previews[0] ?? "");
  await expect(section(page, "Anteprima")).toContainText("Versione 1, salvata");
  await expect(section(page, "Anteprima")).toContainText("da Ada Redattrice");
  await expect(page.getByRole("link", { name: "Torna alla modifica" })).toHaveAttribute(
    "href",
    `/redazione/incontri/${meeting.id}`,
  );
  await expectAccessible(page);

  const seen = async (path: string) => matter(await (await page.request.get(path)).text());
  const shown = async (path: string) => matter(await (await request.get(path)).text());
  const [aMeeting, , aNews] = [await seen(previews[0] ?? ""), "", await seen(previews[2] ?? "")];
  expect(aMeeting).toContain("Lia Relatrice");
  await publishMeeting(ada, { id: meeting.id, version: 1 });
  await expect.poll(() => shown(`/incontri/${meeting.slug}`)).toBe(aMeeting);
  const aReport = await seen(previews[1] ?? "");
  expect(aReport).toContain("Che cosa si è detto.");
  await publishReport(ada, { id: report.id, version: 1 });
  await expect.poll(() => shown(`/incontri/${meeting.slug}`)).toBe(aReport);
  await publishNewsItem(ada, { id: news.id, version: 1 });
  await expect.poll(() => shown(`/notizie/${news.slug}`)).toBe(aNews);
});

test("a draft with gaps has a preview too, which says what is missing", async ({
  page,
  context,
  baseURL,
}) => {
  const { id, version } = await makeMeeting({ title: "Con un titolo" });
  const document = meetingDocument({ title: "", summary: "", venue: "Firenze" });
  await saveMeetingDraft(ada, { id, version, document });
  await signIn(context, eva, baseURL);
  await page.goto(`/redazione/incontri/${id}/anteprima`);
  await expect(page.getByRole("heading", { level: 1, name: "Senza titolo" })).toBeVisible();
  await page.getByText("2 cose da completare").click();
  await expect(section(page, "Anteprima")).toContainText("Manca il titolo.");
  await page.goto(`/redazione/incontri/${id}/anteprima?versione=1`);
  await expect(page.getByRole("heading", { level: 1, name: "Con un titolo" })).toBeVisible();
  await expect(section(page, "Anteprima")).toContainText("Non è la più recente.");
  for (const wrong of ["9", "x"]) {
    const answer = await page.goto(`/redazione/incontri/${id}/anteprima?versione=${wrong}`);
    expect(answer?.status()).toBe(404);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("two versions are compared, and one is brought back", async ({
    page,
    context,
    baseURL,
    request,
  }) => {
    const first = meetingDocument({ title: "Le famiglie fragili", venue: "Firenze" });
    const meeting = await createMeeting(ada, { document: first });
    const live = await publishMeeting(ada, { id: meeting.id, version: 1 });
    const changed = { ...first, title: "Le famiglie vulnerabili" };
    const save = { id: meeting.id, ...live, document: changed };
    const { version } = await saveMeetingDraft(eva, save);
    await publishMeeting(eva, { id: meeting.id, version });

    await signIn(context, ada, baseURL);
    await page.goto(`/redazione/incontri/${meeting.id}/versioni`);
    const rows = page.getByRole("row");
    await expect(rows.nth(1)).toContainText("Eva Revisora");
    await expect(rows.nth(1)).toContainText("pubblica");
    await page.getByLabel("Dalla versione").fill("1");
    await page.getByLabel("Alla versione", { exact: true }).fill("2");
    await page.getByRole("button", { name: "Confronta" }).click();
    await expect(page).toHaveURL(/\?da=1&a=2$/);
    const changes = section(page, "Dalla versione 1 alla 2");
    await expect(changes.locator("dd del")).toContainText("[tolto:] fragili");
    await expect(changes.locator("dd ins")).toContainText("[aggiunto:] vulnerabili");
    await expect(changes).not.toContainText("Firenze");

    await page.getByText("Ripristina la versione 1").first().click();
    await page.getByRole("button", { name: "Ripristina la versione 1" }).click();
    await expect(page.getByText("La versione scelta è di nuovo la bozza")).toBeVisible();
    await expect(rows.nth(1)).toContainText("versione 1");
    await expect(rows.nth(1)).toContainText("bozza");
    const publicPage = async () => (await request.get(`/incontri/${meeting.slug}`)).text();
    expect(await publicPage()).toContain("Le famiglie vulnerabili");

    await page.locator("summary", { hasText: "versione 1" }).click();
    await page.getByLabel("Pubblica subito").last().check();
    await page.getByRole("button", { name: "Ripristina la versione 1" }).click();
    await expect(page.getByText("è di nuovo quella pubblica")).toBeVisible();
    await expect.poll(publicPage).toContain("Le famiglie fragili");
  });
});

test("versions that say the same, and one alone, say so", async ({ page, context, baseURL }) => {
  const { id } = await makeMeeting({ title: "Una sola versione" });
  await signIn(context, eva, baseURL);
  await page.goto(`/redazione/incontri/${id}/versioni`);
  await expect(page.getByText("C’è una sola versione")).toBeVisible();
  await page.goto(`/redazione/incontri/${id}/versioni?da=1&a=1`);
  await expect(page.getByText("dicono le stesse parole")).toBeVisible();
  await expectAccessible(page);
  for (const wrong of [
    `${id}/versioni?da=1&a=7`,
    "non-un-id/versioni",
    `${id.replace(/.$/, "z")}/versioni`,
  ]) {
    expect((await page.goto(`/redazione/incontri/${wrong}`))?.status()).toBe(404);
  }
});

test("the audit is filtered, and its address can be sent to somebody", async ({
  page,
  context,
  baseURL,
}) => {
  const { id } = await createMeeting(ada, { document: meetingDocument({ title: "Da cercare" }) });
  await askReviewOf(ada, { kind: "meeting", id, version: 1 });
  await signIn(context, eva, baseURL);
  await page.goto("/redazione/attivita");
  await page.getByLabel("Chi", { exact: true }).selectOption("Ada Redattrice");
  await page.getByLabel("Che cosa").selectOption("Incontri: richiesta di revisione");
  await page.getByRole("button", { name: "Filtra" }).click();
  await expect(page).toHaveURL(/attivita\?chi=[0-9a-f-]+&azione=meeting\.ask_review$/);
  const rows = page.getByRole("row");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText("Richiesta di revisione");
  await page.getByRole("link", { name: /^solo questo.*Da cercare$/ }).click();
  await page.getByLabel("Che cosa").selectOption("");
  await page.getByRole("button", { name: "Filtra" }).click();
  await expect(rows).toHaveCount(3);
  await expect(page.getByLabel("Solo «Da cercare»")).toBeChecked();

  const shared = page.url();
  await signIn(context, admin, baseURL);
  await page.goto(shared);
  await expect(rows).toHaveCount(3);
  await page.goto(`${shared}&dal=2999-01-01`);
  await expect(page.getByText("Nessuna attività corrisponde")).toBeVisible();
  await page.goto("/redazione/attivita?al=domani&tipo=account");
  await expect(page.getByText("ciò che non si capisce: Al giorno")).toBeVisible();
  await expect(rows.nth(1)).toContainText("Account");

  await page.goto("/redazione/attivita");
  const newest = await rows.nth(1).textContent();
  await page.getByRole("link", { name: "Attività precedenti" }).click();
  await expect(page).toHaveURL(/dopo=/);
  await expect(rows.nth(1)).not.toHaveText(newest ?? "");
  await expectAccessible(page);

  await signIn(context, eva, baseURL);
  await page.goto("/redazione/attivita?tipo=account");
  await expect(page.getByText("Nessuna attività corrisponde")).toBeVisible();
  await signIn(context, member, baseURL);
  expect((await page.goto("/redazione/attivita"))?.status()).toBe(404);
});

test("the way into a meeting is for members, and gone when it is called off", async ({
  page,
  context,
  baseURL,
  request,
}) => {
  const join = "https://riunioni.example/stanza-42";
  const document = meetingDocument({
    title: "Ci si vede presto",
    status: "planned",
    day: "2999-03-12",
    startTime: "09:30",
    joinUrl: join,
  });
  const meeting = await createMeeting(ada, { document });
  const { version } = await publishMeeting(ada, { id: meeting.id, version: 1 });
  const [path, way] = [`/incontri/${meeting.slug}`, `/incontri/${meeting.slug}/partecipa`];
  await expect.poll(async () => (await request.get(path)).status()).toBe(200);
  await page.goto(path);
  await expect(page.getByText("martedì 12 marzo 2999, 9:30")).toBeVisible();
  expect(await (await request.get(path)).text()).not.toContain("riunioni.example");
  await page.getByRole("link", { name: "Come partecipare" }).click();
  await expect(page).toHaveURL(way);
  await expect(page.getByText("per chi fa parte della comunità")).toBeVisible();
  expect(await page.content()).not.toContain("riunioni.example");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Accedi per partecipare" }).click();
  await expect(page).toHaveURL(`/accedi?${new URLSearchParams({ callbackUrl: way })}`);

  await signIn(context, member, baseURL);
  await page.reload();
  await expect(page).toHaveURL(way);
  const link = page.getByRole("link", { name: "Collegati all’incontro" });
  await expect(link).toHaveAttribute("href", join);

  const off = { ...document, status: "postponed" as const };
  const saved = await saveMeetingDraft(SYSTEM, { id: meeting.id, version, document: off });
  await publishMeeting(SYSTEM, { id: meeting.id, version: saved.version });
  await page.goto(way);
  await expect(page.getByText("Incontro rinviato")).toBeVisible();
  expect(await page.content()).not.toContain("riunioni.example");
  await expect.poll(async () => (await request.get(path)).text()).toContain("Incontro rinviato");
  await page.goto(path);
  await expect(page.getByRole("link", { name: "Come partecipare" })).toHaveCount(0);
  await page.goto("/incontri");
  const row = page.getByRole("listitem").filter({ hasText: "Ci si vede presto" });
  await expect(row).toContainText("Rinviato");

  const past = await makeMeeting({ title: "Finito", joinUrl: join });
  await page.goto(`/incontri/${past.slug}/partecipa`);
  await expect(page.getByText("Incontro concluso")).toBeVisible();
  expect(await page.content()).not.toContain("riunioni.example");
  expect((await page.goto("/incontri/che-non-esiste/partecipa"))?.status()).toBe(404);
});
