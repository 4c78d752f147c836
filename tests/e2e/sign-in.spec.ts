import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { Client } from "pg";
import { runningPostgresUrl } from "#lib/infra/embedded-postgres";
import { freePort } from "#lib/infra/free-port";
import { SIGN_IN_MAIL } from "#lib/sign-in/rules";
import { axeFindings } from "#tests/support/axe";
import { startIdentityProvider } from "#tests/support/identity-provider";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";
import { startSmtpPeer } from "#tests/support/smtp-peer";

const folders: string[] = [];
test.afterAll(() => endLeftovers(...folders));

type Peer = Awaited<ReturnType<typeof startSmtpPeer>>;

/** A real installation, empty, that sends its mails to a real server. */
async function install(
  settings: (portal: { url: string }) => Promise<Record<string, string>>,
  folder = newDataFolder(),
) {
  const port = await freePort("127.0.0.1");
  const url = `http://localhost:${port}`;
  folders.push(folder);
  const given = await settings({ url });
  const portal = await launchPortal({
    DATA_DIR: folder,
    PORT: String(port),
    PUBLIC_URL: url,
    ...given,
  });
  await portal.ready();
  await portal.says(/Ctrl-C stops it/);
  return {
    url,
    firstLink: () => /http\S+invito\S+/.exec(portal.output())?.[0] ?? "",
    output: portal.output,
    unsentLinks: () => countUnsentLinks(folder),
    stop: async () => {
      portal.signal("SIGTERM");
      await portal.exitCode;
    },
  };
}

/** How many links by mail were asked for, and not yet decided on. */
async function countUnsentLinks(folder: string): Promise<number> {
  const client = new Client({ connectionString: await runningPostgresUrl(folder) });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "SELECT FROM pgboss.job WHERE name = $1 AND state IN ('created', 'retry', 'active')",
      [SIGN_IN_MAIL.name],
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

type Portal = Awaited<ReturnType<typeof install>>;

/** A browser of somebody else; problems the browser reports fail the test. */
async function newVisitor(browser: Browser, portal: Portal, scripts = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: scripts });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) throw new Error(message.text());
  });
  return page;
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).click();
/** Not by its role: Next has an element of the same role on every page. */
const problem = (page: Page) => page.locator(".form-problem");
const sessionOf = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name.endsWith("portal-session"));

test.describe("by e-mail", () => {
  test.describe.configure({ mode: "serial" });
  let portal: Portal;
  let mail: Peer;
  let admin: Page;

  test.beforeAll(async ({ browser }) => {
    mail = await startSmtpPeer();
    portal = await install(async () => ({ SMTP_URL: mail.url }));
    admin = await newVisitor(browser, portal);
  });
  test.afterAll(async () => {
    await portal.stop();
    await mail.stop();
  });

  test("the link of the first start makes the first administrator, once", async ({ browser }) => {
    expect(portal.output()).not.toContain("No SMTP_URL");
    await admin.goto(portal.firstLink());
    await admin.getByLabel("Nome e cognome").fill("Ada Prima");
    await press(admin, "Accetta ed entra");
    await expect(problem(admin)).toContainText("Indirizzo e-mail");
    await expect(admin.getByLabel("Nome e cognome")).toHaveValue("Ada Prima");
    await admin.getByLabel("Indirizzo e-mail").fill("ada@comune.prova.it");
    await press(admin, "Accetta ed entra");
    await expect(heading(admin, "Ada Prima")).toBeVisible();
    await expect(admin.getByText("Amministrazione")).toBeVisible();
    // What was typed is no way in yet: its mail has to be opened.
    await expect(admin.getByText("È partito un messaggio per ada@comune.prova.it")).toBeVisible();
    await admin.goto(await mail.link("ada@comune.prova.it"));
    await press(admin, "Conferma ed entra");
    await expect(heading(admin, "Ada Prima")).toBeVisible();
    await expect(admin.getByText("È partito un messaggio")).toHaveCount(0);

    const second = await newVisitor(browser, portal);
    await second.goto(portal.firstLink());
    await expect(second.getByText("L’invito non è più valido")).toBeVisible();
    const cookie = await sessionOf(admin.context());
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  });

  test("a request is made without scripts, approved, and its invitation survives a mail scanner", async ({
    browser,
    request,
  }) => {
    const visitor = await newVisitor(browser, portal, false);
    await visitor.goto("/accedi/richiesta");
    await visitor.getByLabel("Nome e cognome").fill("Bice Seconda");
    await visitor.getByLabel("Messaggio").fill("Lavoro al servizio sociale.");
    await press(visitor, "Invia la richiesta");
    await expect(problem(visitor)).toContainText("Ente");
    await expect(problem(visitor)).toContainText("Indirizzo e-mail");
    await expect(visitor.getByLabel("Messaggio")).toHaveValue("Lavoro al servizio sociale.");
    await visitor.getByLabel("Indirizzo e-mail").fill("bice@comune.prova.it");
    await visitor.getByLabel("Nome dell’ente").fill("Comune di Prova");
    await press(visitor, "Invia la richiesta");
    await expect(visitor.getByRole("status")).toContainText("La richiesta è arrivata");

    await admin.goto("/redazione");
    await admin.getByRole("link", { name: "1 richiesta da decidere" }).click();
    await press(admin, "Approva Bice Seconda");
    await expect(admin.getByText("La richiesta è stata approvata.")).toBeVisible();

    const link = await mail.link("bice@comune.prova.it");
    for (const _ of [1, 2]) expect((await request.get(link)).status()).toBe(200);
    await visitor.goto(link);
    await press(visitor, "Accetta ed entra");
    await expect(heading(visitor, "Bice Seconda")).toBeVisible();
    await press(visitor, "Esci");
    await expect(heading(visitor, "Accedi")).toBeVisible();
    expect(await sessionOf(visitor.context())).toBeUndefined();
  });

  test("a link by e-mail signs in, ends the session before, and never leads away from the site", async ({
    browser,
    request,
  }) => {
    const visitor = await newVisitor(browser, portal, false);
    await visitor.goto("/accedi?callbackUrl=https://evil.example/");
    await expect(visitor.locator('input[name="callbackUrl"]')).toHaveValue("/area");
    await visitor.goto("/area/richieste");
    await visitor.getByLabel("Indirizzo e-mail").fill("ada@comune.prova.it");
    await press(visitor, "Manda il collegamento");
    await expect(visitor.getByRole("status")).toBeVisible();
    // She may have been told of the request too, unless it was approved before.
    const link = await mail.link("ada@comune.prova.it", 2);
    expect((await request.get(link)).status()).toBe(200);
    await visitor.goto(link);
    const other = await visitor.context().newPage();
    await other.goto(link);
    await press(visitor, "Entra");
    await expect(heading(visitor, "Richieste e inviti")).toBeVisible();
    const first = await sessionOf(visitor.context());

    await press(other, "Entra");
    await expect(other.getByText("Il collegamento non è più valido")).toBeVisible();
    await visitor.goto(link);
    await expect(visitor.getByText("Il collegamento non è più valido")).toBeVisible();
    expect((await sessionOf(visitor.context()))?.value).toBe(first?.value);
    await press(visitor, "Esci");
  });

  test("a known and an unknown address get the same answer, and nobody too many", async ({
    browser,
  }) => {
    const visitor = await newVisitor(browser, portal, false);
    const answers = [];
    for (const address of ["bice@comune.prova.it", "nessuno@comune.prova.it"]) {
      await visitor.goto("/accedi");
      await visitor.getByLabel("Indirizzo e-mail").fill(address);
      await press(visitor, "Manda il collegamento");
      answers.push(await visitor.getByRole("status").textContent());
    }
    expect(answers[0]).toBe(answers[1]);
    for (let attempt = 2; attempt <= 6; attempt += 1) {
      await visitor.getByLabel("Indirizzo e-mail").fill("nessuno@comune.prova.it");
      await press(visitor, "Manda il collegamento");
      await expect(visitor.getByRole("status").or(problem(visitor))).toBeVisible();
    }
    await expect(problem(visitor)).toContainText("Troppi tentativi");
    await mail.link("bice@comune.prova.it", 2);
    expect(mail.to("nessuno@comune.prova.it")).toEqual([]);
  });

  test("two administrators’ changes meet: the later is told, and keeps its ticks", async () => {
    await admin.goto("/redazione/account?q=bice");
    await admin.getByRole("link", { name: "Bice Seconda" }).click();
    const other = await admin.context().newPage();
    await other.goto(admin.url());
    await other.getByRole("checkbox", { name: "Redazione" }).check();
    await press(other, "Salva i diritti");
    await expect(other.getByText("I diritti sono stati cambiati")).toBeVisible();
    await admin.getByLabel("Può entrare per e-mail").check();
    await press(admin, "Salva i diritti");
    await expect(problem(admin)).toContainText("qualcun altro");
    await expect(admin.getByLabel("Può entrare per e-mail")).toBeChecked();
    await other.getByRole("checkbox", { name: "Redazione" }).uncheck();
    await press(other, "Salva i diritti");
    await expect(other.getByRole("checkbox", { name: "Redazione" })).not.toBeChecked();
    await other.close();
  });

  test("axe finds nothing on the pages of members", async () => {
    for (const path of ["/accedi/richiesta", "/area", "/area/richieste", "/redazione/account"]) {
      for (const width of [360, 1280]) {
        await admin.setViewportSize({ width, height: 900 });
        await admin.goto(path);
        expect(await axeFindings(admin), `${path} at ${width} px`).toEqual([]);
      }
    }
  });

  test("where a second person is asked for, a text of the portal waits for one", async ({
    browser,
  }) => {
    await admin.goto("/area/richieste");
    await admin.getByLabel("Nome e cognome").fill("Dina Quarta");
    await admin.getByLabel("Indirizzo e-mail").fill("dina@comune.prova.it");
    await press(admin, "Manda l’invito");
    const writer = await newVisitor(browser, portal, false);
    await writer.goto(await mail.link("dina@comune.prova.it"));
    await press(writer, "Accetta ed entra");
    await expect(heading(writer, "Dina Quarta")).toBeVisible();
    await admin.goto("/redazione/account?q=dina");
    await admin.getByRole("link", { name: "Dina Quarta" }).click();
    await admin.getByRole("checkbox", { name: "Redazione" }).check();
    await press(admin, "Salva i diritti");
    await expect(admin.getByText("I diritti sono stati cambiati")).toBeVisible();
    await admin.goto("/redazione/impostazioni");
    await admin.getByLabel("Per pubblicare serve una seconda persona").check();
    await press(admin, "Salva");
    await expect(admin.getByText("Da adesso chi ha scritto per ultimo")).toBeVisible();

    await writer.goto("/accedi");
    await writer.getByLabel("Indirizzo e-mail").fill("dina@comune.prova.it");
    await press(writer, "Manda il collegamento");
    await writer.goto(await mail.link("dina@comune.prova.it", 2));
    await press(writer, "Entra");
    await writer.goto("/redazione/registri/testi/portale");
    await writer.getByLabel("Sottotitolo").fill("Un sottotitolo proposto");
    await press(writer, "Proponi la modifica");
    await expect(writer.getByText("Proposta inviata")).toBeVisible();
    await expect(writer.getByRole("button", { name: "Pubblica la modifica" })).toHaveCount(0);
    await press(writer, "Ritira la proposta");
    await expect(writer.getByLabel("Sottotitolo")).toHaveValue("Un sottotitolo proposto");
    await press(writer, "Proponi la modifica");

    const told = () =>
      mail.to("ada@comune.prova.it").some((m) => m.text.includes("/testi/portale"));
    await expect.poll(told, { timeout: 20_000 }).toBe(true);
    await admin.goto("/redazione");
    await admin.getByRole("link", { name: "Nome, contatti, collegamenti" }).click();
    await expect(admin.locator("ins").filter({ hasText: "proposto" })).toBeVisible();
    await admin.getByText("Restituisci a chi l’ha scritta").click();
    await admin.getByLabel("Che cosa cambiare").fill("Senza la parola «proposto».");
    await press(admin, "Restituisci con la nota");
    await expect(admin.getByLabel("Sottotitolo")).not.toHaveValue("Un sottotitolo proposto");
    await writer.goto("/redazione/registri/testi/portale");
    await expect(writer.getByText("Senza la parola «proposto».")).toBeVisible();
    await writer.getByLabel("Sottotitolo").fill("Un sottotitolo approvato");
    await press(writer, "Proponi la modifica");
    await admin.goto("/redazione/registri/testi/portale");
    expect(await axeFindings(admin)).toEqual([]);
    await press(admin, "Pubblica la modifica");
    await expect(admin.getByText("Le pagine pubbliche mostrano già")).toBeVisible();
    const home = await admin.request.get("/");
    expect(await home.text()).toContain("Un sottotitolo approvato");
  });

  test("disabling an account ends its sessions at once", async ({ browser }) => {
    const member = await newVisitor(browser, portal);
    // Not the link that was sent before her rights changed: it ended with the sessions.
    await member.goto("/accedi");
    await member.getByLabel("Indirizzo e-mail").fill("bice@comune.prova.it");
    await press(member, "Manda il collegamento");
    await member.goto(await mail.link("bice@comune.prova.it", 3));
    await press(member, "Entra");
    await expect(heading(member, "Bice Seconda")).toBeVisible();
    await member.goto("/redazione/account");
    await expect(heading(member, "Pagina non trovata")).toBeVisible();
    expect((await member.request.get("/redazione/account")).status()).toBe(404);

    await admin.goto("/redazione/account?q=bice");
    await admin.getByRole("link", { name: "Bice Seconda" }).click();
    await press(admin, "Disattiva l’account");
    await expect(admin.getByText("L’account è disattivato")).toBeVisible();
    await member.goto("/area");
    await expect(heading(member, "Accedi")).toBeVisible();
  });

  test("nobody else’s page sends a form here, and nothing of these pages is kept", async ({
    request,
  }) => {
    for (const path of ["/accedi", "/api/auth/signin/oidc"]) {
      for (const origin of ["https://evil.example", "null"]) {
        const answer = await request.post(portal.url + path, { headers: { origin }, form: {} });
        expect(answer.status()).toBe(403);
      }
    }
    for (const path of ["/accedi", "/accedi/richiesta", "/accedi/conferma?codice=x"]) {
      const { "cache-control": cache, ...headers } = (
        await request.get(portal.url + path)
      ).headers();
      expect(cache).toBe("no-store");
      expect(headers["content-security-policy"]).toMatch(
        /script-src 'nonce-[^']+' 'strict-dynamic'/,
      );
    }
    expect((await request.put(`${portal.url}/accedi`)).status()).toBe(405);
    const home = await request.get(`${portal.url}/`);
    expect(home.headers()["set-cookie"]).toBeUndefined();
    expect(await home.text()).toContain('href="/accedi"');
  });
});

/** At the provider: who one is, and that the portal may know it. */
async function identify(page: Page, name: string) {
  await page.locator('input[name="login"]').fill(name);
  await page.locator('input[name="password"]').fill("qualsiasi");
  await page.locator('button[type="submit"]').click();
  await page.locator('button[type="submit"]').click();
}

test("whoever administered by e-mail comes in again once a provider is set", async ({
  browser,
}) => {
  // Two portals start here, one after the other.
  test.setTimeout(240_000);
  const folder = newDataFolder();
  const before = await install(async () => ({}), folder);
  const admin = await newVisitor(browser, before);
  await admin.goto(before.firstLink());
  await admin.getByLabel("Nome e cognome").fill("Ada Prima");
  await admin.getByLabel("Indirizzo e-mail").fill("ada@comune.prova.it");
  await press(admin, "Accetta ed entra");
  await expect(heading(admin, "Ada Prima")).toBeVisible();
  expect(before.output()).toContain("No SMTP_URL is set: mails go to the outbox");
  await before.stop();

  let provider: Awaited<ReturnType<typeof startIdentityProvider>> | undefined;
  const after = await install(async ({ url }) => {
    provider = await startIdentityProvider({ port: await freePort("127.0.0.1"), portalUrl: url });
    return provider.settings;
  }, folder);
  const again = await newVisitor(browser, after);
  await again.goto(after.firstLink());
  await expect(heading(again, /Ada Prima/)).toBeVisible();
  await press(again, "Accedi con credenziali di prova");
  await identify(again, "ada");
  await expect(heading(again, "Scrivania")).toBeVisible();
  await again.goto("/area");
  await expect(heading(again, "Ada Prima")).toBeVisible();
  await expect(again.getByText("Amministrazione")).toBeVisible();
  await again.goto("/redazione/account");
  await expect(heading(again, "Account")).toBeVisible();
  await after.stop();
  provider?.stop();
});

test.describe("with a provider of identities", () => {
  test.describe.configure({ mode: "serial" });
  let portal: Portal;
  let mail: Peer;
  let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
  let admin: Page;

  test.beforeAll(async ({ browser }) => {
    mail = await startSmtpPeer();
    portal = await install(async ({ url }) => {
      const port = await freePort("127.0.0.1");
      provider = await startIdentityProvider({ port, portalUrl: url });
      return { SMTP_URL: mail.url, ...provider.settings };
    });
    admin = await newVisitor(browser, portal);
  });
  test.afterAll(async () => {
    await portal.stop();
    provider.stop();
    await mail.stop();
  });

  test("the first administrator is whoever opens the link and signs in there", async () => {
    await admin.goto(portal.firstLink());
    await press(admin, "Accedi con credenziali di prova");
    await identify(admin, "ada");
    await expect(heading(admin, "Scrivania")).toBeVisible();
    const kept = (await admin.context().cookies()).filter(({ name }) =>
      name.endsWith("invitation"),
    );
    expect(kept).toEqual([]);
  });

  test("an unknown identity may only ask for access, whatever its address", async ({ browser }) => {
    const visitor = await newVisitor(browser, portal, false);
    await visitor.goto("/accedi");
    await press(visitor, "Accedi con credenziali di prova");
    await identify(visitor, "bruno");
    await expect(visitor.getByText("Le credenziali sono state riconosciute")).toBeVisible();
    await expect(visitor.getByLabel("Nome e cognome")).toHaveValue("Nome di bruno");
    expect(await sessionOf(visitor.context())).toBeUndefined();
    await visitor.getByLabel("Indirizzo e-mail").fill("");
    await visitor.getByLabel("Nome dell’ente").fill("Comune di Prova");
    await press(visitor, "Invia la richiesta");
    await expect(visitor.getByRole("status")).toContainText("La richiesta è arrivata");

    await admin.goto("/area/richieste");
    await press(admin, "Approva Nome di bruno");
    await expect(admin.getByText("La richiesta è stata approvata.")).toBeVisible();
    await visitor.goto("/accedi?callbackUrl=/area");
    await press(visitor, "Accedi con credenziali di prova");
    await expect(heading(visitor, "Nome di bruno")).toBeVisible();
  });

  test("an address that was typed is proved before it is anybody’s", async ({ browser }) => {
    const visitor = await newVisitor(browser, portal, false);
    const enter = async () => {
      await visitor.goto("/accedi?callbackUrl=/area");
      await press(visitor, "Accedi con credenziali di prova");
    };
    await enter();
    await identify(visitor, "dora");
    await visitor.getByLabel("Indirizzo e-mail").fill("dora@comune.prova.it");
    await visitor.getByLabel("Nome dell’ente").fill("Comune di Prova");
    await press(visitor, "Invia la richiesta");
    await expect(visitor.getByRole("status")).toContainText("La richiesta è arrivata");
    await admin.goto("/area/richieste");
    await press(admin, "Approva Nome di dora");
    await expect(admin.getByText("La richiesta è stata approvata.")).toBeVisible();
    const link = await mail.link("dora@comune.prova.it");

    // The provider knows who it is; that mail is read at that address it does not say.
    await enter();
    await expect(visitor.getByText("è già approvata")).toContainText("già approvata");
    expect(await sessionOf(visitor.context())).toBeUndefined();
    await visitor.goto(link);
    await press(visitor, "Accedi con credenziali di prova");
    await expect(heading(visitor, "Nome di dora")).toBeVisible();
    await expect(visitor.getByText("dora@comune.prova.it")).toBeVisible();
  });

  test("an invitation binds the identity that signs in after it", async ({ browser }) => {
    await admin.goto("/area/richieste");
    await admin.getByLabel("Nome e cognome").fill("Carla Terza");
    await admin.getByLabel("Indirizzo e-mail").fill("carla@comune.prova.it");
    await press(admin, "Manda l’invito");
    await expect(admin.getByRole("status")).toContainText("è partito");
    const link = await mail.link("carla@comune.prova.it");

    const visitor = await newVisitor(browser, portal);
    await visitor.goto(link);
    await press(visitor, "Accedi con credenziali di prova");
    await identify(visitor, "xyz-private");
    await expect(heading(visitor, "Carla Terza")).toBeVisible();
    await visitor.goto(link);
    await expect(visitor.getByText("L’invito non è più valido")).toBeVisible();
  });

  test("by e-mail come in only those whom an administrator exempts", async ({ browser }) => {
    const visitor = await newVisitor(browser, portal);
    const ask = async () => {
      await visitor.goto("/accedi");
      await visitor.getByText("Accedi con un messaggio di posta").click();
      await visitor.getByLabel("Indirizzo e-mail").fill("carla@comune.prova.it");
      await press(visitor, "Manda il collegamento");
      await expect(visitor.getByRole("status")).toBeVisible();
    };
    await ask();
    await expect.poll(portal.unsentLinks).toBe(0);
    await admin.goto("/redazione/account?q=carla");
    await admin.getByRole("link", { name: "Carla Terza" }).click();
    await admin.getByLabel("Può entrare per e-mail").check();
    await press(admin, "Salva i diritti");
    await expect(admin.getByText("I diritti sono stati cambiati")).toBeVisible();
    await ask();
    // The second mail to her: the first was the invitation, and none came while she was not exempt.
    await visitor.goto(await mail.link("carla@comune.prova.it", 2));
    await press(visitor, "Entra");
    await expect(heading(visitor, "Carla Terza")).toBeVisible();
    expect(mail.to("carla@comune.prova.it")).toHaveLength(2);
  });

  test("an answer that was not asked for signs nobody in", async ({ request }) => {
    const forged = await request.get(`${portal.url}/api/auth/callback/oidc?code=x&state=y`, {
      maxRedirects: 0,
    });
    expect(forged.status()).toBe(303);
    expect(forged.headers().location).toBe("/accedi?esito=non-riuscito");
    expect(forged.headers()["set-cookie"] ?? "").not.toContain("portal-session=");
  });
});
