import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { SYSTEM } from "#lib/actor";
import { closeDb, db } from "#lib/infra/db";
import { runningPostgresUrl } from "#lib/infra/embedded-postgres";
import { closeJobs } from "#lib/infra/jobs";
import { setQuota } from "#lib/quotas/commands";
import { startSession } from "#lib/sign-in/commands";
import { axeFindings, expectAccessible } from "#tests/support/axe";
import { makeAccount, makeMeeting, makeOrganisation } from "#tests/support/factories";
import { pptx } from "#tests/support/office-files";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";
import { webProcessOf } from "#tests/support/web-process";

// Somebody of the newsroom sends files in pieces to a portal of its own: here the network, the server
// and the session are lost on purpose.
test.describe.configure({ mode: "serial" });

const folder = newDataFolder();
const files = mkdtempSync(join(tmpdir(), "portal-sent-"));
let portal: Awaited<ReturnType<typeof launchPortal>>;
let url: string;

test.beforeAll(async () => {
  portal = await launchPortal({ DATA_DIR: folder });
  await portal.ready();
  url = `http://localhost:${portal.port}`;
  process.env.DATA_DIR = folder;
  process.env.DATABASE_URL = await runningPostgresUrl(folder);
});
test.afterAll(async () => {
  await closeJobs();
  await closeDb();
  endLeftovers(folder);
  rmSync(files, { recursive: true, force: true });
});

/** A file on the disk: chosen again, it is as old as it was. */
function written(name: string, content: number | Buffer): string {
  const path = join(files, name);
  const bytes = typeof content === "number" ? Buffer.alloc(content, name) : content;
  if (typeof content === "number") bytes.write("%PDF-1.7\n");
  writeFileSync(path, bytes);
  return path;
}

/** Slides with a drawing that does not get smaller, of some bytes. */
const deck = (size: number) => pptx("x", { "ppt/media/image1.png": randomBytes(size) });

const SIX = 6_000_000;

async function signIn(context: BrowserContext, accountId: string) {
  const { token } = await startSession(SYSTEM, { accountId, by: "email" });
  await context.addCookies([{ name: "portal-session", value: token, url, httpOnly: true }]);
}

/** The page of a meeting's materials, and pieces that wait until they are let through. */
async function openMaterials(page: Page, context: BrowserContext) {
  const organisation = await makeOrganisation({ name: `Ente ${Math.random()}` });
  const { id } = await makeAccount({ roles: ["newsroom"], organisationIds: [organisation.id] });
  await signIn(context, id);
  const held = holdPieces(page);
  const meeting = await makeMeeting();
  const address = `${url}/redazione/incontri/${meeting.id}/materiali`;
  await page.goto(address);
  await expect(chooseButton(page)).toBeVisible();
  return { address, accountId: id, organisation, ...(await held) };
}

async function holdPieces(page: Page) {
  let holds = true;
  const waiting = new Set<() => void>();
  await page.route("**/api/uploads/*", async (route) => {
    const isFirst = route.request().headers()["upload-offset"] === "0";
    if (holds && route.request().method() === "PATCH" && !isFirst) {
      await new Promise<void>((done) => waiting.add(done));
    }
    // Who gave up waiting needs no answer any more.
    await route.continue().catch(() => undefined);
  });
  const letThrough = () => {
    for (const go of waiting) go();
    waiting.clear();
  };
  return {
    /** The page says how much has arrived before it sends the next piece. */
    pieceWaits: () => expect.poll(() => waiting.size).toBeGreaterThan(0),
    /** Those that wait, and no others. */
    letThrough,
    stopHolding: () => {
      holds = false;
      letThrough();
    },
  };
}

const chooseButton = (page: Page) => page.getByRole("button", { name: "Scegli i file" });
const shown = (page: Page, words: string | RegExp) =>
  page.locator(".sent-file").getByText(words).first();
const bar = (page: Page, name: string) => page.getByRole("progressbar", { name });

async function choose(page: Page, ...paths: string[]) {
  const choosing = page.waitForEvent("filechooser");
  await chooseButton(page).press("Enter");
  await (await choosing).setFiles(paths);
}

const attached = (page: Page) => page.getByText("Il materiale è stato allegato.");

test("a file is paused and resumed by the keyboard, and goes on without the network", async ({
  page,
  context,
}) => {
  const { stopHolding } = await openMaterials(page, context);
  await expectAccessible(page);
  await choose(page, written("slide-progetto_nuovo.pdf", SIX));
  await expect(shown(page, "5 MB di 6 MB")).toBeVisible();
  await expect(bar(page, "Invio di slide-progetto_nuovo.pdf")).toHaveAttribute("value", "5000000");
  await expect(page.getByLabel("Titolo").first()).toHaveValue("Slide progetto nuovo");
  await expectAccessible(page);

  await page.getByRole("button", { name: /^Pausa/ }).press("Enter");
  await expect(shown(page, "In pausa: 5 MB di 6 MB.")).toBeVisible();
  const resume = page.getByRole("button", { name: /^Riprendi/ });
  await expect(resume).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  // Who has pressed the button has done their part.
  await page.getByRole("button", { name: "Allega il file" }).click();
  await expect(page.getByText("Un file è in pausa: quando riprende")).toBeVisible();
  await expectAccessible(page);

  await context.setOffline(true);
  await resume.press("Enter");
  await expect(shown(page, "Il collegamento si è interrotto a 5 MB di 6 MB")).toBeVisible();
  await expect(page.getByText("Il modulo si invia da solo appena")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  stopHolding();
  await context.setOffline(false);
  await expect(attached(page)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Slide progetto nuovo" })).toBeVisible();
});

test("a file goes on when the server comes back, and when somebody signs in again", async ({
  page,
  context,
}) => {
  const { accountId, pieceWaits, letThrough, stopHolding } = await openMaterials(page, context);
  await choose(page, written("registro.pdf", 11_000_000));
  await expect(shown(page, "5 MB di 11 MB")).toBeVisible();
  await pieceWaits();
  process.kill(webProcessOf(portal.pid), "SIGKILL");
  letThrough();
  await expect(shown(page, /^Il collegamento si è interrotto a 5 MB/)).toBeVisible();
  // It goes on by itself, from there: the next piece is held again.
  await expect(shown(page, /^5 MB di 11 MB/)).toBeVisible();
  await pieceWaits();

  await db().session.deleteMany({ where: { accountId } });
  letThrough();
  await expect(shown(page, "La sessione è finita a")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  stopHolding();
  await signIn(context, accountId);
  await page.getByRole("button", { name: /^Riprendi/ }).click();
  await expect(shown(page, "Arrivato: 11 MB.")).toBeVisible();
  await page.getByRole("button", { name: "Allega il file" }).click();
  await expect(attached(page)).toBeVisible();
});

test("what a member sends through a broken line and a restart is accepted, and everybody has it", async ({
  page,
  context,
  browser,
}) => {
  const { slug } = await makeMeeting();
  const { id } = await makeAccount({ name: "Ada Membro" });
  await signIn(context, id);
  const { pieceWaits, letThrough, stopHolding } = await holdPieces(page);
  await page.goto(`${url}/incontri/${slug}/materiali`);
  await page.getByRole("link", { name: "Proponi un materiale" }).click();
  const words = deck(7_000_000);
  await choose(page, written("Scheda di lavoro.pptx", words));
  await expect(shown(page, "5 MB di 7")).toBeVisible();
  await page.getByLabel("Titolo").first().fill("Scheda di lavoro");
  await page.getByLabel("Tipo").first().selectOption("document");
  await pieceWaits();

  await context.setOffline(true);
  letThrough();
  await expect(shown(page, /^Il collegamento si è interrotto a 5 MB/)).toBeVisible();
  process.kill(webProcessOf(portal.pid), "SIGKILL");
  stopHolding();
  await context.setOffline(false);
  await expect(shown(page, /^Arrivato/)).toBeVisible();
  await page.getByRole("button", { name: "Proponi il file" }).click();
  await expect(page.getByText("La proposta è arrivata.")).toBeVisible();

  const desk = await browser.newContext();
  const { id: editorId } = await makeAccount({ name: "Eva Redazione", roles: ["newsroom"] });
  await signIn(desk, editorId);
  const editor = await desk.newPage();
  await editor.goto(`${url}/redazione/materiali`);
  await editor.getByRole("link", { name: "Scheda di lavoro" }).click();
  await editor.getByRole("button", { name: "Accogli la proposta", exact: true }).click();
  await expect(editor.getByText("La proposta è accolta")).toBeVisible();

  const everybody = await browser.newContext();
  const reader = await everybody.newPage();
  await reader.goto(`${url}/incontri/${slug}`);
  const link = reader.getByRole("link", { name: "Scheda di lavoro", exact: true }).first();
  const file = await everybody.request.get(
    new URL((await link.getAttribute("href")) ?? "", url).href,
  );
  expect((await file.body()).equals(words)).toBe(true);
});

test("what was begun is there after the page was left: its rest is sent, or nothing", async ({
  page,
  context,
}) => {
  page.on("dialog", (dialog) => void dialog.accept());
  const { address, stopHolding } = await openMaterials(page, context);
  const [half, whole] = [written("metà.pdf", SIX), written("Tutto.pdf", 50_000)];
  await choose(page, whole, half);
  await expect(shown(page, "Arrivato: 50 kB.")).toBeVisible();
  await expect(shown(page, "5 MB di 6 MB")).toBeVisible();
  await page.goto(address);
  const begun = page.locator(".begun-files");
  await expect(begun.getByText("metà.pdf: 5 MB di 6 MB.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Allega questo (Tutto.pdf)" }).click();
  const resumed = page.waitForRequest((request) => request.method() === "PATCH");
  stopHolding();
  await choose(page, half);
  expect((await resumed).headers()["upload-offset"]).toBe("5000000");
  await expect(begun).toHaveCount(0);
  await page.getByRole("button", { name: "Allega il file" }).click();
  await expect(attached(page)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Metà", exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Tutto", exact: true })).toBeVisible();
});

test("files are dropped, and what does not go in says why and keeps what was typed", async ({
  page,
  context,
}) => {
  const { organisation, stopHolding } = await openMaterials(page, context);
  stopHolding();
  await page.getByRole("button", { name: "Allega il file" }).click();
  await expect(page.getByText("Scegliere il file.")).toBeVisible();
  await expect(chooseButton(page)).toBeFocused();

  const dropped = await page.evaluateHandle(() => {
    const files = new DataTransfer();
    files.items.add(new File(["%PDF-1.7\n"], "Trascinato.pdf"));
    files.items.add(new File(["<!doctype html>"], "pagina.pdf"));
    return files;
  });
  await page.dispatchEvent(".drop-area", "dragover", { dataTransfer: dropped });
  await expect(page.locator(".drop-area.over")).toBeVisible();
  await page.dispatchEvent(".drop-area", "drop", { dataTransfer: dropped });
  await expect(shown(page, "Arrivato: 1 kB.")).toBeVisible();
  await expect(shown(page, "non è di un tipo che si può allegare")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Titolo").first().fill("Un titolo scritto a mano");
  await page.getByRole("button", { name: "Allega il file" }).click();
  await expect(page.getByText("Un file non si può allegare: toglierlo")).toBeVisible();
  await page.getByRole("button", { name: "Togli pagina.pdf" }).click();
  await expect(chooseButton(page)).toBeFocused();

  await setQuota(SYSTEM, { ownerId: organisation.id, gigabytes: "0" });
  await choose(page, written("grande.pdf", 20_000));
  await expect(
    shown(page, `Lo spazio di ${organisation.name} è pieno: sono occupati`),
  ).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await setQuota(SYSTEM, { ownerId: organisation.id, gigabytes: "" });
  await page.getByRole("button", { name: /^Riprova/ }).click();
  await expect(shown(page, "Arrivato: 20 kB.")).toBeVisible();

  // The form comes back: nothing has to be sent or typed again.
  await page.getByLabel("Titolo").nth(1).fill(" ");
  await page.getByRole("button", { name: "Allega il file" }).click();
  await expect(page.getByText("Il primo file è a posto: restano quelli qui sotto.")).toBeVisible();
  await expect(
    page.getByRole("link", { name: "File 1 Titolo: Scrivere il titolo." }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Titolo").first().fill("Anche questo");
  await page.getByRole("button", { name: "Allega il file" }).click();
  await expect(attached(page)).toBeVisible();
  for (const name of ["Un titolo scritto a mano", "Anche questo"]) {
    await expect(page.getByRole("heading", { name })).toBeVisible();
  }
});
