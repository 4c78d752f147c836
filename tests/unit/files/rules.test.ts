import { expect, test } from "vitest";
import { cleanFileName } from "#lib/files/rules";

test.each([
  ["Diapositive finali.PPTX", "pptx", "Diapositive finali.pptx"],
  ["C:\\Documenti\\relazione.pdf", "pdf", "relazione.pdf"],
  ["../../etc/passwd", "pdf", "passwd.pdf"],
  ["fattura\u202efdp.exe", "pdf", "fattura fdp.pdf"],
  ['a"; filename="b.html', "pdf", "a filename= b.pdf"],
  ["riga\r\nSet-Cookie: x=1.pdf", "pdf", "riga Set-Cookie x=1.pdf"],
  ["...", "odp", "file.odp"],
  [".htaccess", "pdf", "file.pdf"],
  ["", "pdf", "file.pdf"],
  ["E\u0300 un nome", "pdf", "È un nome.pdf"],
])("%j is shown as a file of its content", (sent, ending, expected) => {
  expect(cleanFileName(sent, ending)).toBe(expected);
});

test("a name has an end", () => {
  expect([...cleanFileName("é".repeat(400), "pdf")].length).toBeLessThan(130);
});
