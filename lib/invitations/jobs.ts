import { SYSTEM } from "#lib/actor";
import { settings } from "#lib/infra/env";
import { type Job, MAIL_QUEUE } from "#lib/infra/jobs";
import { sendMail } from "#lib/infra/mail";
import { issueInvitation } from "#lib/invitations/commands";
import { invitationMail, knownAddressMail, newAddressMail } from "#lib/invitations/messages";
import { INVITATION_MAIL } from "#lib/invitations/rules";
import { getSite } from "#lib/site/queries";

export const invitationMailJob: Job<{ invitationId: string }> = {
  ...INVITATION_MAIL,
  queue: MAIL_QUEUE,
  handle: async ({ invitationId }) => {
    const issued = await issueInvitation(SYSTEM, { invitationId });
    if (!issued) return;
    const { PUBLIC_URL, OIDC_NAME } = settings();
    const site = await getSite(SYSTEM);
    const to = issued.email;
    if (issued.known) {
      const link = new URL("/accedi", PUBLIC_URL).href;
      const mail = knownAddressMail({ site, link, ...issued.known, provider: OIDC_NAME });
      return sendMail({ to, ...mail });
    }
    const link = new URL("/accedi/invito", PUBLIC_URL);
    link.searchParams.set("codice", issued.token);
    const write = issued.isNewAddress ? newAddressMail : invitationMail;
    return sendMail({ to, ...write({ site, link: link.href, expiresAt: issued.expiresAt }) });
  },
};
