import { SYSTEM } from "#lib/actor";
import { settings } from "#lib/infra/env";
import type { Job } from "#lib/infra/jobs";
import { sendMail } from "#lib/infra/mail";
import { issueInvitation } from "#lib/invitations/commands";
import { invitationMail } from "#lib/invitations/messages";
import { INVITATION_MAIL } from "#lib/invitations/rules";
import { getSite } from "#lib/site/queries";

export const invitationMailJob: Job<{ invitationId: string }> = {
  ...INVITATION_MAIL,
  handle: async ({ invitationId }) => {
    const issued = await issueInvitation(SYSTEM, { invitationId });
    if (!issued?.email) return;
    const link = new URL("/accedi/invito", settings().PUBLIC_URL);
    link.searchParams.set("codice", issued.token);
    const site = await getSite(SYSTEM);
    await sendMail({
      to: issued.email,
      ...invitationMail({ site, link: link.href, expiresAt: issued.expiresAt }),
    });
  },
};
