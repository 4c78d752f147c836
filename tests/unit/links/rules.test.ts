import { expect, test } from "vitest";
import { withoutTracking } from "#lib/links/rules";

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
