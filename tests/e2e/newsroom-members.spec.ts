import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { NewAccountInput } from "#lib/accounts/schema";
import { closeDb, db } from "#lib/infra/db";
import { axeFindings } from "#tests/support/axe";
import { makeAccount, makeLab, makeOrganisation } from "#tests/support/factories";
import { signIn, writeInPortal } from "#tests/support/portal-newsroom";
import { expect, test } from "#tests/support/portal-test";

// What referents and coordinators do outside the newsroom: each test with people of its own.
test.beforeAll(() => writeInPortal());
test.afterAll(() => closeDb());

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const main = (page: Page) => page.getByRole("main");
const bar = (page: Page) => page.getByRole("navigation", { name: "Area riservata" });
const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

/** Several test files make people in the same portal: addresses are invented anew. */
const someone = (input: Partial<NewAccountInput>) =>
  makeAccount({ ...input, email: `${randomUUID()}@ente.example` });

async function makeReferent() {
  const [own, other] = [await makeOrganisation(), await makeOrganisation()];
  const referent = await someone({ name: "Rita Referente", referentOf: [own.id] });
  const member = await someone({ name: "Ada Membro", organisationIds: [own.id] });
  await someone({ name: "Bea Condivisa", organisationIds: [own.id, other.id] });
  return { own, referent, member };
}

async function makeCoordinator() {
  const zone = await db().zone.findFirstOrThrow({ where: { validTo: null } });
  const diary = [{ day: "2022-03-01", text: "Il primo giorno del laboratorio." }];
  const lab = await makeLab({ title: "Laboratorio coordinato", zoneIds: [zone.id], diary });
  return { lab, coordinator: await someone({ name: "Cora", coordinatorOf: [lab.id] }) };
}

async function findsNothing(page: Page, path: string) {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await axeFindings(page), `${path} at ${width} px`).toEqual([]);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond, `${path} ${width}: too wide`).toBeLessThanOrEqual(0);
  }
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a referent suspends a member, whose sessions end, and lets them back in", async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    const { own, referent, member } = await makeReferent();
    const theirs = await browser.newContext({ baseURL: baseURL ?? "" });
    await signIn(theirs, member.actor, baseURL);
    await signIn(context, referent.actor, baseURL);
    await page.goto("/area");
    await bar(page).getByRole("link", { name: "Membri" }).click();
    await expect(main(page)).toContainText(own.name);
    await expect(row(page, "Bea Condivisa")).toContainText("Fa parte anche di altri enti");
    await expect(row(page, "Rita Referente")).toContainText("È il proprio account.");
    await page.getByLabel("Nome o e-mail").fill("ada");
    await main(page).getByRole("button", { name: "Cerca" }).click();
    await expect(main(page)).toContainText("1 membro");
    await page.getByRole("link", { name: "Sospendi Ada Membro" }).click();
    // Nothing is done before it is confirmed.
    expect((await (await theirs.newPage()).goto("/area"))?.url()).toMatch(/\/area$/);
    await press(page, "Sospendi Ada Membro");
    await expect(main(page)).toContainText("L’accesso è sospeso");
    expect((await (await theirs.newPage()).goto("/area"))?.url()).toContain("/accedi");
    await page.getByRole("link", { name: "Torna ai membri" }).click();
    await expect(row(page, "Ada Membro")).toContainText("Sospeso");
    await page.getByRole("link", { name: "Riattiva Ada Membro" }).click();
    await press(page, "Riattiva Ada Membro");
    await expect(main(page)).toContainText("L’accesso è di nuovo attivo.");
    await theirs.close();
  });

  test("who looks at an older page is told, and changes nothing", async ({
    page,
    context,
    baseURL,
  }) => {
    const { referent, member } = await makeReferent();
    await signIn(context, referent.actor, baseURL);
    const path = `/area/membri/${member.id}`;
    await page.goto(path);
    const other = await context.newPage();
    await other.goto(path);
    await press(other, "Sospendi Ada Membro");
    await expect(main(other)).toContainText("L’accesso è sospeso");
    await press(page, "Sospendi Ada Membro");
    await expect(main(page)).toContainText("Nel frattempo qualcun altro");
    await expect(page.getByRole("button", { name: "Riattiva Ada Membro" })).toBeVisible();
    const { version } = await db().account.findUniqueOrThrow({ where: { id: member.id } });
    expect(version).toBe(2);
  });

  test("a coordinator writes the diary of the own lab, and the public reads it", async ({
    page,
    context,
    baseURL,
  }) => {
    const { lab, coordinator } = await makeCoordinator();
    await page.goto(`/laboratori/${lab.slug}`);
    await expect(main(page)).not.toContainText("Il secondo giorno.");
    await signIn(context, coordinator.actor, baseURL);
    await page.goto("/area");
    await bar(page).getByRole("link", { name: "Il mio laboratorio" }).click();
    await page.getByRole("link", { name: "Laboratorio coordinato" }).click();
    await expect(page.getByLabel("Titolo")).toHaveCount(0);
    const field = (name: string) => page.locator(`[name="${name}"]`);
    await field("diary.1.text").fill("Il secondo giorno.");
    await field("members.0.personId").fill("Nessuno Con Questo Nome");
    await press(page, "Salva il laboratorio");
    await expect(page.locator(".form-problem")).toContainText("non è fra i nomi");
    await field("members.0.personId").fill("");
    await press(page, "Salva il laboratorio");
    await expect(page.locator(".form-problem")).toContainText("Giorno");
    await expect(field("diary.1.text")).toHaveValue("Il secondo giorno.");
    await field("diary.1.day").fill("2022-04-01");
    await press(page, "Salva il laboratorio");
    await expect(main(page)).toContainText("Salvato.");
    await expect(async () => {
      await page.goto(`/laboratori/${lab.slug}`);
      await expect(main(page)).toContainText("Il secondo giorno.", { timeout: 500 });
    }).toPass();
  });

  test("two who keep the same lab do not overwrite each other unasked", async ({
    page,
    context,
    baseURL,
  }) => {
    const { lab, coordinator } = await makeCoordinator();
    await signIn(context, coordinator.actor, baseURL);
    const path = `/area/laboratori/${lab.id}`;
    await page.goto(path);
    const other = await context.newPage();
    await other.goto(path);
    await other.locator('[name="services.0.name"]').fill("Centro per le famiglie");
    await press(other, "Salva il laboratorio");
    await expect(main(other)).toContainText("Salvato.");
    await page.locator('[name="services.0.name"]').fill("Consultorio");
    await press(page, "Salva il laboratorio");
    await expect(page.locator(".form-problem")).toContainText("Nel frattempo");
    await expect(page.locator('[name="services.0.name"]')).toHaveValue("Consultorio");
    await expect(main(page)).toContainText("Centro per le famiglie");
    await press(page, "Salva il laboratorio");
    await expect(main(page)).toContainText("Salvato.");
    const services = await db().labService.findMany({ where: { labId: lab.id } });
    expect(services.map(({ name }) => name)).toEqual(["Consultorio"]);
  });

  test("pages of others are not there, nor in the bar", async ({ page, context, baseURL }) => {
    const { referent, member } = await makeReferent();
    const { lab, coordinator } = await makeCoordinator();
    const status = async (path: string) => (await page.goto(path))?.status();
    await signIn(context, coordinator.actor, baseURL);
    expect(await status("/area/membri")).toBe(404);
    expect(await status(`/area/membri/${member.id}`)).toBe(404);
    await expect(bar(page).getByRole("link", { name: "Membri" })).toHaveCount(0);
    await context.clearCookies();
    await signIn(context, referent.actor, baseURL);
    expect(await status("/area/laboratori")).toBe(404);
    expect(await status(`/area/laboratori/${lab.id}`)).toBe(404);
    expect(await status("/area/membri/niente")).toBe(404);
    await expect(bar(page).getByRole("link", { name: "Il mio laboratorio" })).toHaveCount(0);
  });
});

test("axe finds nothing on the pages of referents and coordinators", async ({
  page,
  context,
  baseURL,
}) => {
  const { referent, member } = await makeReferent();
  await signIn(context, referent.actor, baseURL);
  for (const path of ["", "?q=nessuno", `/${member.id}`]) {
    await findsNothing(page, `/area/membri${path}`);
  }
  await context.clearCookies();
  const { lab, coordinator } = await makeCoordinator();
  await signIn(context, coordinator.actor, baseURL);
  for (const path of ["", `/${lab.id}`]) await findsNothing(page, `/area/laboratori${path}`);
});
