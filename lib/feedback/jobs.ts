import { listNewsroomAddresses } from "#lib/accounts/queries";
import { SYSTEM } from "#lib/actor";
import { now } from "#lib/clock";
import { eraseOldFeedback } from "#lib/feedback/commands";
import { obstacleMail, receiptMail, replyMail } from "#lib/feedback/messages";
import { getAccessibilityReport } from "#lib/feedback/queries";
import { deadlineOf, KEPT_MS, OBSTACLE_MAIL, RECEIPT_MAIL, REPLY_MAIL } from "#lib/feedback/rules";
import { settings } from "#lib/infra/env";
import { type Job, MAIL_QUEUE } from "#lib/infra/jobs";
import { sendMail } from "#lib/infra/mail";
import { getSite } from "#lib/site/queries";

export const obstacleMailJob: Job<{ reportId: string; accountId: string }> = {
  ...OBSTACLE_MAIL,
  queue: MAIL_QUEUE,
  handle: async ({ reportId, accountId }) => {
    const { number, createdAt, closedAt } = await getAccessibilityReport(SYSTEM, reportId);
    // Who has lost the role meanwhile is told nothing; what is closed needs no answer.
    const to = (await listNewsroomAddresses(SYSTEM)).find(({ id }) => id === accountId)?.email;
    if (!to || closedAt) return;
    const site = await getSite(SYSTEM);
    const deadline = deadlineOf(createdAt, site.timeZone);
    const path = `/redazione/segnalazioni/accessibilita/${reportId}`;
    const link = new URL(path, settings().PUBLIC_URL).href;
    await sendMail({ to, ...obstacleMail({ site, number, deadline, link }) });
  },
};

export const receiptMailJob: Job<{ reportId: string }> = {
  ...RECEIPT_MAIL,
  queue: MAIL_QUEUE,
  handle: async ({ reportId }) => {
    const { email, number, createdAt } = await getAccessibilityReport(SYSTEM, reportId);
    if (!email) return;
    const site = await getSite(SYSTEM);
    const deadline = deadlineOf(createdAt, site.timeZone);
    await sendMail({ to: email, ...receiptMail({ site, number, deadline }) });
  },
};

export const replyMailJob: Job<{ reportId: string }> = {
  ...REPLY_MAIL,
  queue: MAIL_QUEUE,
  handle: async ({ reportId }) => {
    const { email, number, answer } = await getAccessibilityReport(SYSTEM, reportId);
    // Erased meanwhile: then there is nothing left to send.
    if (!email || !answer) return;
    const site = await getSite(SYSTEM);
    await sendMail({ to: email, ...replyMail({ site, number, answer }) });
  },
};

export const eraseOldFeedbackJob: Job<object> = {
  name: "erase-old-feedback",
  handle: () => eraseOldFeedback(SYSTEM, new Date(now().getTime() - KEPT_MS)),
  schedule: { cron: "27 3 * * *", timeZone: "Europe/Rome" },
};
