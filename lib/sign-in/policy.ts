import { now } from "#lib/clock";
import type { Prisma } from "#lib/generated/prisma/client";
import { hasProvider } from "#lib/infra/env";

/** A link that signs in: unused, in time, and of somebody who may come in by e-mail. */
export function usableLink(tokenHash: string): Prisma.SignInLinkWhereInput {
  return {
    tokenHash,
    usedAt: null,
    expiresAt: { gt: now() },
    account: { state: "active", ...(hasProvider() ? { emailExempt: true } : {}) },
  };
}
