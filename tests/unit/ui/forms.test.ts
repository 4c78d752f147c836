import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ThemeChooser } from "#components/themes/theme-chooser";
import { FormChoices } from "#components/ui/form-choices";
import { FormContext } from "#components/ui/form-context";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { UNSENT } from "#lib/web/form-state";

const EMAIL = { name: "email", label: "Posta elettronica", hint: "Quella di lavoro." };
const WRONG = "Manca la chiocciola.";
const SENT = { attempt: 1, errors: { email: WRONG }, values: { email: ["nome.ente.it"] } };

test("a field names its hint and its error, and keeps what was typed", () => {
  const field = createElement(FormTextField, { ...EMAIL, type: "email" });
  const sent = renderToStaticMarkup(
    createElement(FormContext, { value: { ...UNSENT, ...SENT } }, field),
  );
  const followed = renderToStaticMarkup(
    createElement(FormTextField, {
      ...EMAIL,
      value: "nome.ente.it",
      error: WRONG,
      onChange: () => {},
    }),
  );
  for (const html of [sent, followed]) {
    expect(html).toContain('<label for="email"');
    expect(html).toContain('aria-describedby="email-hint email-error" aria-invalid="true"');
    expect(html).toContain('value="nome.ente.it"');
    expect(html).toMatch(/id="email-error"[^>]*><span class="sr-only">Errore: <\/span>Manca/);
  }
});

test("what is only followed is not asked for, since a draft may have gaps", () => {
  const field = { label: "Titolo", value: "", onChange: () => {} };
  expect(renderToStaticMarkup(createElement(FormTextField, { ...field, name: "a" }))).toContain(
    "required",
  );
  expect(renderToStaticMarkup(createElement(FormTextField, { ...field, id: "a" }))).not.toContain(
    "required",
  );
});

test("a choice that is followed shows what was chosen", () => {
  const options = [
    { value: "a", label: "Pratese" },
    { value: "b", label: "Senese" },
  ];
  const html = renderToStaticMarkup(
    createElement(FormSelectField, { id: "zona", label: "Zona", options, value: "b" }),
  );
  expect(html).toMatch(/value="b" selected|selected="" value="b"/);
});

test("the first of several answers is where an error leads", () => {
  const choices = createElement(FormChoices, {
    legend: "Zona",
    name: "zona",
    defaultValue: "b",
    options: [
      { value: "a", label: "Pratese" },
      { value: "b", label: "Senese" },
    ],
  });
  const errors = { zona: "Scegliere una zona." };
  const html = renderToStaticMarkup(
    createElement(FormContext, { value: { ...UNSENT, errors } }, choices),
  );
  expect(html).toMatch(/id="zona"[^>]*value="a"/);
  expect(html).toContain('aria-describedby="zona-error"');
  expect(html).toMatch(/checked="" value="b"|value="b"[^>]*checked/);
});

test("themes are a tree of boxes that a form sends without scripts", () => {
  const html = renderToStaticMarkup(
    createElement(ThemeChooser, {
      name: "tema",
      legend: "Temi",
      themes: [{ id: "a", name: "Povertà", children: [{ id: "b", name: "RdC", children: [] }] }],
      chosen: ["b"],
    }),
  );
  expect(html.match(/<ul/g)).toHaveLength(2);
  expect(html).toMatch(/checked="" value="b"|value="b"[^>]*checked=""/);
});
