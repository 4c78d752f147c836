import { afterAll, beforeAll, expect, test } from "vitest";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";
import { sendForm } from "#tests/support/sent-form";

// As behind a reverse proxy that speaks https with the outside.
const ORIGIN = "https://comunita.example.it";
const folder = newDataFolder();
const portal = await launchPortal({
  DATA_DIR: folder,
  PUBLIC_URL: ORIGIN,
  TRUSTED_PROXIES: "127.0.0.1",
});

// The link is the last thing said.
beforeAll(() => portal.says(/invito\?codice=\S+\n/));
afterAll(() => endLeftovers(folder));

const inside = (url: string) => url.replace(ORIGIN, `http://127.0.0.1:${portal.port}`);

test("of a stranger no large form is read", async () => {
  const send = (length: number, path = "/accedi") =>
    fetch(`http://127.0.0.1:${portal.port}${path}`, {
      method: "POST",
      headers: { origin: ORIGIN, "content-type": "application/x-www-form-urlencoded" },
      body: "x".repeat(length),
    });
  const refused = await send(200_000);
  expect(refused.status).toBe(413);
  expect(await refused.text()).toContain("troppo grande");
  expect((await send(1_000)).status).not.toBe(413);
  // The way to a provider is for strangers too; without one there is none.
  expect((await send(200_000, "/api/auth/signin/oidc")).status).toBe(413);
  expect((await send(1_000, "/api/auth/signin/oidc")).status).toBe(404);
});

test("on https the session's cookie is for this host alone, and for nothing but https", async () => {
  const link = inside(/https\S+invito\S+/.exec(portal.output())?.[0] ?? "");
  const typed = { name: "Ada Prima", email: "ada@ente.example" };
  const foreign = await sendForm(link, typed, `http://127.0.0.1:${portal.port}`);
  expect(foreign.status).toBe(403);
  const answer = await sendForm(link, typed, ORIGIN);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/area"]);
  const [cookie = ""] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-portal-session=[\w-]{43};/);
  for (const part of [/; Path=\//i, /; Secure/i, /; HttpOnly/i, /; SameSite=lax/i]) {
    expect(cookie).toMatch(part);
  }
  expect(cookie).not.toMatch(/Domain/i);
  const session = { cookie: cookie.split(";")[0] ?? "" };
  const area = await fetch(inside(`${ORIGIN}/area`), { headers: session });
  expect(area.status).toBe(200);
  expect(area.headers.get("cache-control")).toBe("no-store");
  expect(await area.text()).toContain("Ada Prima");

  // A page that everybody gets stays the same for whoever is signed in.
  const [mine, everybodys] = await Promise.all(
    [session, {}].map(async (headers) => (await fetch(inside(`${ORIGIN}/`), { headers })).text()),
  );
  expect(mine).toBe(everybodys);
});
