import type { Instrumentation } from "next";
import { logDefect } from "#lib/infra/log";
import { loggedRoute } from "#lib/web/inside-url";
import { markFailure } from "#lib/web/page-marks";

/** Next tells here what went wrong while it drew a page; readers get the id under which it is logged. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  markFailure(logDefect(error, { route: loggedRoute(request.path) }));
};
