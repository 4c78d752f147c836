import { isId } from "#lib/ids";

const NONE = "nessuno";

/** The same things sent to an action, with something else in place of every id. */
export function withoutIds(sent: unknown[]): unknown[] {
  return sent.map((one) => {
    if (one instanceof FormData) return formWithoutIds(one);
    return JSON.parse(JSON.stringify(one), (_, value) => (isAnId(value) ? NONE : value));
  });
}

function formWithoutIds(form: FormData): FormData {
  const other = new FormData();
  for (const [name, value] of form) other.append(name, isAnId(value) ? NONE : value);
  return other;
}

const isAnId = (value: unknown) => typeof value === "string" && isId(value);
