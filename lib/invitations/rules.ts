import { DAY_MS } from "#lib/clock";
import type { Limit } from "#lib/infra/attempts";
import type { JobName } from "#lib/infra/jobs";

export const INVITATION_MS = 14 * DAY_MS;
/** The link of the first administrator is read from a log. */
export const FIRST_INVITATION_MS = DAY_MS;

const DAY = DAY_MS / 1000;

/** Whoever reads mail there did not ask for it. */
export const INVITATIONS_PER_EMAIL: Limit = { name: "invitation to", points: 5, seconds: DAY };
/** As many as a day of inviting a whole community takes. */
export const INVITATIONS_PER_SENDER: Limit = { name: "invitation by", points: 200, seconds: DAY };

/** The first administrator is invited by nobody who knows them: they say themselves who they are. */
export function asksWhoTheyAre(invitation: {
  email: string | null;
  account: { email: string | null };
}): boolean {
  return invitation.email === null && invitation.account.email === null;
}

/** Whether the link proves another address of an account that somebody has already. */
export function provesNewAddress({
  email,
  account,
}: {
  email: string | null;
  account: { state: string; email: string | null };
}): boolean {
  return account.state === "active" && email !== null && email !== account.email;
}

/** Under which name those take turns who come in with an identity, or bind it. */
export const turnOf = ({ issuer, subject }: { issuer: string; subject: string }) =>
  `identity ${subject} of ${issuer}`;

/** Writes and sends the mail of an invitation; its code is made there. */
export const INVITATION_MAIL: JobName<{ invitationId: string }> = { name: "invitation-mail" };
