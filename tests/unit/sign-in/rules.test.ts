import { expect, test } from "vitest";
import { emailSchema } from "#lib/accounts/schema";
import { landingOf, maySignInByEmail, networkOf, pathWithin } from "#lib/sign-in/rules";
import { account } from "#tests/support/actors";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::", "2001:db8:1:2::/64"],
  ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
  ["nonsense", "unknown"],
])("attempts from %s are counted under %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

const ORIGIN = "https://comunita.example.it";

test.each([
  ["/incontri/uno/partecipa?x=1#y", "/incontri/uno/partecipa?x=1#y"],
  [`${ORIGIN}/redazione`, "/redazione"],
  ["redazione", "/redazione"],
])("after signing in, %j leads to %s", (asked, path) => {
  expect(pathWithin(ORIGIN, asked)).toBe(path);
});

test.each([
  "",
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "https:evil.example/",
  "javascript:alert(1)",
  "data:text/html,x",
  `${ORIGIN}.evil.example/`,
  `${ORIGIN}@evil.example/`,
  "http://comunita.example.it/",
  "https://[",
])("%j never leads away from the site", (asked) => {
  const path = pathWithin(ORIGIN, asked);
  expect(path).toMatch(/^\/(?![/\\])/);
  expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
});

test("with a provider of identities, only exempted accounts sign in by e-mail", () => {
  expect(maySignInByEmail({ emailExempt: false }, false)).toBe(true);
  expect(maySignInByEmail({ emailExempt: false }, true)).toBe(false);
  expect(maySignInByEmail({ emailExempt: true }, true)).toBe(true);
});

test("an address is kept in one form, and is one address", () => {
  expect(emailSchema.parse("  Nome.Cognome@Ente.IT ")).toBe("nome.cognome@ente.it");
  for (const wrong of ["nome", "a@b@c.it", "a@b.it,c@d.it", '"x"@b.it>', "a@b"]) {
    expect(emailSchema.safeParse(wrong).success, wrong).toBe(false);
  }
});

test("the newsroom lands on its desk, unless it was on its way elsewhere; others on their own page", () => {
  expect(landingOf(account({ roles: ["newsroom"] }), "/area")).toBe("/redazione");
  expect(landingOf(account({ roles: ["admin"] }), "/area")).toBe("/redazione");
  expect(landingOf(account({ roles: ["newsroom"] }), "/area/richieste")).toBe("/area/richieste");
  expect(landingOf(account(), "/area")).toBe("/area");
});
