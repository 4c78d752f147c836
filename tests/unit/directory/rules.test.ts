import { expect, test } from "vitest";
import { likenessOfOrganisations, likenessOfPeople } from "#lib/directory/rules";

test.each([
  ["Serena Spinelli", "spinelli serena", "same"],
  ["Niccolò D’Angelo", "Niccolo D'Angelo", "same"],
  ["S. Spinelli", "Serena Spinelli", "likely"],
  ["Beppe Verdi", "Giuseppe Verdi", "likely"],
  ["Ale Rossi", "Alessandra Rossi", "likely"],
  ["Sandra Rossi", "Alessandra Rossi", "likely"],
  ["Maria Bianchi", "Maria Teresa Bianchi", "likely"],
  ["Serena Spinelli", "Serena Neri", null],
  ["Serena Spinelli", "Sara Spinelli", null],
  ["Spinelli", "Serena Spinelli", null],
])("%s and %s: %s", (a, b, expected) => {
  expect(likenessOfPeople(a, b)).toBe(expected);
  expect(likenessOfPeople(b, a)).toBe(expected);
});

const body = (name: string, acronym: string | null = null, aliases: string[] = []) => ({
  name,
  acronym,
  aliases,
});

test.each([
  [body("Comune di Prato"), body("COMUNE PRATO"), "same"],
  [body("SdS Pratese"), body("Società della Salute Pratese"), "same"],
  [body("S.d.S. Pratese"), body("SdS Pratese"), "same"],
  [body("AUSL Toscana Centro"), body("Azienda USL Toscana Centro"), "same"],
  [body("Comune di Prato, Servizi sociali"), body("Comune di Prato"), "likely"],
  [body("ANCI"), body("Associazione Nazionale Comuni Italiani"), "likely"],
  [body("Nome nuovo"), body("Altro", null, ["Nome nuovo"]), "same"],
  [body("Comune di Prato"), body("Comune di Pistoia"), null],
  [body("Comune di Prato"), body("Provincia di Prato"), null],
])("bodies %#", (a, b, expected) => {
  expect(likenessOfOrganisations(a, b)).toBe(expected);
  expect(likenessOfOrganisations(b, a)).toBe(expected);
});
