import { v7 as uuidv7 } from "uuid";
import { disableAccount } from "#lib/accounts/commands";
import type { SuspensionLevel } from "#lib/accounts/schema";
import { SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { inviteMember, issueInvitation } from "#lib/invitations/commands";
import { issueSignInLink } from "#lib/sign-in/commands";
import { makeAccount } from "#tests/support/factories";

// What the tables of rights speak of, each in a state in which only the rights are in the way.

/** Part of every name here, so that it is noticed where it is told to somebody who may not know. */
export const SECRET = "Riservatissimo";

/** An address that nobody has. */
export const freshEmail = () => `${uuidv7()}@ente.example`;

/** A member of these organisations. */
export async function aMember(...organisationIds: string[]) {
  const { id, email } = await makeAccount({ name: SECRET, organisationIds });
  return { id, email, version: "1" };
}

/** A member of an organisation, disabled by somebody who had this right. */
export async function aDisabledMember(organisationId: string, by: SuspensionLevel) {
  const rights = by === "referent" ? { referentOf: [organisationId] } : { roles: [by] };
  const { id } = await makeAccount({ name: SECRET, organisationIds: [organisationId] });
  await disableAccount((await makeAccount(rights)).actor, { id, version: 1 });
  return { id, version: "2" };
}

/** Somebody's wish to come in, which waits for a decision. */
export async function aRequest(organisationId: string | null) {
  const id = uuidv7();
  const organisationName = organisationId ? null : "Un ente che il portale non conosce";
  return db().accessRequest.create({
    data: { id, name: SECRET, email: freshEmail(), organisationId, organisationName },
    select: { id: true },
  });
}

/** An invitation that nobody has accepted yet, with the code of its mail. */
export async function anInvitation(organisationId: string) {
  const invited = { name: SECRET, email: freshEmail(), organisationId };
  const { id: accountId } = await inviteMember(SYSTEM, invited);
  const { id } = await db().invitation.findFirstOrThrow({
    where: { accountId },
    select: { id: true },
  });
  const issued = await issueInvitation(SYSTEM, { invitationId: id });
  return { id, token: issued?.token ?? "" };
}

/** The code of a link that signs in. */
export async function aSignInCode(): Promise<string> {
  const { email } = await aMember();
  return (await issueSignInLink(SYSTEM, { email }))?.token ?? "";
}
