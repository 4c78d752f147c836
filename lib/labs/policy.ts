import type { Actor } from "#lib/actor";
import { SHOWN } from "#lib/editorial/policy";
import type { Prisma } from "#lib/generated/prisma/client";

export function visibleLabs(_actor: Actor): Prisma.LabWhereInput {
  return SHOWN;
}
