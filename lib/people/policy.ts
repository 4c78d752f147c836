import type { Actor } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";
import { PUBLISHED, SHOWN } from "#lib/visibility/policy";

/**
 * A person has a public page once a published meeting or a lab names them; someone entered while
 * a draft is written does not exist for the public yet.
 */
export function visiblePeople(_actor: Actor): Prisma.PersonWhereInput {
  return {
    ...SHOWN,
    OR: [
      { speakers: { some: { talk: { meeting: PUBLISHED } } } },
      { labMembers: { some: { lab: SHOWN } } },
    ],
  };
}
