import type { MaterialState } from "#lib/generated/prisma/enums";
import type { JobName } from "#lib/infra/jobs";

/** States in which a proposal is still its proposer's to correct and to take back. */
export const OPEN_STATES = ["proposed", "changes_asked"] as const;

export function isOpen(state: MaterialState): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/** Which material was proposed, or which version of one that stands. */
export interface Offer {
  materialId: string;
  versionId: string | null;
}

type Decision = Exclude<MaterialState, "proposed">;

/** Tells one of those who decide that something was proposed. */
export const OFFER_MAIL: JobName<Offer & { accountId: string }> = { name: "offer-mail" };

/** Tells who proposed it what came of it. */
export const OFFER_DECISION_MAIL: JobName<Offer & { accountId: string; decision: Decision }> = {
  name: "offer-decision-mail",
};

/** Where whoever proposed something follows it, and a coordinator decides. */
export function offerPath(id: string): string {
  return `/area/materiali/${id}`;
}

export const OWN_OFFERS = "/area/materiali";

/** Where something is proposed for a meeting or a lab. */
export function offerFormPath(place: { kind: "meeting" | "lab"; slug: string }): string {
  return place.kind === "meeting"
    ? `/incontri/${place.slug}/materiali/proponi`
    : `/laboratori/${place.slug}/proponi`;
}
