import { randomUUID } from "node:crypto";
import pino from "pino";

/**
 * One JSON line each on standard error. Bodies, headers and values typed by people never go here.
 */
export const log = pino(
  {
    level: process.env.LOG_LEVEL ?? "info",
    base: { process: process.env.PORTAL_PROCESS ?? "command" },
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  pino.destination({ dest: 2, sync: true }),
);

type Where = { route?: string; actorId?: string; errorId?: string };

/** Logs a defect and returns the id that is all a user gets to see of it. */
export function logDefect(error: unknown, where: Where = {}): string {
  const { errorId = randomUUID().slice(0, 8), ...rest } = where;
  log.error({ errorId, ...rest, err: error }, "defect");
  return errorId;
}
