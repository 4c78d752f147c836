import { approvedMail, refusedMail } from "#lib/access/messages";
import { findDecision } from "#lib/access/queries";
import { DECISION_MAIL } from "#lib/access/rules";
import { SYSTEM } from "#lib/actor";
import { settings } from "#lib/infra/env";
import type { Job } from "#lib/infra/jobs";
import { sendMail } from "#lib/infra/mail";
import { getSite } from "#lib/site/queries";

export const decisionMailJob: Job<{ requestId: string }> = {
  ...DECISION_MAIL,
  handle: async ({ requestId }) => {
    const decision = await findDecision(SYSTEM, requestId);
    if (!decision?.email) return;
    const site = await getSite(SYSTEM);
    const link = new URL("/accedi", settings().PUBLIC_URL).href;
    const mail =
      decision.state === "approved"
        ? approvedMail({ site, link })
        : refusedMail({ site, reason: decision.reason ?? "" });
    await sendMail({ to: decision.email, ...mail });
  },
};
