import { expect, test } from "vitest";
import { breaksFound, takenWords } from "#lib/programmes/messages";
import { readProgramme } from "#lib/programmes/rules";

const read = (...lines: string[]) =>
  readProgramme(lines.join("\n"), { people: [], organisations: [] }).lines;
const TALKS = ["9.30 Saluti – Ada Esempio, assessora, Regione Toscana", "10.00 Conclusioni"];

test("breaks have no field, and are told as they were written", () => {
  expect(breaksFound(read(...TALKS))).toBeNull();
  expect(breaksFound(read(...TALKS, "11.00 Pausa"))).toBe(
    "Una riga è una pausa o un’accoglienza, e non diventa un intervento: «11.00 Pausa».",
  );
  expect(breaksFound(read("9.00 Registrazione", ...TALKS, "12.00 Pausa caffè"))).toBe(
    "2 righe sono pause o accoglienze, e non diventano interventi: «9.00 Registrazione» e «12.00 Pausa caffè».",
  );
});

test("what is taken is told with the lines that were not", () => {
  expect(takenWords(2, read(...TALKS))).toBe("Aggiunti 2 interventi.");
  expect(takenWords(1, read(...TALKS, "11.00 Pausa", "Posti limitati, con iscrizione"))).toBe(
    "Aggiunto un intervento. Una riga è una pausa o un’accoglienza, e non diventa un intervento: «11.00 Pausa». Una riga non riconosciuta: «Posti limitati, con iscrizione».",
  );
});
