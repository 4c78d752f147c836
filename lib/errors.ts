export type DomainErrorCode = "not_found" | "forbidden" | "invalid" | "conflict" | "too_many";

/** An expected refusal; the message is Italian and may be shown as it is. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  /** The field of a form that it speaks of. */
  readonly field: string | undefined;

  constructor(code: DomainErrorCode, message: string, field?: string) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.field = field;
  }
}

/** Somebody else was faster: what was read is no longer what is there. */
export class StaleError extends DomainError {
  constructor(message: string) {
    super("conflict", message);
    this.name = "StaleError";
  }
}

/** What an actor may not see does not exist for it, so both cases share this error. */
export function notFound(what: string): DomainError {
  return new DomainError("not_found", `Non trovato: ${what}.`);
}

export function isNotFound(error: unknown): boolean {
  return error instanceof DomainError && error.code === "not_found";
}

/** The last line of every policy check in a command. */
export function refuseUnless(allowed: boolean): asserts allowed {
  if (!allowed)
    throw new DomainError("forbidden", "Non si dispone dei permessi per questa operazione.");
}
