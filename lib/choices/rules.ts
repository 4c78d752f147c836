import type { NameMatch } from "#lib/names/rules";
import type { ProposedProgramme } from "#lib/programmes/schema";

/** Whom a programme names beyond doubt: exactly one has that very name. */
export function surelyNamed({ talks }: ProposedProgramme): {
  personIds: string[];
  organisationIds: string[];
} {
  const speakers = talks.flatMap((talk) => talk.speakers);
  return {
    personIds: speakers.flatMap(({ people }) => onlySame(people)),
    organisationIds: speakers.flatMap(({ organisations }) => onlySame(organisations)),
  };
}

function onlySame(matches: readonly NameMatch[]): string[] {
  const same = matches.filter(({ certainty }) => certainty === "same");
  return same.length === 1 ? same.map(({ id }) => id) : [];
}
