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

/** Where a long list of people is divided: by the letter the family name begins with. */
export const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"] as const;

/** For names that begin with none of the letters; longer than one, so that it is no letter. */
export const OTHER_INITIALS = "altre";

/** The initial as it stands in addresses: «Èlia» is under e, «D’Angelo» under d. */
export function initialOf(familyName: string): string {
  const letter = /\p{L}/u.exec(familyName.normalize("NFD"))?.[0].toLowerCase() ?? "";
  return LETTERS.includes(letter) ? letter : OTHER_INITIALS;
}

export function isInitial(text: string): boolean {
  return text === OTHER_INITIALS || LETTERS.includes(text);
}
