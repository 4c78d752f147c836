import {
  type OrganisationOption,
  type PersonOption,
  type SpeakerDraft,
  withOrganisation,
  withPerson,
} from "#components/meetings/speaker-draft";
import type { TalkDraft } from "#components/meetings/talk-draft";
import { formatCount } from "#lib/format";

/** A name in the programme that belongs to nobody the portal knows yet. */
export interface Named {
  kind: "person" | "organisation";
  name: string;
}

export function nameKey({ kind, name }: Named): string {
  return `${kind} ${name}`;
}

/** The names still to be decided, each once. */
export function namedIn(talks: readonly TalkDraft[]): Named[] {
  const named = talks.flatMap((talk) => talk.speakers.flatMap(namedBy));
  return [...new Map(named.map((one) => [nameKey(one), one])).values()];
}

function namedBy(speaker: SpeakerDraft): Named[] {
  const { personId, personName, organisationId, organisationName } = speaker;
  const named: Named[] = [
    ...(personId ? [] : [{ kind: "person" as const, name: personName.trim() }]),
    ...(organisationId ? [] : [{ kind: "organisation" as const, name: organisationName.trim() }]),
  ];
  return named.filter(({ name }) => name !== "");
}

export function unknownNames(count: number): string {
  const words = ["nome che il portale non conosce", "nomi che il portale non conosce"] as const;
  return formatCount(count, ...words);
}

/** Leads to the box where names are decided, like the place of a field to the field. */
export const NAMES_PLACE = "names";
/** The heading of that box. */
export const NAMES_BOX = "nomi";

const PLACE_OF_NAME = /^talks\.(\d+)\.speakers\.(\d+)\.(pendingName|organisationName)$/;

/**
 * What is in the way of publishing, with the names that the box lists said once: each of them would
 * come back at every talk that has it. What the box does not list stays as it is.
 */
export function withNamesOnce<State extends Told>(
  talks: readonly TalkDraft[],
  state: State,
): State {
  const isInBox = (place: string) => {
    const [, talk, speaker, field] = PLACE_OF_NAME.exec(place) ?? [];
    const said = talks[Number(talk)]?.speakers[Number(speaker)];
    const kind = field === "pendingName" ? "person" : "organisation";
    return said !== undefined && namedBy(said).some((named) => named.kind === kind);
  };
  const words = `${unknownNames(namedIn(talks).length)}.`;
  const errors = Object.entries(state.errors).map(([place, message]) =>
    isInBox(place) ? [NAMES_PLACE, words] : [place, message],
  );
  return { ...state, errors: Object.fromEntries(errors) };
}

/** Errors by field, without those of names that have been decided since. */
export function withoutDecided(
  errors: Readonly<Record<string, string>>,
  talks: readonly TalkDraft[],
): Map<string, string> {
  const left = new Map(Object.entries(errors));
  for (const { id, speakers } of talks) {
    for (const { key, personId, organisationId } of speakers) {
      if (personId) left.delete(`${id}-speaker-${key}-person`);
      if (organisationId) left.delete(`${id}-speaker-${key}-organisation`);
    }
  }
  return left;
}

interface Told {
  errors: Readonly<Record<string, string>>;
}

/** Every talk that has a name, with whom it was decided to mean. */
export function withChosen(
  talks: readonly TalkDraft[],
  { kind, name }: Named,
  option: PersonOption | OrganisationOption,
): TalkDraft[] {
  return eachSpeaker(talks, (speaker) => {
    if (kind === "person" && "organisation" in option) {
      const isMeant = !speaker.personId && speaker.personName.trim() === name;
      return isMeant ? withPerson(speaker, option) : speaker;
    }
    if (kind === "organisation" && "zoneId" in option) {
      const isMeant = !speaker.organisationId && speaker.organisationName.trim() === name;
      return isMeant ? withOrganisation(speaker, option) : speaker;
    }
    return speaker;
  });
}

/** Those whom a pasted programme names beyond doubt, as the portal knows them. */
export interface KnownOptions {
  people: readonly PersonOption[];
  organisations: readonly OrganisationOption[];
}

/** Fills in what is known of people and organisations that were recognised. */
export function withKnown(talks: readonly TalkDraft[], known: KnownOptions): TalkDraft[] {
  return eachSpeaker(talks, (speaker) => {
    const organisation = known.organisations.find(({ id }) => id === speaker.organisationId);
    const placed = organisation ? withOrganisation(speaker, organisation) : speaker;
    const person = known.people.find(({ id }) => id === speaker.personId);
    return person ? withPerson(placed, person) : placed;
  });
}

/**
 * Somebody without a role of their own has the one they have elsewhere in the same programme:
 * «Conclusioni – Serena Spinelli» says the role no second time.
 */
export function withRolesOfDay(speaker: SpeakerDraft, talks: readonly TalkDraft[]): SpeakerDraft {
  const isBare = speaker.roleTitle === "" && speaker.organisationName === "";
  const name = speaker.personName.trim();
  if (!isBare || name === "") return speaker;
  const told = talks
    .flatMap(({ speakers }) => speakers)
    .find(
      (other) =>
        other.key !== speaker.key &&
        (other.roleTitle !== "" || other.organisationName !== "") &&
        (speaker.personId
          ? other.personId === speaker.personId
          : !other.personId && other.personName.trim() === name),
    );
  if (!told) return speaker;
  const { roleTitle, organisationId, organisationName, zoneId } = told;
  return { ...speaker, roleTitle, organisationId, organisationName, zoneId };
}

export function eachWithRoleOfDay(talks: readonly TalkDraft[]): TalkDraft[] {
  return eachSpeaker(talks, (speaker) => withRolesOfDay(speaker, talks));
}

/** A role of several people in the plural, «educatori», is nobody's own. */
export function sharesRole(
  { speakers }: Pick<TalkDraft, "speakers">,
  { key, roleTitle }: SpeakerDraft,
) {
  return (
    /^\p{L}+(?:i|he)(?!\p{L})/u.test(roleTitle) &&
    speakers.some((other) => other.key !== key && other.roleTitle === roleTitle)
  );
}

function eachSpeaker(
  talks: readonly TalkDraft[],
  change: (speaker: SpeakerDraft) => SpeakerDraft,
): TalkDraft[] {
  return talks.map((talk) => ({ ...talk, speakers: talk.speakers.map(change) }));
}
