import { expect, test } from "vitest";
import { z } from "zod";
import { Unpublishable } from "#lib/editorial/rules";
import { DomainError } from "#lib/errors";
import { formAction } from "#lib/web/form-action";
import { rowsAction } from "#lib/web/form-rows";
import { UNSENT } from "#lib/web/form-state";

function sent(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test("what is done is said, and nothing typed is left in the form", async () => {
  const state = await formAction(UNSENT, sent([["name", "Ada"]]), async ({ name }) => `${name}!`);
  expect(state).toEqual({ ...UNSENT, attempt: 1, done: "Ada!" });
});

test("a refusal gives back what was typed, each error at its field", async () => {
  const schema = z.object({ name: z.string().min(1, "Scrivere il nome."), other: z.uuid() });
  const data = sent([
    ["name", ""],
    ["zones", "a"],
    ["zones", "b"],
    ["$ACTION_KEY", "k"],
  ]);
  const state = await formAction(UNSENT, data, async (fields) => String(schema.parse(fields)));
  expect(state.errors.name).toBe("Scrivere il nome.");
  expect(Object.keys(state.errors)).toEqual(["name", "other"]);
  expect(state.values).toEqual({ name: [""], zones: ["a", "b"] });
});

test("what is in the way of publishing is named by its place in the document", async () => {
  const state = await formAction(UNSENT, sent([]), async () => {
    const message = "Manca il titolo dell’intervento 2.";
    throw new Unpublishable([
      { path: ["talks", 1, "title"], message, atField: "Da scrivere." },
      { path: [], message: "Il testo nomina un tema che non esiste più." },
    ]);
  });
  expect(state).toMatchObject({
    problem: null,
    errors: {
      "talks.1.title": "Da scrivere.",
      "": "Il testo nomina un tema che non esiste più.",
    },
    inFull: {
      "talks.1.title": "Manca il titolo dell’intervento 2.",
      "": "Il testo nomina un tema che non esiste più.",
    },
  });
});

test("what is no form is refused in words, whatever the state says", async () => {
  const wrong = [null, undefined, { attempt: "x" }] as unknown as (typeof UNSENT)[];
  for (const state of wrong) {
    for (const data of [null, {}, "x"] as unknown as FormData[]) {
      const refused = await formAction(state, data, async () => "fatto");
      expect(refused).toMatchObject({ attempt: 1, done: null });
      expect(refused.problem).toContain("non è arrivato intero");
      expect((await rowsAction(state, data, async () => "fatto")).problem).toBe(refused.problem);
    }
  }
});

test("what the database could not take is left out of what was typed", async () => {
  const data = sent([["name", "A\u0000da \ud83d"]]);
  const state = await formAction(UNSENT, data, async ({ name = "" }) => name);
  expect(state.done).toBe("Ada \ufffd");
});

test("a refusal of a command stands at its field, or above the form", async () => {
  const refused = (field?: string) =>
    formAction(UNSENT, sent([]), async () => {
      throw new DomainError("conflict", "Non si può.", field);
    });
  expect(await refused("email")).toMatchObject({ problem: null, errors: { email: "Non si può." } });
  expect(await refused()).toMatchObject({ problem: "Non si può.", errors: {} });
});

test("of a form with more fields than any has nothing is read", async () => {
  const data = sent(Array.from({ length: 5_001 }, (_, at) => [`f${at}`, "x"]));
  const state = await formAction(UNSENT, data, async () => "fatto");
  expect(state).toMatchObject({ done: null, values: {} });
  expect(state.problem).toContain("non è arrivato intero");
});
