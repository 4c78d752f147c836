import { createHash, randomBytes } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type NextAuthOptions } from "next-auth";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { now } from "#lib/clock";
import { DomainError } from "#lib/errors";
import { enterWithIdentity } from "#lib/identities/commands";
import { settings } from "#lib/infra/env";
import { log } from "#lib/infra/log";
import { installationSecret } from "#lib/infra/secret";
import { claimIdentity, countAttemptOf, startSession } from "#lib/sign-in/commands";
import { pathWithin } from "#lib/sign-in/rules";
import { tokenSchema } from "#lib/sign-in/schema";
import { cookieName, cookieOptions, isSecure } from "#lib/web/cookies";

/** Stands in the address that is registered with the provider: …/api/auth/callback/oidc. */
export const PROVIDER = "oidc";

/** How long the way to the provider and back may take. */
const SIGNING_IN_SECONDS = 15 * 60;

interface Asked {
  action: "signin" | "callback";
  query: Record<string, string>;
  body: Record<string, string>;
  cookies: Record<string, string>;
}

/** Where to go next, and the cookies to set on the way. */
export interface ProviderAnswer {
  location: string;
  cookies: string[];
}

/**
 * Signs in with the provider of identities. next-auth leads there and back (PKCE, state, nonce, the
 * signature of the answer); who comes in, and what is kept, is decided by the commands of the
 * portal. Nothing the provider hands out is stored but issuer and subject.
 */
export async function askProvider({
  action,
  query,
  body,
  cookies,
}: Asked): Promise<ProviderAnswer> {
  const secret = installationSecret();
  // The origin of the form was checked by lib/web/personal-answer.ts. A page that is drawn cannot
  // set the cookie that next-auth compares, so it gets both halves here.
  const csrf = randomBytes(32).toString("hex");
  const csrfCookie = `${csrf}|${createHash("sha256")
    .update(csrf + secret)
    .digest("hex")}`;
  // Its own idea of the address would come from headers.
  process.env.NEXTAUTH_URL = settings().PUBLIC_URL;
  const visit = newVisit(cookies);
  // Were the session there, next-auth would link the identity to whoever is signed in.
  const { [cookieName("session")]: _session, ...others } = cookies;
  const response = new CollectedResponse();
  await NextAuth(
    {
      method: action === "signin" ? "POST" : "GET",
      query: { ...query, nextauth: [action, PROVIDER] },
      body: { ...body, csrfToken: csrf },
      cookies: { ...others, [`${prefix()}auth.csrf`]: csrfCookie },
      headers: {},
    } as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    optionsOf(visit, secret),
  );
  return {
    location: visit.leadsTo ?? safeLocation(response.location, action),
    cookies: [...response.cookies, ...visit.cookies],
  };
}

/** What a visit to the provider came to. */
interface Visit {
  invitation: string | undefined;
  replaces: string | undefined;
  accountId: string | null;
  leadsTo: string | null;
  cookies: string[];
}

function newVisit(cookies: Record<string, string>): Visit {
  return {
    invitation: cookies[cookieName("invitation")],
    replaces: cookies[cookieName("session")],
    accountId: null,
    leadsTo: null,
    cookies: [],
  };
}

const prefix = () => (isSecure() ? "__Host-" : "");

function optionsOf(visit: Visit, secret: string): NextAuthOptions {
  const { OIDC_ISSUER = "", OIDC_CLIENT_ID = "", OIDC_CLIENT_SECRET = "", ...rest } = settings();
  const named = (name: string, maxAge: number) => ({
    name: `${prefix()}auth.${name}`,
    options: { ...cookieOptions(), maxAge },
  });
  return {
    secret,
    useSecureCookies: isSecure(),
    adapter: adapterOf(visit),
    session: { strategy: "database", maxAge: rest.SESSION_HOURS * 60 * 60 },
    cookies: {
      sessionToken: { name: cookieName("session"), options: cookieOptions() },
      csrfToken: named("csrf", SIGNING_IN_SECONDS),
      callbackUrl: named("callback", SIGNING_IN_SECONDS),
      state: named("state", SIGNING_IN_SECONDS),
      pkceCodeVerifier: named("pkce", SIGNING_IN_SECONDS),
      nonce: named("nonce", SIGNING_IN_SECONDS),
    },
    providers: [
      {
        id: PROVIDER,
        name: rest.OIDC_NAME,
        type: "oauth",
        wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
        clientId: OIDC_CLIENT_ID,
        clientSecret: OIDC_CLIENT_SECRET,
        authorization: { params: { scope: "openid profile email" } },
        checks: ["pkce", "state", "nonce"],
        idToken: true,
        httpOptions: { timeout: 10_000 },
        profile: (claims) => ({ id: String(claims.sub) }),
      },
    ],
    callbacks: {
      redirect: ({ url }) => settings().PUBLIC_URL + pathWithin(settings().PUBLIC_URL, url),
      signIn: async ({ profile }) => comesIn(visit, profile as Claims | undefined),
    },
    logger: {
      // Their details hold tokens and what the provider knows of somebody.
      error: (code) => log.warn({ code }, "sign-in"),
      warn: () => {},
      debug: () => {},
    },
  };
}

interface Claims {
  iss?: string;
  sub?: string;
  name?: string;
  email?: string;
}

async function comesIn(visit: Visit, claims: Claims | undefined): Promise<boolean> {
  const { iss: issuer, sub: subject } = claims ?? {};
  if (!issuer || !subject) return false;
  try {
    const found = await enterWithIdentity(SYSTEM, {
      issuer,
      subject,
      invitation: visit.invitation,
    });
    if (visit.invitation) visit.cookies.push(expired("invitation"));
    if (found.kind === "known") {
      await countAttemptOf(SYSTEM, found.accountId);
      visit.accountId = found.accountId;
      return true;
    }
    if (found.kind === "disabled") {
      visit.leadsTo = "/accedi?esito=disattivato";
      return false;
    }
    const text = (value: unknown) => (typeof value === "string" && value ? value : null);
    const claim = await claimIdentity(SYSTEM, {
      issuer,
      subject,
      name: text(claims?.name),
      email: text(claims?.email),
    });
    visit.cookies.push(serialized(cookieName("claim"), claim.token, claim.expiresAt));
    visit.leadsTo = "/accedi/richiesta";
    return false;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    visit.cookies.push(expired("invitation"));
    const outcome = error.code === "too_many" ? "troppi-tentativi" : "altro-account";
    visit.leadsTo = `/accedi?esito=${outcome}`;
    return false;
  }
}

/** What next-auth may do with accounts: begin a session of the one that was let in. */
function adapterOf(visit: Visit): Adapter {
  const user = (): AdapterUser | null =>
    visit.accountId === null ? null : { id: visit.accountId, email: "", emailVerified: null };
  const never = () => {
    throw new Error("An account is only made by the portal's own commands");
  };
  return {
    getUserByAccount: async () => user(),
    getUser: async () => user(),
    getUserByEmail: async () => null,
    getSessionAndUser: async () => null,
    createSession: async ({ userId }) => {
      const { replaces } = visit;
      const started = await startSession(ANONYMOUS, {
        accountId: userId,
        by: "provider",
        replaces,
      });
      return { sessionToken: started.token, userId, expires: started.expiresAt };
    },
    createUser: never,
    updateUser: never,
    linkAccount: never,
    updateSession: never,
    deleteSession: never,
  };
}

/** next-auth's own pages do not exist here: they are all the page for signing in, which says more. */
function safeLocation(location: string | undefined, action: Asked["action"]): string {
  const { PUBLIC_URL } = settings();
  if (location === undefined) return "/accedi?esito=non-riuscito";
  const url = new URL(location, PUBLIC_URL);
  if (url.origin !== PUBLIC_URL)
    return action === "signin" ? url.href : "/accedi?esito=non-riuscito";
  if (url.pathname.startsWith("/api/auth")) return "/accedi?esito=non-riuscito";
  return url.pathname + url.search + url.hash;
}

function serialized(name: string, value: string, expires: Date): string {
  const secure = isSecure() ? "; Secure" : "";
  return `${name}=${value}; Path=/; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax${secure}`;
}

/** Remembers for the way to the provider and back which invitation was opened; none ends it. */
export function invitationCookie(token: string): string {
  if (!tokenSchema.safeParse(token).success) return expired("invitation");
  const name = cookieName("invitation");
  return serialized(name, token, new Date(now().getTime() + SIGNING_IN_SECONDS * 1000));
}

const expired = (use: "invitation") => serialized(cookieName(use), "", new Date(0));

/** As much of an answer of Next's older kind as next-auth writes to. */
class CollectedResponse {
  location: string | undefined;
  cookies: string[] = [];

  getHeader(name: string) {
    return name.toLowerCase() === "set-cookie" ? this.cookies : undefined;
  }

  setHeader(name: string, value: string | string[]) {
    if (name.toLowerCase() === "location") this.location = String(value);
    if (name.toLowerCase() === "set-cookie") this.cookies = [value].flat();
    return this;
  }

  status() {
    return this;
  }

  json() {}
  send() {}
  end() {}
}
