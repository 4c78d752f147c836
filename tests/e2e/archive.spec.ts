import { expect, test } from "#tests/support/portal-test";

const count = /^(Nessun incontro|\d[\d.]* incontr[io])/;

test("filters combine, are shared by address, and go one by one", async ({ page }) => {
  await page.goto("/incontri?anno=2021&tema=famiglie-vulnerabili&zona=pratese");
  const main = page.getByRole("main");
  for (const label of [/Zona: Pratese/, /Anno: 2021/, /Tema: Famiglie vulnerabili/]) {
    await expect(main.getByRole("link", { name: label })).toBeVisible();
  }
  await main.getByRole("link", { name: /Anno: 2021/ }).click();
  await expect(page).toHaveURL("/incontri?tema=famiglie-vulnerabili&zona=pratese");
  await main.getByRole("link", { name: "Togli tutti i filtri" }).click();
  await expect(page).toHaveURL("/incontri");
});

test("the count beside a filter is what the filter finds", async ({ page }) => {
  await page.goto("/incontri");
  const filters = page.getByRole("search", { name: "Filtri degli incontri" });
  const year = filters.getByRole("link", { name: /^2024/ });
  const promised = Number((await year.locator("..").textContent())?.match(/(\d+)$/)?.[1]);
  expect(promised).toBeGreaterThan(0);
  await year.click();
  await expect(page.getByText(count).first()).toHaveText(new RegExp(`^${promised} incontr`));
});

test("meetings for all zones join a zone's own when they are asked for", async ({ page }) => {
  await page.goto("/incontri?zona=elba");
  const own = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.locator("time") });
  const before = await own.count();
  await page
    .getByRole("link", { name: /rivolt[io] a tutte le zone/ })
    .first()
    .click();
  await expect(page).toHaveURL(/tutte=si/);
  await expect.poll(() => own.count()).toBeGreaterThan(before);
});

const ODD = [
  "?zona=inesistente",
  "?tema=inesistente&anno=2021",
  "?anno=abc",
  "?anno=-1",
  "?tipo=nessuno",
  "?pagina=9999",
  "?pagina=0",
  "?pagina=abc",
  "?persona=a&persona=b",
  "?q=%27%3B%20DROP%20TABLE%20--",
  "?q=%22%26%7C!%3A*(%29%3C%3E",
  "?q=%00",
  "?q=%E0",
  "?q=<script>alert(1)</script>",
  `?q=${"a".repeat(3000)}`,
  "?zona[]=pratese&__proto__=x&constructor=y",
  "?tutte=si",
];

for (const query of ODD) {
  test(`an odd address is answered in words: ${query.slice(0, 60)}`, async ({ page }) => {
    const answer = await page.goto(`/incontri${query}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Incontri");
    await expect(page.getByText(count).first()).toBeVisible();
  });
}

for (const [list, last] of [
  ["/incontri", "/incontri"],
  ["/incontri?anno=2021", "/incontri?anno=2021"],
  ["/notizie", "/notizie?pagina=2"],
] as const) {
  test(`after the last page there are ways back: ${list}`, async ({ page }) => {
    await page.goto(`${list}${list.includes("?") ? "&" : "?"}pagina=99`);
    const main = page.getByRole("main");
    await expect(main).toContainText("La pagina 99 non c’è.");
    const ways = main.getByRole("link", { name: /(all’ultima|alla prima)/i });
    await expect(ways.first()).toHaveAttribute("href", last);
    await expect(ways.last()).toHaveAttribute("href", list);
  });
}

test("the archive has one search, which keeps the filters", async ({ page }) => {
  await page.goto("/incontri?anno=2021");
  await expect(page.getByRole("searchbox")).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Cerca tra questi incontri" }).fill("Casartelli");
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL("/incontri?q=Casartelli&anno=2021");
});

test("an empty result is explained and leads on", async ({ page }) => {
  await page.goto("/incontri?anno=2022&zona=elba&q=zzzz");
  await expect(page.getByRole("main")).toContainText(/Nessun incontro/);
  await page.getByRole("main").getByRole("link", { name: "Togli tutti i filtri" }).first().click();
  await expect(page).toHaveURL("/incontri");
});

test("the inner address of a filtered page is no second address", async ({ page }) => {
  const answer = await page.goto("/incontri/filtrati/anno=2021");
  expect(answer?.status()).toBe(404);
});
