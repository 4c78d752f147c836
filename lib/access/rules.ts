import type { JobName } from "#lib/infra/jobs";

/** Tells one of those who decide that somebody asked for access. */
export const REQUEST_MAIL: JobName<{ requestId: string; accountId: string }> = {
  name: "access-request-mail",
};

/** Tells whoever asked for access what was decided. */
export const DECISION_MAIL: JobName<{ requestId: string }> = { name: "access-decision-mail" };
