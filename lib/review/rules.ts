import type { PageRef } from "#lib/editorial/schema";
import type { JobName } from "#lib/infra/jobs";

interface ToldOf {
  page: PageRef;
  accountId: string;
}

/** Tells one of the newsroom that a draft waits to be read. */
export const REVIEW_MAIL: JobName<ToldOf> = { name: "review-request-mail" };

/** Tells who wrote a draft, or asked for the review, that it was sent back. */
export const SENT_BACK_MAIL: JobName<ToldOf> = { name: "review-sent-back-mail" };

/** Tells who wrote a draft, or chose its time, that it did not come out. */
export const SCHEDULE_FAILED_MAIL: JobName<ToldOf> = { name: "schedule-failed-mail" };
