import { SYSTEM } from "#lib/actor";
import { settings } from "#lib/infra/env";
import { type Job, MAIL_QUEUE } from "#lib/infra/jobs";
import { sendMail } from "#lib/infra/mail";
import { proposalMail, proposalSentBackMail } from "#lib/proposals/messages";
import { findProposalToTell } from "#lib/proposals/queries";
import { PROPOSAL_MAIL, PROPOSAL_SENT_BACK_MAIL, proposalPath } from "#lib/proposals/rules";
import { getSite } from "#lib/site/queries";

type Told = { proposalId: string; accountId: string };

export const proposalMailJob: Job<Told> = {
  ...PROPOSAL_MAIL,
  queue: MAIL_QUEUE,
  handle: (told) => tell(told, "waiting", proposalMail),
};

export const proposalSentBackMailJob: Job<Told> = {
  ...PROPOSAL_SENT_BACK_MAIL,
  queue: MAIL_QUEUE,
  handle: (told) => tell(told, "sent_back", proposalSentBackMail),
};

async function tell(
  told: Told,
  state: "waiting" | "sent_back",
  mail: typeof proposalMail,
): Promise<void> {
  const found = await findProposalToTell(SYSTEM, told, state);
  if (!found) return;
  const link = new URL(proposalPath(found.record), settings().PUBLIC_URL).href;
  await sendMail({ to: found.to, ...mail({ site: await getSite(SYSTEM), link }) });
}
