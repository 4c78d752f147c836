import {
  type OrganisationOption,
  type PersonOption,
  type SpeakerDraft,
  withOrganisation,
  withPerson,
} from "#components/meetings/speaker-draft";
import type { TalkDraft } from "#components/meetings/talk-list-editor";

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

function eachSpeaker(
  talks: readonly TalkDraft[],
  change: (speaker: SpeakerDraft) => SpeakerDraft,
): TalkDraft[] {
  return talks.map((talk) => ({ ...talk, speakers: talk.speakers.map(change) }));
}
