import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type AccountActor, type Actor, ANONYMOUS } from "#lib/actor";
import { DomainError } from "#lib/errors";
import { keepSession } from "#lib/sign-in/commands";
import { findSignedIn, type SignedIn } from "#lib/sign-in/queries";
import { readCookie } from "#lib/web/cookies";
import { markPersonal } from "#lib/web/page-marks";
import { CLIENT_HEADER, PATH_HEADER } from "#lib/web/personal-answer";

/** Whoever sent this request, looked up once; null for somebody who is not signed in. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  // What is drawn from here on is for this reader alone.
  markPersonal();
  const token = await readCookie("session");
  const found = token ? await findSignedIn(ANONYMOUS, token) : null;
  if (found) await keepSession(found.actor, found.session);
  return found;
});

/**
 * Who asks, for a page that asks by itself again and again: being open somewhere is not being used,
 * so this does not keep a session alive.
 */
export async function waitingActor(): Promise<AccountActor | null> {
  const token = await readCookie("session");
  return token ? ((await findSignedIn(ANONYMOUS, token))?.actor ?? null) : null;
}

export async function currentActor(): Promise<Actor> {
  return (await currentSession())?.actor ?? ANONYMOUS;
}

/** For pages: whoever is signed in; everybody else is led to sign in, and back afterwards. */
export async function requireActor(): Promise<AccountActor> {
  const session = await currentSession();
  if (session) return session.actor;
  const path = (await headers()).get(PATH_HEADER) ?? "/area";
  redirect(`/accedi?${new URLSearchParams({ callbackUrl: path })}`);
}

/** For form actions: the same, but who was signed out meanwhile keeps what was typed. */
export async function requireActorOfForm(): Promise<AccountActor> {
  const session = await currentSession();
  if (session) return session.actor;
  throw new DomainError(
    "forbidden",
    "La sessione è finita. Quello che è stato scritto è ancora qui: accedere in un’altra scheda, poi premere di nuovo il pulsante.",
  );
}

/** The address a request comes from, as `lib/web/personal-answer.ts` found it. */
export async function clientOfRequest(): Promise<string> {
  return (await headers()).get(CLIENT_HEADER) ?? "unknown";
}
