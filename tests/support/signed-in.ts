import { type AccountActor, SYSTEM } from "#lib/actor";
import { startSession } from "#lib/sign-in/commands";
import { makeAccount } from "#tests/support/factories";

/** The headers of a browser of somebody who has just come in, with these roles. */
export async function signedIn(roles: AccountActor["roles"]): Promise<{ cookie: string }> {
  const { id } = await makeAccount({ roles: [...roles] });
  const { token } = await startSession(SYSTEM, { accountId: id, by: "email" });
  return { cookie: `portal-session=${token}` };
}
