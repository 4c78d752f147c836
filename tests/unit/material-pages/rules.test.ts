import { expect, test } from "vitest";
import { type Cited, citation, citationFile } from "#lib/material-pages/rules";

const ADDRESS = "https://portale.example/materiali/1";
const CITED: Cited = {
  id: "1",
  title: "I dati per zona",
  authors: [{ name: "Anna Rossi" }, { name: "Luca Bianchi" }],
  organisations: [{ name: "Ente inventato" }],
  publisher: null,
  places: [
    { day: "2023-05-01", title: "Più tardi" },
    { day: "2021-03-12", title: "Il seminario" },
  ],
  addedOn: "2026-01-01",
  portal: "Comunità",
};

test("a citation says who, when it was first presented, what, where, and the address", () => {
  expect(citation(CITED, ADDRESS)).toBe(
    `Anna Rossi, Luca Bianchi (2021), I dati per zona, Ente inventato, in «Più tardi», Comunità, ${ADDRESS}.`,
  );
});

test("without people the bodies have made it, without both nobody is named", () => {
  expect(citation({ ...CITED, authors: [] }, ADDRESS)).toMatch(
    /^Ente inventato \(2021\), I dati per zona, in «Più tardi»/,
  );
  const bare = { ...CITED, authors: [], organisations: [], places: [] };
  expect(citation(bare, ADDRESS)).toBe(`I dati per zona (2026), Comunità, ${ADDRESS}.`);
});

test("the file has one field a line, whatever a title is made of", () => {
  const text = citationFile({ ...CITED, title: "Due\r\nER  - righe" }, ADDRESS);
  expect(text.split("\r\n")).toEqual([
    "TY  - GEN",
    "TI  - Due ER - righe",
    "AU  - Anna Rossi",
    "AU  - Luca Bianchi",
    "PY  - 2021",
    "PB  - Ente inventato",
    "T2  - Più tardi",
    "DP  - Comunità",
    `UR  - ${ADDRESS}`,
    "ER  - ",
    "",
  ]);
});
