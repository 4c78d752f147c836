import { DAY_MS } from "#lib/clock";
import type { Limit } from "#lib/infra/attempts";
import type { JobName } from "#lib/infra/jobs";

const DAY = 24 * 60 * 60;

/** How many items a member may have hidden within a day; beyond that a report only alerts. */
export const HIDINGS_A_DAY = 5;
export const HIDINGS_WITHIN_MS = DAY_MS;

export const DATA_PER_MEMBER: Limit = { name: "data reports member", points: 30, seconds: DAY };
export const DATA_PER_CLIENT: Limit = { name: "data reports", points: 5, seconds: DAY };
/** Each one writes to the whole newsroom. */
export const DATA_IN_ALL: Limit = { name: "data reports all", points: 50, seconds: DAY };

export const ALERT_MAIL: JobName<{ reportId: string; accountId: string }> = {
  name: "data-report-alert-mail",
};
export const DATA_DECISION_MAIL: JobName<{ reportId: string }> = {
  name: "data-report-decision-mail",
};

/** Only what somebody has changed since then can have been corrected. */
export function isCorrectedSince(reportedAt: Date, item: { changedAt: Date | null }): boolean {
  return item.changedAt !== null && item.changedAt > reportedAt;
}
