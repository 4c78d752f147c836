import {
  type OrganisationOption,
  type PersonOption,
  type SpeakerDraft,
  withOrganisation,
  withPerson,
} from "#components/meetings/speaker-draft";
import type { TalkDraft } from "#components/meetings/talk-draft";

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
  const all = talks.flatMap((talk) =>
    talk.speakers.flatMap((speaker): Named[] => [
      ...(speaker.personId ? [] : [{ kind: "person" as const, name: speaker.personName.trim() }]),
      ...(speaker.organisationId
        ? []
        : [{ kind: "organisation" as const, name: speaker.organisationName.trim() }]),
    ]),
  );
  const named = all.filter(({ name }) => name !== "");
  return [...new Map(named.map((one) => [nameKey(one), one])).values()];
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
