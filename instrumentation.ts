import type { Instrumentation } from "next";
import { logDefect } from "#lib/infra/log";
import { loggedRoute } from "#lib/web/inside-url";
import { markFailure, markUnreadable } from "#lib/web/page-marks";

/** Next tells here what went wrong while it drew a page; readers get the id under which it is logged. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  if (isBrokenForm(error)) return markUnreadable();
  markFailure(logDefect(error, { route: loggedRoute(request.path) }));
};

/** Cut on its way, or written by no browser: nothing of the portal failed. */
function isBrokenForm(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Failed to parse body as FormData");
}
