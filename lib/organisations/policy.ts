import type { Actor } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";
import { visiblePeople } from "#lib/people/policy";
import { PUBLISHED, SHOWN } from "#lib/visibility/policy";

/** Partners, and whoever a published meeting, a lab or a public person’s roles name. */
export function visibleOrganisations(actor: Actor): Prisma.OrganisationWhereInput {
  return {
    archivedAt: null,
    OR: [
      { partnerRole: { not: null } },
      { speakers: { some: { talk: { meeting: PUBLISHED } } } },
      { affiliations: { some: { person: visiblePeople(actor) } } },
      { labMembers: { some: { lab: SHOWN } } },
    ],
  };
}
