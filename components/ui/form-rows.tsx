"use client";

import { useContext } from "react";
import { FormContext } from "#components/ui/form-context";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormSuggestField } from "#components/ui/form-suggest-field";
import { FormTextField } from "#components/ui/form-text-field";
import { MORE, REMOVE } from "#lib/web/form-state";

/** More than any list has. */
const MOST_ROWS = 500;

export interface RowField {
  name: string;
  label: string;
  hint?: string;
  type?: "text" | "date";
  inputMode?: "numeric";
  /** The id of the list on the page that offers its values. */
  list?: string;
  /** The address that suggests its values, where they are too many for a list. */
  source?: string;
  /** Several lines. */
  rows?: number;
  maxLength?: number;
  options?: { value: string; label: string }[];
  /** Takes the whole width. */
  wide?: boolean;
}

/**
 * A list of rows with an empty one at its end. Without scripts «Aggiungi» comes back with what was
 * typed and the next row; a form that has rows begins with `EnterSaves`.
 */
export function FormRows(props: {
  name: string;
  legend: string;
  hint?: string;
  /** What one row is: «componente». */
  noun: string;
  add: string;
  fields: readonly RowField[];
  rows: readonly Readonly<Record<string, string>>[];
}) {
  const { name, fields, rows } = props;
  const { attempt, done, values, errors, stale } = useContext(FormContext);
  const isSent = attempt > 0 && done === null;
  const filled = isSent ? countRows(Object.keys(values), name) : rows.length;
  const wantsMore = values[MORE]?.[0] === name;
  return (
    <fieldset id={name} className="form-rows">
      <legend className="font-bold text-ink">{props.legend}</legend>
      {props.hint && <p className="max-w-[68ch] text-base text-soft">{props.hint}</p>}
      {errors[name] && <p className="text-base font-bold text-danger">{errors[name]}</p>}
      {stale && <PresentRows fields={fields} rows={rows} />}
      <ol>
        {Array.from({ length: filled + 1 }, (_, at) => {
          const row = `${name}.${at}`;
          const isEmpty = at === filled;
          return (
            // A row is its place: what is typed in it belongs to fields of that number.
            <li key={row}>
              <fieldset>
                <legend className="text-sm font-bold text-soft">
                  {isEmpty ? `${props.noun}: altra riga` : `${props.noun} ${at + 1}`}
                </legend>
                {errors[row] && <p className="text-base font-bold text-danger">{errors[row]}</p>}
                <div className="form-row">
                  {fields.map((field, place) => (
                    <div key={field.name} className={field.wide ? "wide" : undefined}>
                      <RowControl
                        field={field}
                        name={`${row}.${field.name}`}
                        // Rows may have moved: what is there now stands above, all together.
                        value={
                          (stale ? values[`${row}.${field.name}`]?.[0] : rows[at]?.[field.name]) ??
                          ""
                        }
                        autoFocus={wantsMore && isEmpty && place === 0}
                      />
                    </div>
                  ))}
                </div>
                {!isEmpty && (
                  <label className="inline-flex min-h-11 items-center gap-3 text-base">
                    <input
                      key={attempt}
                      type="checkbox"
                      name={`${row}.${REMOVE}`}
                      value="1"
                      className="size-5 flex-none"
                    />
                    Togli<span className="sr-only"> {`${props.noun} ${at + 1}`}</span>
                  </label>
                )}
              </fieldset>
            </li>
          );
        })}
      </ol>
      <button type="submit" name={MORE} value={name} className="button quiet">
        {props.add}
      </button>
    </fieldset>
  );
}

/** The rows as somebody else left them meanwhile. */
function PresentRows(props: {
  fields: readonly RowField[];
  rows: readonly Readonly<Record<string, string>>[];
}) {
  const inWords = (field: RowField, value = "") =>
    field.options?.find((option) => option.value === value)?.label ?? value;
  const lines = props.rows.map((row) =>
    props.fields
      .map((field) => inWords(field, row[field.name]))
      .filter(Boolean)
      .join(", "),
  );
  return (
    <details className="disclosure mt-2">
      <summary>Le righe come sono adesso</summary>
      <ul className="list-disc pl-5 text-base">
        {lines.length === 0 && <li>Nessuna.</li>}
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function RowControl(props: { field: RowField; name: string; value: string; autoFocus: boolean }) {
  const { options, source, wide: _wide, name: _name, label, ...field } = props.field;
  const common = { name: props.name, label, defaultValue: props.value, autoFocus: props.autoFocus };
  if (options) return <FormSelectField {...common} none="Da scegliere" options={options} />;
  if (source) return <FormSuggestField {...common} source={source} hint={field.hint} />;
  return <FormTextField {...common} {...field} inRow />;
}

/** Rows come back numbered from zero, without gaps; more than anybody writes are not drawn. */
function countRows(names: readonly string[], list: string): number {
  const places = names.flatMap((name) => {
    const [of, place = ""] = name.split(".");
    return of === list && /^\d{1,4}$/.test(place) ? place : [];
  });
  return Math.min(new Set(places).size, MOST_ROWS);
}
