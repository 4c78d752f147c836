import type { Actor } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";
import type { Prisma } from "#lib/generated/prisma/client";
import { canKeepLab, visibleLabs } from "#lib/labs/policy";
import { visibleMeetings } from "#lib/meetings/policy";
import { readableMaterials } from "#lib/visibility/policy";

/** Who may let a material stand somewhere without asking: the newsroom, and at a lab who keeps it. */
export function canPlaceAt(actor: Actor, place: { kind: string; id: string }): boolean {
  return canPublish(actor) || (place.kind === "lab" && canKeepLab(actor, place));
}

/** Where somebody may propose that a material stands: what they can read, but no news. */
export function canProposeAt(actor: Actor, place: { kind: string }): boolean {
  return actor.kind === "account" && place.kind !== "news_item";
}

/** Meetings at which an actor may propose something: the newsroom at those it still writes too. */
export function proposableMeetings(actor: Actor): Prisma.MeetingWhereInput {
  return canPublish(actor) ? {} : visibleMeetings(actor);
}

export function proposableLabs(actor: Actor): Prisma.LabWhereInput {
  return canPublish(actor) ? {} : visibleLabs(actor);
}

/** What of a page's materials a reader of that page sees. */
export function placedFor(actor: Actor) {
  return {
    shown: true,
    material: readableMaterials(actor),
  } satisfies Prisma.MaterialPlacementWhereInput;
}
