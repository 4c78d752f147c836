import type { StepAction } from "#components/editorial/editing-actions";
import type { OrganisationOption, PersonOption } from "#components/meetings/speaker-draft";
import type { KnownOptions } from "#components/meetings/talk-names";
import type { Answer } from "#components/ui/answer";
import type { ProposedProgramme } from "#lib/programmes/schema";

export interface ReadProgramme {
  programme: ProposedProgramme;
  known: KnownOptions;
}

/** What the server does for the editor of a meeting, beyond what it does for every page. */
export interface MeetingActions {
  suggestPeople: (text: string, day: string) => Promise<Answer<PersonOption[]>>;
  suggestOrganisations: (text: string) => Promise<Answer<OrganisationOption[]>>;
  likelyPeople: (name: string, day: string) => Promise<Answer<PersonOption[]>>;
  likelyOrganisations: (name: string) => Promise<Answer<OrganisationOption[]>>;
  createPerson: (name: { givenName: string; familyName: string }) => Promise<Answer<PersonOption>>;
  createOrganisation: (name: string) => Promise<Answer<OrganisationOption>>;
  readProgramme: (text: string, day: string) => Promise<Answer<ReadProgramme>>;
  copy: StepAction;
  beginReport: StepAction;
}
