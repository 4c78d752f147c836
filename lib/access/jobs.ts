import { removeOldRequests } from "#lib/access/commands";
import { refusedMail, requestMail } from "#lib/access/messages";
import { findRefusal, listDeciders } from "#lib/access/queries";
import { DECISION_MAIL, KEPT_MS, REQUEST_MAIL } from "#lib/access/rules";
import { SYSTEM } from "#lib/actor";
import { now } from "#lib/clock";
import { settings } from "#lib/infra/env";
import { type Job, MAIL_QUEUE } from "#lib/infra/jobs";
import { sendMail } from "#lib/infra/mail";
import { getSite } from "#lib/site/queries";

export const requestMailJob: Job<{ requestId: string; accountId: string }> = {
  ...REQUEST_MAIL,
  queue: MAIL_QUEUE,
  handle: async ({ requestId, accountId }) => {
    // Somebody may have decided meanwhile, or may no longer decide.
    const deciders = await listDeciders(SYSTEM, { id: requestId });
    const to = deciders.find(({ id }) => id === accountId)?.email;
    if (!to) return;
    const link = new URL("/area/richieste", settings().PUBLIC_URL).href;
    await sendMail({ to, ...requestMail({ site: await getSite(SYSTEM), link }) });
  },
};

export const decisionMailJob: Job<{ requestId: string }> = {
  ...DECISION_MAIL,
  queue: MAIL_QUEUE,
  handle: async ({ requestId }) => {
    const refusal = await findRefusal(SYSTEM, requestId);
    if (!refusal?.email) return;
    const site = await getSite(SYSTEM);
    await sendMail({
      to: refusal.email,
      ...refusedMail({ site, reason: refusal.reason ?? "" }),
    });
  },
};

export const removeOldRequestsJob: Job<object> = {
  name: "remove-old-access-requests",
  handle: () => removeOldRequests(SYSTEM, new Date(now().getTime() - KEPT_MS)),
  schedule: { cron: "41 3 * * *", timeZone: "Europe/Rome" },
};
