import { DAY_MS } from "#lib/clock";
import type { JobName } from "#lib/infra/jobs";

export const INVITATION_MS = 14 * DAY_MS;
/** The link of the first administrator is read from a log. */
export const FIRST_INVITATION_MS = DAY_MS;

/** Under which name those take turns who come in with an identity, or bind it. */
export const turnOf = ({ issuer, subject }: { issuer: string; subject: string }) =>
  `identity ${subject} of ${issuer}`;

/** Writes and sends the mail of an invitation; its code is made there. */
export const INVITATION_MAIL: JobName<{ invitationId: string }> = { name: "invitation-mail" };
