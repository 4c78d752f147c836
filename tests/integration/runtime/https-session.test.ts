import { afterAll, beforeAll, expect, test } from "vitest";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";

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

/** Sends the form of a page as a browser without scripts does. */
async function send(
  link: string,
  typed: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const page = await (await fetch(link)).text();
  const form = new FormData();
  for (const [input] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    const value = /value="([^"]*)"/.exec(input)?.[1] ?? "";
    form.append(/name="([^"]*)"/.exec(input)?.[1] ?? "", value.replaceAll("&quot;", '"'));
  }
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  return fetch(link, {
    method: "POST",
    body: form,
    headers: { origin: ORIGIN, ...headers },
    redirect: "manual",
  });
}

test("on https the session's cookie is for this host alone, and for nothing but https", async () => {
  const link = inside(/https\S+invito\S+/.exec(portal.output())?.[0] ?? "");
  const typed = { name: "Ada Prima", email: "ada@ente.example" };
  const foreign = await send(link, typed, { origin: `http://127.0.0.1:${portal.port}` });
  expect(foreign.status).toBe(403);
  const answer = await send(link, typed);
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
