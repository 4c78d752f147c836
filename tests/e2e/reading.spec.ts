import { expect, MEETING, test } from "#tests/support/portal-test";

test("from the home page to who said what, and in which role", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Principale" }).getByText("Incontri").click();
  await expect(page).toHaveURL("/incontri");

  const filters = page.getByRole("search", { name: "Filtri degli incontri" });
  await filters.getByRole("link", { name: /^Pratese \d+$/ }).click();
  await expect(page).toHaveURL("/incontri?zona=pratese");
  await filters.getByRole("link", { name: /^2021/ }).click();
  await expect(page).toHaveURL("/incontri?anno=2021&zona=pratese");
  await filters.getByRole("link", { name: /^Povertà educativa/ }).click();
  await expect(page.getByText("1 incontro", { exact: true })).toBeVisible();

  await page
    .getByRole("main")
    .getByRole("link", { name: /^Famiglie con minorenni/ })
    .click();
  await expect(page).toHaveURL(MEETING);
  await expect(page.getByText("venerdì 12 marzo 2021").first()).toBeVisible();
  const programme = page.getByRole("region", { name: "Programma" });
  await expect(programme.getByRole("heading", { level: 3 })).toHaveText([
    "Apertura della mattinata",
    "Intervento di ANCI Toscana",
    "Consolidare e sviluppare una comunità di pratica sul territorio regionale",
    /^La necessità dell’integrazione interprofessionale/,
    "L’aumento delle disuguaglianze nelle famiglie con minorenni",
    "L’esperienza della Società della Salute di Prato",
    "L’esperienza della Società della Salute di Pistoia",
    "L’esperienza della Società della Salute di Siena",
  ]);
  await expect(programme).toContainText(
    "assessora alle Politiche sociali, Edilizia residenziale pubblica e Cooperazione internazionale",
  );
  await expect(programme).toContainText(/Daniela Mesini e Ariela Casartelli/);

  await programme.getByRole("link", { name: "Anna Maria Celesti" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Anna Maria Celesti");
  await expect(page.getByText("il 12 marzo 2021").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /attuali|oggi/i })).toHaveCount(0);

  await page.getByRole("main").getByRole("link", { name: "ANCI Toscana" }).first().click();
  await expect(page).toHaveURL("/enti/anci-toscana");
  await expect(page.getByRole("link", { name: "Anna Maria Celesti" }).first()).toBeVisible();
});

test("along a series, there and back", async ({ page }) => {
  await page.goto(MEETING);
  await page.getByRole("link", { name: /laboratorio dell’area Nord Ovest/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Integrazione tra sociale");
  await expect(page.getByText("9:00–13:00").first()).toBeVisible();
  await page
    .getByRole("link", { name: /^Famiglie con minorenni/ })
    .first()
    .click();
  await expect(page).toHaveURL(MEETING);
});

test("what a theme gathers comes with its subthemes, talk by talk", async ({ page }) => {
  await page.goto("/temi/famiglie-vulnerabili");
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: "Povertà educativa" }).first()).toBeVisible();
  await expect(main).toContainText("L’aumento delle disuguaglianze nelle famiglie con minorenni");
});

test("a zone shows its comuni, neighbours, meetings and labs", async ({ page }) => {
  await page.goto("/zone/pratese");
  const main = page.getByRole("main");
  await expect(main).toContainText("Cantagallo");
  await expect(main.getByRole("link", { name: "Pistoiese" }).first()).toBeVisible();
  await expect(main).toContainText("L’esperienza della Società della Salute di Prato");
  await expect(main.getByRole("link", { name: /area Centro/ }).first()).toBeVisible();
  await expect(main.getByRole("definition").filter({ hasText: "per tutte le zone" })).toBeVisible();
  const forAll = main.getByRole("link", {
    name: /^Mostra anche gli incontri rivolti a tutte le zone \(\d+\)$/,
  });
  const count = Number(/\d+/.exec((await forAll.textContent()) ?? "")?.[0]);
  await forAll.click();
  await expect(main).toContainText(`Togli gli ${count} rivolti a tutte le zone`);
  await page.goBack();
  await main.getByRole("link", { name: "Società della Salute Area Pratese" }).click();
  await expect(page).toHaveURL("/enti/sds-area-pratese");
});

test("a meeting that is cancelled or postponed says so in its page and in lists", async ({
  page,
}) => {
  await page.goto("/incontri/housing-first-10-novembre-2022");
  await expect(page.getByRole("main")).toContainText(/[Rr]inviato/);
  await page.goto("/incontri?anno=2022");
  await expect(page.getByRole("main")).toContainText(/[Rr]inviato/);
});

test("the search in the header looks through talks and speakers", async ({ page }) => {
  await page.goto("/zone");
  const search = page.getByRole("banner").getByRole("searchbox");
  await search.fill("Casartelli");
  await search.press("Enter");
  await expect(page).toHaveURL("/incontri?q=Casartelli");
  await expect(page.getByText("1 incontro", { exact: true })).toBeVisible();
});

test("on paper a meeting is a programme with the addresses of its links", async ({ page }) => {
  await page.goto(MEETING);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("region", { name: "Programma" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Principale" })).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
  await expect(page.getByRole("search")).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
});

test("a talk leads to its place in the recording", async ({ page }) => {
  await page.goto("/incontri/che-cosa-abbiamo-imparato-sull-abitare-10-ottobre-2024");
  const programme = page.getByRole("region", { name: "Programma" });
  await expect(programme.getByRole("link", { name: "Registrazione da 17:00" })).toHaveAttribute(
    "href",
    /\.mp4#t=1020$/,
  );
});

test("the home page says for whom the next meeting is", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Prossimo incontro" })).toContainText(
    "Per: tutte le 28 zone",
  );
});
