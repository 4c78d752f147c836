import { unstable_rethrow } from "next/navigation";
import { config, locales, ZodError } from "zod";
import { DomainError } from "#lib/errors";
import { logDefect } from "#lib/infra/log";
import { type FormState, UNSENT } from "#lib/web/form-state";

// Sentences of the schemas are Italian already; this is for what nobody wrote one for.
config(locales.it());

type Fields = Record<string, string>;

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
  const attempt = before.attempt + 1;
  const typed = typedIn(data);
  try {
    const done = await work(
      Object.fromEntries(typed.map(([name, [value]]) => [name, value ?? ""])),
      data,
    );
    return { ...UNSENT, attempt, done };
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error);
    return { ...UNSENT, attempt, values: Object.fromEntries(typed), ...refusal(error) };
  }
}

/** What a form shows of an error, by field where it speaks of one. */
export function refusal(error: unknown): Pick<FormState, "problem" | "errors"> {
  if (error instanceof ZodError) {
    const errors: Record<string, string> = {};
    for (const { path, message } of error.issues) errors[String(path[0] ?? "")] ??= message;
    return { problem: null, errors };
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

/** The texts of a form, without what Next adds (`$ACTION_…`) and without files. */
function typedIn(data: FormData): [string, string[]][] {
  const names = [...new Set(data.keys())].filter((name) => !name.startsWith("$"));
  return names.map((name) => [
    name,
    data.getAll(name).filter((value) => typeof value === "string"),
  ]);
}
