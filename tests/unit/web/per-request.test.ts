import { expect, test } from "vitest";
import { insideUrl, plainPath } from "#lib/web/inside-url";
import { isPerRequest } from "#lib/web/per-request";

test.each([
  "/accedi",
  "/accedi/",
  "/accedi/conferma?codice=x",
  "/area",
  "/area/richieste",
  "/redazione/account?q=a",
  "/spazi/uno",
  "/api/auth/callback/oidc?code=x",
  "/incontri/uno/partecipa",
  "/incontri/uno/materiali",
  "/materiali/0198c5a0-0000-7000-8000-000000000001",
  "/materiali/0198c5a0-0000-7000-8000-000000000001/citazione",
  "/accessibilita/segnala",
  "/accessibilita/segnala?pagina=/zone",
  "/segnala?pagina=/incontri/uno",
  "/valuta?pagina=/",
])("%s is drawn for each request, and no public page can be kept there", (url) => {
  expect(isPerRequest(plainPath(url) ?? "")).toBe(true);
  expect(insideUrl(url).path).toBe("/pagina-inesistente");
});

test.each([
  "/",
  "/accedimento",
  "/areale",
  "/accessibilita",
  "/segnalazioni",
  "/notizie/valuta",
  "/incontri/partecipa",
  "/incontri/uno",
  "/incontri/materiali",
  "/materiali",
  "/materiali/uno",
  "/api/health",
  "/notizie/area",
])("%s looks the same to everybody", (url) => {
  expect(isPerRequest(plainPath(url) ?? "")).toBe(false);
});

test.each([
  "//accedi",
  "/%61ccedi",
  "/./accedi",
  "/x/../accedi",
  "/accedi//x",
  "/accedi\\x",
  "/accedi;x",
])("%s could be read in two ways and is no address", (url) => {
  expect(plainPath(url)).toBeNull();
  expect(insideUrl(url).path).toBe("/pagina-inesistente");
});
