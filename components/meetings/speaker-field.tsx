"use client";

import { useState } from "react";
import { NewEntryDialog } from "#components/meetings/new-entry-dialog";
import {
  type OrganisationOption,
  type PersonOption,
  type SpeakerDraft,
  withOrganisation,
  withPerson,
} from "#components/meetings/speaker-draft";
import { Combobox } from "#components/ui/combobox";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { splitName } from "#lib/names/rules";

export interface SpeakerSources {
  people: (text: string, signal: AbortSignal) => Promise<readonly PersonOption[]>;
  organisations: (text: string, signal: AbortSignal) => Promise<readonly OrganisationOption[]>;
  /** The likely duplicates of a name, more than typing suggests: other orders, slips, initials. */
  likelyPeople: (name: string) => Promise<readonly PersonOption[]>;
  likelyOrganisations: (name: string) => Promise<readonly OrganisationOption[]>;
  createPerson: (name: { givenName: string; familyName: string }) => Promise<PersonOption>;
  createOrganisation: (name: string) => Promise<OrganisationOption>;
}

/** Who speaks: a person found as one types, with role and organisation as they were that day. */
export function SpeakerField(props: {
  id: string;
  speaker: SpeakerDraft;
  onChange: (speaker: SpeakerDraft) => void;
  sources: SpeakerSources;
  /** Those for which somebody may speak. */
  zones: readonly { value: string; label: string }[];
  /** What is to be looked at in the role. */
  roleHint?: string;
  /** By id of the field. */
  errors?: ReadonlyMap<string, string>;
}) {
  const { id, speaker, onChange, sources } = props;
  const [creating, setCreating] = useState<Creating | null>(null);
  const error = (field: string) => {
    const message = props.errors?.get(`${id}-${field}`);
    return message ? { error: message } : null;
  };
  const set = (change: Partial<SpeakerDraft>) => onChange({ ...speaker, ...change });

  const choosePerson = (person: PersonOption) => {
    setCreating(null);
    onChange(withPerson(speaker, person));
  };
  const chooseOrganisation = (organisation: OrganisationOption) => {
    setCreating(null);
    onChange(withOrganisation(speaker, organisation));
  };
  const askPerson = async (name: string) => {
    const likely = await sources.likelyPeople(name).catch(() => []);
    setCreating({ kind: "person", likely, ...splitName(name) });
  };
  const askOrganisation = async (name: string) => {
    const likely = await sources.likelyOrganisations(name).catch(() => []);
    setCreating({ kind: "organisation", likely, name });
  };

  return (
    <>
      <fieldset className="speaker-row">
        <legend className="sr-only">{speaker.personName || "Relatore o relatrice"}</legend>
        <Combobox
          id={`${id}-person`}
          label="Persona"
          {...(error("person") ?? { hint: personHint(speaker) })}
          text={speaker.personName}
          onText={(personName) => set({ personName, personId: null })}
          onChoose={choosePerson}
          source={sources.people}
          create={{
            label: (text) => `Crea nuova persona: ${text}`,
            onCreate: (text) => void askPerson(text),
          }}
        />
        <FormTextField
          id={`${id}-role`}
          label="Ruolo quel giorno"
          {...(props.roleHint && { hint: props.roleHint })}
          {...error("role")}
          value={speaker.roleTitle}
          autoComplete="off"
          onChange={(value) => set({ roleTitle: value })}
        />
        <Combobox
          id={`${id}-organisation`}
          label="Ente quel giorno"
          {...(error("organisation") ?? { hint: organisationHint(speaker) })}
          text={speaker.organisationName}
          onText={(organisationName) => set({ organisationName, organisationId: null })}
          onChoose={chooseOrganisation}
          source={sources.organisations}
          create={{
            label: (text) => `Crea nuovo ente: ${text}`,
            onCreate: (text) => void askOrganisation(text),
          }}
        />
        <FormSelectField
          id={`${id}-zone`}
          label="Per la zona"
          none="nessuna"
          value={speaker.zoneId ?? ""}
          onChange={(zoneId) => set({ zoneId: zoneId || null })}
          options={props.zones}
        />
      </fieldset>
      {creating?.kind === "person" && (
        <NewEntryDialog
          title="Nuova persona"
          question="È una di queste persone?"
          likely={creating.likely}
          onChoose={choosePerson}
          createLabel="Crea la persona"
          create={() => {
            const { givenName, familyName } = creating;
            if (!givenName.trim() || !familyName.trim()) {
              return Promise.reject(new Error("Servono il nome e il cognome."));
            }
            return sources.createPerson({
              givenName: givenName.trim(),
              familyName: familyName.trim(),
            });
          }}
          onClose={() => setCreating(null)}
        >
          {(["givenName", "familyName"] as const).map((part) => (
            <FormTextField
              key={part}
              id={`${id}-new-${part}`}
              label={part === "givenName" ? "Nome" : "Cognome"}
              value={creating[part]}
              autoComplete="off"
              onChange={(value) => setCreating({ ...creating, [part]: value })}
            />
          ))}
        </NewEntryDialog>
      )}
      {creating?.kind === "organisation" && (
        <NewEntryDialog
          title="Nuovo ente"
          question="È uno di questi enti?"
          likely={creating.likely}
          onChoose={chooseOrganisation}
          createLabel="Crea l’ente"
          create={() =>
            creating.name.trim()
              ? sources.createOrganisation(creating.name.trim())
              : Promise.reject(new Error("Serve il nome dell’ente."))
          }
          onClose={() => setCreating(null)}
        >
          <FormTextField
            id={`${id}-new-organisation`}
            label="Nome dell’ente"
            value={creating.name}
            autoComplete="off"
            onChange={(value) => setCreating({ ...creating, name: value })}
          />
        </NewEntryDialog>
      )}
    </>
  );
}

type Creating =
  | { kind: "person"; likely: readonly PersonOption[]; givenName: string; familyName: string }
  | { kind: "organisation"; likely: readonly OrganisationOption[]; name: string };

function organisationHint({ organisationId, organisationName }: SpeakerDraft): string {
  return organisationName && !organisationId ? "Da scegliere o creare." : "";
}

function personHint({ personId, personName }: SpeakerDraft): string {
  if (personId) return "";
  return personName
    ? "Da scegliere o creare."
    : "Se il nome non si conosce bastano il ruolo e l’ente.";
}
