import pino from "pino";

/** Errors of libraries carry connections, parameters and rows with them: only these are kept. */
function describe(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return { name, message, stack, code: (error as NodeJS.ErrnoException).code };
}

/**
 * One JSON line each on standard error. Bodies, headers and values typed by people never go here.
 */
export const log = pino(
  {
    level: process.env.LOG_LEVEL ?? "info",
    base: { process: process.env.PORTAL_PROCESS ?? "command" },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describe },
  },
  pino.destination({ dest: 2, sync: true }),
);

type Where = { route?: string; actorId?: string; errorId?: string };

/** Logs a defect and returns the id that is all a user gets to see of it. */
export function logDefect(error: unknown, where: Where = {}): string {
  const { errorId = crypto.randomUUID().slice(0, 8), ...rest } = where;
  log.error({ errorId, ...rest, err: error }, "defect");
  return errorId;
}
