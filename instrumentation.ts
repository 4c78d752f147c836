import type { Instrumentation } from "next";
import { logDefect } from "#lib/infra/log";
import { markFailure } from "#lib/web/page-marks";

/** Next tells here what went wrong while it drew a page; readers get the id under which it is logged. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  // What follows the path was typed by a reader.
  markFailure(logDefect(error, { route: request.path.split("?")[0] ?? "" }));
};
