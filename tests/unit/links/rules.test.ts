import { expect, test } from "vitest";
import { describeHref, saysNothing } from "#lib/links/messages";
import { completedAddress, completedHref, isWebAddress, withoutTracking } from "#lib/links/rules";

test.each([
  [
    "https://www.regione.toscana.it/a?utm_source=x&utm_medium=y",
    "https://www.regione.toscana.it/a",
  ],
  ["https://welforum.it/p?id=3&fbclid=IwAR0", "https://welforum.it/p?id=3"],
  ["https://example.org/?q=a%20b", "https://example.org/?q=a%20b"],
  [
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.anci.it%2Fdoc%3Fa%3D1&data=05%7C01",
    "https://www.anci.it/doc?a=1",
  ],
  [
    "https://www.google.com/url?q=https://www.istat.it/it/&sa=D&source=editors",
    "https://www.istat.it/it/",
  ],
  [
    "https://www.google.com/url?q=javascript:alert(1)",
    "https://www.google.com/url?q=javascript:alert(1)",
  ],
  ["/incontri?utm_source=x", "/incontri?utm_source=x"],
  ["mailto:a@b.it", "mailto:a@b.it"],
])("%s leads to %s", (href, real) => {
  expect(withoutTracking(href)).toBe(real);
});

test.each([
  ["www.istat.it", "https://www.istat.it"],
  [" istat.it/it/a?b=c ", "https://istat.it/it/a?b=c"],
  ["osr@regione.toscana.it", "mailto:osr@regione.toscana.it"],
  ["/incontri", "/incontri"],
  ["https://a.it/?fbclid=1", "https://a.it/"],
  ["javascript:alert(1)", "javascript:alert(1)"],
])("%s typed as an address is %s", (typed, href) => {
  expect(completedHref(typed)).toBe(href);
});

test.each([
  ["www.youtube.com/watch?v=a", "https://www.youtube.com/watch?v=a"],
  [" video.example/incontro ", "https://video.example/incontro"],
  ["comune.prato.it", "https://comune.prato.it"],
  ["http://comune.prato.it", "http://comune.prato.it"],
  ["locandina.pdf", "locandina.pdf"],
  ["istat.it/locandina.pdf", "https://istat.it/locandina.pdf"],
  ["12.30", "12.30"],
  ["nome@ente.it", "nome@ente.it"],
  ["da chiedere", "da chiedere"],
  ["", ""],
])("%s typed as the address of a page is %s", (typed, address) => {
  expect(completedAddress(typed)).toBe(address);
});

test("only pages of the web are web addresses", () => {
  expect(["https://a.it", "HTTP://a.it/b"].every(isWebAddress)).toBe(true);
  expect(["", "a.it", "https://", "mailto:a@b.it", "javascript:alert(1)"].some(isWebAddress)).toBe(
    false,
  );
});

test.each([
  ["https://www.istat.it/rapporto.pdf", "Porta a istat.it, un altro sito (file PDF)"],
  ["https://welforum.it/", "Porta a welforum.it, un altro sito"],
  ["/incontri", "Porta a una pagina di questo portale: /incontri"],
  ["mailto:a@b.it", "Apre un messaggio di posta a a@b.it"],
])("%s says where it leads", (href, words) => {
  expect(describeHref(href)).toBe(words);
});

test("«clicca qui» says nothing of where it leads", () => {
  expect(["Clicca qui", "qui", "Leggi tutto…"].every(saysNothing)).toBe(true);
  expect(saysNothing("Il rapporto dell’Istat")).toBe(false);
});
