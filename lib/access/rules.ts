import type { Limit } from "#lib/infra/attempts";
import type { JobName } from "#lib/infra/jobs";

const DAY = 24 * 60 * 60;

/** How long a request is kept once it is decided. */
export const KEPT_MS = 365 * DAY * 1000;

/** How many waiting requests are shown together. */
export const WAITING_SHOWN = 50;

// Counted apart from signing in: who asks in vain must still get in, and their colleagues too.
export const REQUESTS_PER_EMAIL: Limit = { name: "access request", points: 5, seconds: DAY };
/** A whole health authority may sit behind one address. */
export const REQUESTS_PER_CLIENT: Limit = { name: "access client", points: 50, seconds: DAY };
/** Each one writes to everybody who decides. */
export const REQUESTS_IN_ALL: Limit = { name: "access all", points: 200, seconds: DAY };

/** Tells one of those who decide that somebody asked for access. */
export const REQUEST_MAIL: JobName<{ requestId: string; accountId: string }> = {
  name: "access-request-mail",
};

/** Tells whoever asked for access that it was refused; an approval is told by the invitation. */
export const DECISION_MAIL: JobName<{ requestId: string }> = { name: "access-decision-mail" };
