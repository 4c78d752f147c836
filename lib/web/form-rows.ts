import { attemptAfter, type Fields, formAction, typedIn } from "#lib/web/form-action";
import { CHOOSE, type FormState, MORE, REMOVE, UNSENT } from "#lib/web/form-state";

// Fields of a row are called `rows.2.field`. A form always shows one empty row more, and has a
// button that brings the next, so that lists are written without scripts.

const ROW_FIELD = /^(\w+)\.(\d{1,4})\.(\w+)$/;

/**
 * Runs what a form with rows asks for; who only asks for another row, or chooses a name that was
 * offered, gets that, and all they typed.
 */
export function rowsAction(
  before: FormState,
  data: FormData,
  work: (fields: Fields, data: FormData) => Promise<string>,
): Promise<FormState> {
  // What is no form at all is refused there.
  if (!(data instanceof FormData)) return formAction(before, data, work);
  const sent = withoutEmptyRows(data);
  if (!data.has(MORE) && !data.has(CHOOSE)) return formAction(before, sent, work);
  const values = { ...Object.fromEntries(typedIn(sent)), ...chosenIn(data, sent) };
  return Promise.resolve({ ...UNSENT, attempt: attemptAfter(before), values });
}

/** The field into which an offered name goes. Rows are as they came back with the offer. */
function chosenIn(data: FormData, sent: FormData): Record<string, string[]> {
  const [, field, text] = /^([\w.]+)=(.+)$/s.exec(String(data.get(CHOOSE) ?? "")) ?? [];
  return field && text && sent.has(field) ? { [field]: [text] } : {};
}

/** The rows of a list, in the order of the form. */
export function rowsOf(fields: Fields, list: string): Fields[] {
  const rows: Fields[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const [, of, place, field = ""] = ROW_FIELD.exec(name) ?? [];
    if (of === list) {
      const row = rows[Number(place)] ?? {};
      rows[Number(place)] = { ...row, [field]: value };
    }
  }
  return rows;
}

/** Without the rows that are empty or taken away, the others counted anew: errors name their place. */
export function withoutEmptyRows(data: FormData): FormData {
  const places = placesOf(data);
  const kept = new FormData();
  for (const [name, value] of data) {
    const [, list, place, field] = ROW_FIELD.exec(name) ?? [];
    if (!list) kept.append(name, value);
    else {
      const at = places.get(`${list}.${place}`);
      if (at !== undefined) kept.append(`${list}.${at}.${field}`, value);
    }
  }
  return kept;
}

/** Of each row that stays, which one of its list it will be. */
function placesOf(data: FormData): Map<string, number> {
  const filled = new Set<string>();
  const removed = new Set<string>();
  for (const [name, value] of data) {
    const [, list, place, field] = ROW_FIELD.exec(name) ?? [];
    if (field === REMOVE) removed.add(`${list}.${place}`);
    else if (field && typeof value === "string" && value.trim()) filled.add(`${list}.${place}`);
  }
  const counts = new Map<string, number>();
  const places = new Map<string, number>();
  for (const row of filled) {
    if (removed.has(row)) continue;
    const list = row.slice(0, row.indexOf("."));
    const at = counts.get(list) ?? 0;
    counts.set(list, at + 1);
    places.set(row, at);
  }
  return places;
}
