import { now } from "#lib/clock";
import type { Prisma } from "#lib/generated/prisma/client";
import { settings } from "#lib/infra/env";

/** A link that signs in: unused, in time, and of somebody who may come in by e-mail. */
export function usableLink(tokenHash: string): Prisma.SignInLinkWhereInput {
  const hasProvider = settings().OIDC_ISSUER !== undefined;
  return {
    tokenHash,
    usedAt: null,
    expiresAt: { gt: now() },
    account: { state: "active", ...(hasProvider ? { emailExempt: true } : {}) },
  };
}
