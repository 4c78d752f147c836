import { refresh } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import { config, locales, ZodError } from "zod";
import { Unpublishable } from "#lib/editorial/rules";
import { DomainError, StaleError } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { db } from "#lib/infra/db";
import { logDefect } from "#lib/infra/log";
import { tagLedger } from "#lib/infra/tag-ledger";
import { UnknownName } from "#lib/naming/rules";
import { UnconfirmedProgramme } from "#lib/programmes/schema";
import { storableText } from "#lib/typed-text";
import { type FormState, UNSENT } from "#lib/web/form-state";

// Sentences of the schemas are Italian already; this is for what nobody wrote one for.
config(locales.it());

export type Fields = Record<string, string>;

/**
 * Runs what a form asks for. The one place that turns a refusal into errors of fields, and gives
 * back what was typed.
 * @param work takes the fields and returns what to say when it is done; it may redirect instead
 */
export async function formAction(
  before: FormState,
  data: FormData,
  work: (fields: Fields, data: FormData) => Promise<string>,
): Promise<FormState> {
  const attempt = attemptAfter(before);
  let typed: [string, string[]][] = [];
  try {
    typed = typedIn(data);
    const done = await work(
      Object.fromEntries(typed.map(([name, [value]]) => [name, value ?? ""])),
      data,
    ).finally(pagesHaveHeard);
    return { ...UNSENT, attempt, done };
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error);
    // The page is drawn anew, with what is there now and its version: sent again, it is meant.
    if (error instanceof StaleError) refresh();
    const told = error instanceof UnconfirmedProgramme ? error.told : {};
    const values = { ...Object.fromEntries(typed), ...told };
    return { ...UNSENT, attempt, values, ...refusal(error) };
  }
}

/**
 * Whoever is answered «pubblicato» finds it on every page: the notices of what the form changed
 * have reached this process by then. Where they are not heard at all, no kept page is used.
 */
async function pagesHaveHeard(): Promise<void> {
  const ledger = tagLedger();
  if (ledger.connected) await ledger.caughtUp((tag) => touchTags(db(), [tag])).catch(logDefect);
}

const NO_FORM = "Il modulo non è arrivato intero: inviarlo ancora.";

/** How often a form was sent; the state comes from a browser too. */
export function attemptAfter(before: FormState | null): number {
  return typeof before?.attempt === "number" ? before.attempt + 1 : 1;
}

const STALE =
  "Nel frattempo qualcun altro ha modificato questi dati. Quello che è stato scritto è ancora qui; dove è diverso, accanto al campo si legge il valore attuale. Inviando di nuovo, lo si sostituisce.";

type Refusal = Pick<FormState, "problem" | "errors"> &
  Partial<Pick<FormState, "stale" | "offers" | "readLines" | "inFull">>;

/** What a form shows of an error, by field where it speaks of one. */
export function refusal(error: unknown): Refusal {
  if (error instanceof ZodError) {
    const errors: Record<string, string> = {};
    for (const { path, message } of error.issues) errors[path.join(".")] ??= message;
    return { problem: null, errors };
  }
  if (error instanceof Unpublishable) {
    // By its place in the document, so that the editor can lead to the field.
    const errors: Record<string, string> = {};
    const inFull: Record<string, string> = {};
    for (const { path, message, atField = message } of error.problems) {
      errors[path.join(".")] ??= atField;
      inFull[path.join(".")] ??= message;
    }
    return { problem: null, errors, inFull };
  }
  if (error instanceof UnconfirmedProgramme) {
    const { problem, lines } = error;
    return { ...(problem ? refusal(problem) : { problem: null, errors: {} }), readLines: lines };
  }
  if (error instanceof StaleError) return { problem: STALE, errors: {}, stale: true };
  if (error instanceof UnknownName && error.field) {
    const { field, message, offers } = error;
    return { problem: null, errors: { [field]: message }, offers: { [field]: offers } };
  }
  if (error instanceof DomainError) {
    return error.field
      ? { problem: null, errors: { [error.field]: error.message } }
      : { problem: error.message, errors: {} };
  }
  const errorId = logDefect(error, { route: "form" });
  return {
    problem: `Qualcosa non ha funzionato da questa parte; quello che è stato scritto è ancora qui. Conviene riprovare; per segnalarlo serve il codice ${errorId}.`,
    errors: {},
  };
}

/** No form of the portal has so many, with all rows it may have. */
const MOST_FIELDS = 5_000;

/** The texts of a form, without what Next adds (`$ACTION_…`) and without files. */
export function typedIn(data: FormData): [string, string[]][] {
  // Anybody may call an action, with whatever they like in the place of a form.
  if (!(data instanceof FormData)) throw new DomainError("invalid", NO_FORM);
  const typed = new Map<string, string[]>();
  let count = 0;
  for (const [name, value] of data) {
    count += 1;
    if (count > MOST_FIELDS) throw new DomainError("invalid", NO_FORM);
    if (name.startsWith("$")) continue;
    const texts = typed.get(name) ?? [];
    typed.set(name, texts);
    // Forms send the ends of lines as they were on old machines.
    if (typeof value === "string") texts.push(storableText(value.replaceAll("\r\n", "\n")));
  }
  return [...typed];
}
