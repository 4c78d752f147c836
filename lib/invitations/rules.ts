import type { JobName } from "#lib/infra/jobs";

const HOUR = 60 * 60 * 1000;
export const INVITATION_MS = 14 * 24 * HOUR;
/** The link of the first administrator is read from a log. */
export const FIRST_INVITATION_MS = 24 * HOUR;

/** Under which name those take turns who come in with an identity, or bind it. */
export const turnOf = ({ issuer, subject }: { issuer: string; subject: string }) =>
  `identity ${subject} of ${issuer}`;

/** Writes and sends the mail of an invitation; its code is made there. */
export const INVITATION_MAIL: JobName<{ invitationId: string }> = { name: "invitation-mail" };
