import type { JobName } from "#lib/infra/jobs";

/** Tells whoever asked for access what was decided. */
export const DECISION_MAIL: JobName<{ requestId: string }> = { name: "access-decision-mail" };
