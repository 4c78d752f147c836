import { cookies } from "next/headers";
import { settings } from "#lib/infra/env";

/** Whose browser this is: the session, an invitation just opened, an identity nobody knows yet. */
export type CookieUse = "session" | "invitation" | "claim";

export const isSecure = () => settings().PUBLIC_URL.startsWith("https:");

/** On https a name that browsers accept from this host alone, and only for all of it. */
export function cookieName(use: CookieUse): string {
  return `${isSecure() ? "__Host-" : ""}portal-${use}`;
}

/** Lax: whoever follows a link from a mail is still signed in; a form of another site is not. */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() }) as const;

export async function readCookie(use: CookieUse): Promise<string | undefined> {
  return (await cookies()).get(cookieName(use))?.value || undefined;
}

/** Only in actions and routes: a page that is being drawn cannot set cookies. */
export async function setCookie(
  use: CookieUse,
  { token, expiresAt }: { token: string; expiresAt: Date },
): Promise<void> {
  (await cookies()).set(cookieName(use), token, { ...cookieOptions(), expires: expiresAt });
}

export async function clearCookie(use: CookieUse): Promise<void> {
  (await cookies()).set(cookieName(use), "", { ...cookieOptions(), expires: new Date(0) });
}
