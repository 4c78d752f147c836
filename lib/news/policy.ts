import type { Actor } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";
import type { Prisma } from "#lib/generated/prisma/client";
import { PUBLISHED } from "#lib/visibility/policy";

export function canWriteNews(actor: Actor): boolean {
  return canPublish(actor);
}

export function visibleNews(_actor: Actor): Prisma.NewsItemWhereInput {
  return PUBLISHED;
}
