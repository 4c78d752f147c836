"use server";

import { redirect } from "next/navigation";
import { requestAccess } from "#lib/access/commands";
import type { AccessRequestInput } from "#lib/access/schema";
import { ANONYMOUS } from "#lib/actor";
import { settings } from "#lib/infra/env";
import { acceptInvitation } from "#lib/invitations/commands";
import { askSignInLink, signInByLink } from "#lib/sign-in/commands";
import { findSignedIn } from "#lib/sign-in/queries";
import { landingOf, pathWithin } from "#lib/sign-in/rules";
import { clearCookie, readCookie, setCookie } from "#lib/web/cookies";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { clientOfRequest } from "#lib/web/session";

export async function askLinkAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ email = "", callbackUrl = "" }) => {
    await askSignInLink(ANONYMOUS, { email, callbackUrl, from: await clientOfRequest() });
    return "Se all’indirizzo corrisponde un account che può entrare per e-mail, entro qualche minuto arriva un messaggio con un collegamento valido mezz’ora. Se non arriva, controllare la posta indesiderata.";
  });
}

export async function confirmLinkAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ token = "", callbackUrl = "" }) => {
    const replaces = await readCookie("session");
    const from = await clientOfRequest();
    const session = await signInByLink(ANONYMOUS, { token, from, replaces });
    await setCookie("session", session);
    const signedIn = await findSignedIn(ANONYMOUS, session.token);
    const goal = pathWithin(settings().PUBLIC_URL, callbackUrl);
    redirect(signedIn ? landingOf(signedIn.actor, goal) : goal);
  });
}

export async function acceptInvitationAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ token = "", ...given }) => {
    const { name, email } = given;
    const session = await acceptInvitation(ANONYMOUS, {
      token,
      ...(name === undefined ? {} : { name }),
      ...(email === undefined ? {} : { email }),
      from: await clientOfRequest(),
      replaces: await readCookie("session"),
    });
    await setCookie("session", session);
    redirect("/area");
  });
}

export async function requestAccessAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const claim = await readCookie("claim");
    const from = await clientOfRequest();
    await requestAccess(ANONYMOUS, { ...(fields as AccessRequestInput), claim, from });
    if (claim) await clearCookie("claim");
    return "La richiesta è arrivata a chi la deve valutare. La risposta arriva all’indirizzo e-mail indicato; chi non ne ha indicato uno può provare a entrare di nuovo tra qualche giorno.";
  });
}
