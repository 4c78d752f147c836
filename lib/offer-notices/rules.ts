import type { JobName } from "#lib/infra/jobs";
import type { Decision } from "#lib/offer-notices/schema";

/** Which material was proposed, or which version of one that stands. */
export interface Offer {
  materialId: string;
  versionId: string | null;
}

/** Tells one of those who decide that something was proposed. */
export const OFFER_MAIL: JobName<Offer & { accountId: string }> = { name: "offer-mail" };

/** Tells who proposed it what came of it. */
export const OFFER_DECISION_MAIL: JobName<Offer & { accountId: string; decision: Decision }> = {
  name: "offer-decision-mail",
};
