import type { ComboboxOption } from "#components/ui/combobox";

/** Somebody at a talk while it is written; what is typed and not found yet has no id. */
export interface SpeakerDraft {
  key: string;
  personId: string | null;
  personName: string;
  roleTitle: string;
  organisationId: string | null;
  organisationName: string;
  zoneId: string | null;
}

/** Somebody known, with the role and organisation of the meeting's day where one is recorded. */
export interface PersonOption extends ComboboxOption {
  roleTitle: string | null;
  organisation: OrganisationOption | null;
}

export interface OrganisationOption extends ComboboxOption {
  /** The zone whose body it is. */
  zoneId: string | null;
}

export function newSpeaker(key: string): SpeakerDraft {
  return {
    key,
    personId: null,
    personName: "",
    roleTitle: "",
    organisationId: null,
    organisationName: "",
    zoneId: null,
  };
}

/** What somebody wrote is theirs; only empty fields are filled. */
export function withPerson(speaker: SpeakerDraft, person: PersonOption): SpeakerDraft {
  const { id, label, roleTitle, organisation } = person;
  const named = { ...speaker, personId: id, personName: label };
  const isElsewhere =
    speaker.organisationName !== "" && speaker.organisationId !== organisation?.id;
  // A role at one body is not a role at another.
  if (isElsewhere) return named;
  const titled = { ...named, roleTitle: speaker.roleTitle || (roleTitle ?? "") };
  return organisation ? withOrganisation(titled, organisation) : titled;
}

export function withOrganisation(
  speaker: SpeakerDraft,
  { id, label, zoneId }: OrganisationOption,
): SpeakerDraft {
  return {
    ...speaker,
    organisationId: id,
    organisationName: label,
    zoneId: speaker.zoneId ?? zoneId,
  };
}
