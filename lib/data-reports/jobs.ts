import { listNewsroomAddresses } from "#lib/accounts/queries";
import { SYSTEM } from "#lib/actor";
import { now } from "#lib/clock";
import { eraseOldDataReports } from "#lib/data-reports/commands";
import { alertMail, dataDecisionMail } from "#lib/data-reports/messages";
import { findReporterEmail, getDataReport } from "#lib/data-reports/queries";
import { ALERT_MAIL, DATA_DECISION_MAIL } from "#lib/data-reports/rules";
import { KEPT_MS } from "#lib/feedback/rules";
import { settings } from "#lib/infra/env";
import { type Job, MAIL_QUEUE } from "#lib/infra/jobs";
import { sendMail } from "#lib/infra/mail";
import { getSite } from "#lib/site/queries";

export const alertMailJob: Job<{ reportId: string; accountId: string }> = {
  ...ALERT_MAIL,
  queue: MAIL_QUEUE,
  handle: async ({ reportId, accountId }) => {
    const { number, hides } = await getDataReport(SYSTEM, reportId);
    // Who has lost the role meanwhile is told nothing.
    const to = (await listNewsroomAddresses(SYSTEM)).find(({ id }) => id === accountId)?.email;
    if (!to) return;
    const link = new URL(`/redazione/segnalazioni/dati/${reportId}`, settings().PUBLIC_URL).href;
    const site = await getSite(SYSTEM);
    await sendMail({ to, ...alertMail({ site, number, hidden: hides, link }) });
  },
};

export const dataDecisionMailJob: Job<{ reportId: string }> = {
  ...DATA_DECISION_MAIL,
  queue: MAIL_QUEUE,
  handle: async ({ reportId }) => {
    const to = await findReporterEmail(SYSTEM, reportId);
    const { number, outcome, answer } = await getDataReport(SYSTEM, reportId);
    if (!to || !outcome || !answer) return;
    const site = await getSite(SYSTEM);
    await sendMail({ to, ...dataDecisionMail({ site, number, outcome, answer }) });
  },
};

export const eraseOldDataReportsJob: Job<object> = {
  name: "erase-old-data-reports",
  handle: () => eraseOldDataReports(SYSTEM, new Date(now().getTime() - KEPT_MS)),
  schedule: { cron: "37 3 * * *", timeZone: "Europe/Rome" },
};
