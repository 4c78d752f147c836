import type { BrowserContext } from "@playwright/test";
import { type AccountActor, SYSTEM } from "#lib/actor";
import { runningPostgresUrl } from "#lib/infra/embedded-postgres";
import { startSession } from "#lib/sign-in/commands";

/** Lets commands of a test write in the database of the portal that the browser looks at. */
export async function writeInPortal(): Promise<void> {
  process.env.DATABASE_URL = await runningPostgresUrl(process.env.E2E_DATA_DIR ?? "");
}

/** Gives a browser the session of an account, as signing in would. */
export async function signIn(
  context: BrowserContext,
  actor: AccountActor,
  baseURL: string | undefined,
): Promise<void> {
  const { token } = await startSession(SYSTEM, { accountId: actor.accountId, by: "email" });
  const url = baseURL ?? "";
  await context.addCookies([{ name: "portal-session", value: token, url, httpOnly: true }]);
}
