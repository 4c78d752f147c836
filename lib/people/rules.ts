import type { IsoDay } from "#lib/clock";

export interface AffiliationDates {
  validFrom: IsoDay | null;
  validTo: IsoDay | null;
  attestedOn: IsoDay | null;
}

/** Held today. What was only attested on a day is never current. */
export function isCurrent(affiliation: AffiliationDates, today: IsoDay): boolean {
  return (
    affiliation.validFrom !== null &&
    affiliation.validFrom <= today &&
    (affiliation.validTo === null || affiliation.validTo > today)
  );
}
