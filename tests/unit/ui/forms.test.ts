import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ThemeChooser } from "#components/themes/theme-chooser";
import { Choices } from "#components/ui/choices";
import { ErrorSummary } from "#components/ui/error-summary";
import { TextField } from "#components/ui/text-field";

test("a field names its hint and its error, and keeps what was typed", () => {
  const html = renderToStaticMarkup(
    createElement(TextField, {
      id: "email",
      label: "Posta elettronica",
      hint: "Quella di lavoro.",
      error: "Manca la chiocciola.",
      input: { name: "email", type: "email", defaultValue: "nome.ente.it" },
    }),
  );
  expect(html).toContain('<label for="email"');
  expect(html).toContain('aria-describedby="email-hint email-error" aria-invalid="true"');
  expect(html).toContain('value="nome.ente.it"');
  expect(html).toMatch(/id="email-error"[^>]*><span class="sr-only">Errore: <\/span>Manca/);
});

test("the summary leads to each field, also to the first of several boxes", () => {
  const summary = renderToStaticMarkup(
    createElement(ErrorSummary, {
      errors: [{ fieldId: "zona", message: "Scegliere almeno una zona." }],
    }),
  );
  const choices = renderToStaticMarkup(
    createElement(Choices, {
      legend: "Zona",
      name: "zona",
      error: "Scegliere almeno una zona.",
      options: [
        { value: "a", label: "Pratese" },
        { value: "b", label: "Senese", checked: true },
      ],
    }),
  );
  expect(summary).toContain('href="#zona"');
  expect(choices).toContain('id="zona"');
  expect(choices).toContain('aria-describedby="zona-error"');
  expect(choices).toMatch(/type="checkbox"[^>]*checked=""[^>]*value="b"|value="b"[^>]*checked/);
  expect(renderToStaticMarkup(createElement(ErrorSummary, { errors: [] }))).toBe("");
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
