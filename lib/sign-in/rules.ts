import ipaddr from "ipaddr.js";
import { type Actor, isNewsroom } from "#lib/actor";
import type { Limit } from "#lib/infra/attempts";
import type { JobName } from "#lib/infra/jobs";

const MINUTE = 60 * 1000;
export const LINK_MS = 30 * MINUTE;
/** How long an identity that nobody knows yet may ask for access. */
export const CLAIM_MS = 60 * MINUTE;
/** How often a session in use is written down: every request would be a write. */
export const SEEN_MS = MINUTE;

export const PER_ACCOUNT: Limit = { name: "account", points: 5, seconds: 15 * 60 };
/** A whole health authority may sit behind one address. */
export const PER_ADDRESS: Limit = { name: "address", points: 200, seconds: 60 * 60 };

/** Writes and sends the mail with a link; whether there is an account is found out there. */
export const SIGN_IN_MAIL: JobName<{ email: string; callbackUrl: string; linkMs?: number }> = {
  name: "sign-in-mail",
};

/** Where a provider of identities is set, e-mail is for those whom an administrator exempts. */
export function maySignInByEmail(account: { emailExempt: boolean }, hasProvider: boolean): boolean {
  return account.emailExempt || !hasProvider;
}

/**
 * What attempts from an address are counted under: a subscriber of IPv6 has a whole /64 and could
 * come from another address each time.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`);
  return `${network.toString()}/64`;
}

/**
 * Where somebody who has just come in is led: the newsroom to its desk, unless they were on their
 * way to a page of their own choosing.
 */
export function landingOf(actor: Actor, goal: string): string {
  return goal === "/area" && isNewsroom(actor) ? "/redazione" : goal;
}

/** The path of an address on this site; of any other address, the fallback. */
export function pathWithin(origin: string, asked: string, fallback = "/area"): string {
  if (asked === "" || !URL.canParse(asked, origin)) return fallback;
  const url = new URL(asked, origin);
  // A path that begins with two slashes would be read as another host («/.//example.com»).
  if (url.origin !== origin || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
