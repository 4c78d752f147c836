import { DomainError } from "#lib/errors";
import type { MaterialState } from "#lib/generated/prisma/enums";
import { ALREADY_DECIDED } from "#lib/offers/messages";

/** States in which a proposal is still its proposer's to correct and to take back. */
export const OPEN_STATES = ["proposed", "changes_asked"] as const;

export function isOpen(state: MaterialState): boolean {
  return OPEN_STATES.some((open) => open === state);
}

export const OWN_OFFERS = "/area/materiali";

/** Where something is proposed for a meeting or a lab. */
export function offerFormPath(place: { kind: "meeting" | "lab"; slug: string }): string {
  return place.kind === "meeting"
    ? `/incontri/${place.slug}/materiali/proponi`
    : `/laboratori/${place.slug}/proponi`;
}

export function refuseUnlessProposed(state: MaterialState): void {
  if (state !== "proposed") throw new DomainError("conflict", ALREADY_DECIDED[state]);
}
