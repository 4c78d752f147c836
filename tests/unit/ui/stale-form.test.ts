import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CheckGroup } from "#components/ui/check-group";
import { FormContext } from "#components/ui/form-context";
import { FormRows } from "#components/ui/form-rows";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { type FormState, UNSENT } from "#lib/web/form-state";

/** A field as a form shows it that came back because somebody else was faster. */
function stale(values: FormState["values"], field: ReactNode): string {
  const value = { ...UNSENT, attempt: 1, stale: true, values };
  return renderToStaticMarkup(createElement(FormContext, { value }, field));
}

const options = [
  { value: "a", label: "Pratese" },
  { value: "b", label: "Senese" },
];

test("what was typed is kept, and what is there now stands beside it where it differs", () => {
  const text = createElement(FormTextField, { name: "name", label: "Nome", defaultValue: "Loro" });
  const html = stale({ name: ["Mio"] }, text);
  expect(html).toContain('value="Mio"');
  expect(html).toContain("Adesso c’è scritto:</b> Loro");
  expect(html).toContain('aria-describedby="name-present"');
  expect(stale({ name: ["Loro"] }, text)).not.toContain("Adesso");

  const select = createElement(FormSelectField, {
    name: "zone",
    label: "Zona",
    defaultValue: "b",
    options,
  });
  expect(stale({ zone: ["a"] }, select)).toContain("Adesso c’è scritto:</b> Senese");
});

test("so are ticks and rows", () => {
  const ticks = createElement(CheckGroup, {
    legend: "Zone",
    name: "zones",
    options,
    checked: ["b"],
  });
  expect(stale({ zones: ["a"] }, ticks)).toContain("Adesso c’è:</b> Senese");
  expect(stale({ zones: ["b"] }, ticks)).not.toContain("Adesso");

  const rows = createElement(FormRows, {
    name: "rows",
    legend: "Zone",
    noun: "Zona",
    add: "Aggiungi",
    fields: [{ name: "zone", label: "Zona", options }],
    rows: [{ zone: "a" }, { zone: "b" }],
  });
  const html = stale({ "rows.0.zone": ["b"] }, rows);
  expect(html).toContain("<li>Pratese</li><li>Senese</li>");
  expect(html).toContain('name="rows.1.zone"');
  expect(html).not.toContain('name="rows.2.zone"');
});

test("no more rows are drawn than came back", () => {
  const members = {
    name: "members",
    legend: "Membri",
    noun: "componente",
    add: "Aggiungi",
    rows: [],
  };
  const fields = [{ name: "name", label: "Nome" }];
  const names = ["members.0.name", "members.1e5.name", "members.99999.name", "members.7000.name"];
  const values = Object.fromEntries(names.map((name) => [name, ["x"]]));
  const html = stale(values, createElement(FormRows, { ...members, fields }));
  expect(/<ol>.*<\/ol>/s.exec(html)?.[0].match(/<li>/g)).toHaveLength(3);
});
