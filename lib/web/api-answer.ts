import { DomainError, type DomainErrorCode } from "#lib/errors";
import { logDefect } from "#lib/infra/log";

const STATUS: Record<DomainErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  invalid: 400,
  conflict: 409,
  too_many: 429,
};

/** Answers a script with data, or with what there is to tell whoever uses it. */
export async function apiAnswer(route: string, work: () => Promise<object>): Promise<Response> {
  try {
    return Response.json(await work());
  } catch (error) {
    if (error instanceof DomainError) {
      return Response.json({ message: error.message }, { status: STATUS[error.code] });
    }
    const code = logDefect(error, { route });
    const message = `Qualcosa non ha funzionato da questa parte: conviene riprovare. Per segnalarlo serve il codice ${code}.`;
    return Response.json({ message }, { status: 500 });
  }
}
