import { SYSTEM } from "#lib/actor";
import { editorPath } from "#lib/editorial/rules";
import type { PageKind, PageRef } from "#lib/editorial/schema";
import type { DraftState } from "#lib/generated/prisma/enums";
import { settings } from "#lib/infra/env";
import { type Job, MAIL_QUEUE } from "#lib/infra/jobs";
import { sendMail } from "#lib/infra/mail";
import { reviewMail, scheduleFailedMail, sentBackMail } from "#lib/review/messages";
import { findToldAddress } from "#lib/review/queries";
import { REVIEW_MAIL, SCHEDULE_FAILED_MAIL, SENT_BACK_MAIL } from "#lib/review/rules";
import { getSite } from "#lib/site/queries";

type Told = { page: PageRef; accountId: string };

export const reviewMailJob: Job<Told> = {
  ...REVIEW_MAIL,
  queue: MAIL_QUEUE,
  handle: (told) => tell(told, "in_review", reviewMail),
};

export const sentBackMailJob: Job<Told> = {
  ...SENT_BACK_MAIL,
  queue: MAIL_QUEUE,
  handle: (told) => tell(told, "draft", sentBackMail),
};

export const scheduleFailedMailJob: Job<Told> = {
  ...SCHEDULE_FAILED_MAIL,
  queue: MAIL_QUEUE,
  handle: (told) => tell(told, "draft", scheduleFailedMail),
};

type Text = (given: { site: { name: string }; kind: PageKind; link: string }) => {
  subject: string;
  text: string;
};

/** Nobody is told of a page that is no longer where it was when somebody meant to tell. */
async function tell(told: Told, state: DraftState, text: Text): Promise<void> {
  const to = await findToldAddress(SYSTEM, told, state);
  if (!to) return;
  const link = new URL(editorPath(told.page), settings().PUBLIC_URL).href;
  const site = await getSite(SYSTEM);
  await sendMail({ to, ...text({ site, kind: told.page.kind, link }) });
}
