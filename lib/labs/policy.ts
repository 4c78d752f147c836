import type { Actor } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";
import type { Prisma } from "#lib/generated/prisma/client";
import { visibleOrganisations } from "#lib/organisations/policy";
import { visiblePeople } from "#lib/people/policy";
import { SHOWN } from "#lib/visibility/policy";

export function visibleLabs(_actor: Actor): Prisma.LabWhereInput {
  return SHOWN;
}

/** Équipe, services, resources and diary: coordinators keep those of their own labs. */
export function canKeepLab(actor: Actor, lab: { id: string }): boolean {
  return canPublish(actor) || isCoordinator(actor, lab);
}

/** Whether there is a lab that this actor coordinates. */
export function canKeepOwnLab(actor: Actor): boolean {
  return actor.kind === "account" && actor.coordinatorOf.length > 0;
}

/** The labs that an actor coordinates; nobody keeps those of the past. */
export function ownLabs(actor: Actor): Prisma.LabWhereInput {
  const ids = actor.kind === "account" ? [...actor.coordinatorOf] : [];
  return { id: { in: ids }, archivedAt: null };
}

/**
 * People who may be named in the équipe of a lab, which makes them public: the newsroom names
 * anybody, a coordinator who is public already and whom the équipe names.
 */
export function nameablePeople(actor: Actor, lab: { id: string }): Prisma.PersonWhereInput {
  if (canPublish(actor)) return { mergedIntoId: null };
  if (!isCoordinator(actor, lab)) return { id: { in: [] } };
  const named = { labMembers: { some: { labId: lab.id } } };
  return { mergedIntoId: null, OR: [visiblePeople(actor), named] };
}

/** The same for organisations. */
export function nameableOrganisations(
  actor: Actor,
  lab: { id: string },
): Prisma.OrganisationWhereInput {
  if (canPublish(actor)) return { mergedIntoId: null };
  if (!isCoordinator(actor, lab)) return { id: { in: [] } };
  const named = { labMembers: { some: { labId: lab.id } } };
  return { mergedIntoId: null, OR: [visibleOrganisations(actor), named] };
}

function isCoordinator(actor: Actor, lab: { id: string }): boolean {
  return actor.kind === "account" && actor.coordinatorOf.includes(lab.id);
}
