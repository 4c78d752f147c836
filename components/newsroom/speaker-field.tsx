"use client";

import { useState } from "react";
import { NewEntryDialog } from "#components/newsroom/new-entry-dialog";
import { Combobox, type ComboboxOption } from "#components/ui/combobox";
import { TextField } from "#components/ui/text-field";

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
  organisation: { id: string; name: string } | null;
}

export interface SpeakerSources {
  people: (text: string, signal: AbortSignal) => Promise<readonly PersonOption[]>;
  organisations: (text: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;
  /** The likely duplicates of a name, more than typing suggests: other orders, slips, initials. */
  likelyPeople: (name: string) => Promise<readonly PersonOption[]>;
  likelyOrganisations: (name: string) => Promise<readonly ComboboxOption[]>;
  createPerson: (name: { givenName: string; familyName: string }) => Promise<PersonOption>;
  createOrganisation: (name: string) => Promise<ComboboxOption>;
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

/** Who speaks: a person found as one types, with role and organisation as they were that day. */
export function SpeakerField(props: {
  id: string;
  speaker: SpeakerDraft;
  onChange: (speaker: SpeakerDraft) => void;
  sources: SpeakerSources;
  error?: string;
}) {
  const { id, speaker, onChange, sources } = props;
  const [creating, setCreating] = useState<Creating | null>(null);
  const set = (change: Partial<SpeakerDraft>) => onChange({ ...speaker, ...change });

  const choosePerson = (person: PersonOption) => {
    setCreating(null);
    set({
      personId: person.id,
      personName: person.label,
      // What somebody wrote is theirs; only empty fields are filled.
      ...(!speaker.roleTitle && { roleTitle: person.roleTitle ?? "" }),
      ...(!speaker.organisationName &&
        person.organisation && {
          organisationId: person.organisation.id,
          organisationName: person.organisation.name,
        }),
    });
  };
  const chooseOrganisation = (organisation: ComboboxOption) => {
    setCreating(null);
    set({ organisationId: organisation.id, organisationName: organisation.label });
  };
  const askPerson = async (name: string) => {
    const words = name.split(/\s+/);
    const likely = await sources.likelyPeople(name).catch(() => []);
    setCreating({
      kind: "person",
      likely,
      givenName: words.slice(0, -1).join(" "),
      familyName: words.at(-1) ?? "",
    });
  };
  const askOrganisation = async (name: string) => {
    const likely = await sources.likelyOrganisations(name).catch(() => []);
    setCreating({ kind: "organisation", likely, name });
  };

  return (
    <>
      <fieldset className="grid gap-x-6 md:grid-cols-3 [&>*]:my-2">
        <legend className="sr-only">{speaker.personName || "Relatore o relatrice"}</legend>
        <Combobox
          id={`${id}-person`}
          label="Persona"
          hint={personHint(speaker)}
          {...(props.error && { error: props.error })}
          text={speaker.personName}
          onText={(personName) => set({ personName, personId: null })}
          onChoose={choosePerson}
          source={sources.people}
          create={{
            label: (text) => `Crea nuova persona: ${text}`,
            onCreate: (text) => void askPerson(text),
          }}
        />
        <TextField
          id={`${id}-role`}
          label="Ruolo quel giorno"
          optional
          input={{
            value: speaker.roleTitle,
            maxLength: 300,
            autoComplete: "off",
            onChange: (event) => set({ roleTitle: event.target.value }),
          }}
        />
        <Combobox
          id={`${id}-organisation`}
          label="Ente quel giorno"
          hint={speaker.organisationName && !speaker.organisationId ? "Da scegliere o creare." : ""}
          text={speaker.organisationName}
          onText={(organisationName) => set({ organisationName, organisationId: null })}
          onChoose={chooseOrganisation}
          source={sources.organisations}
          create={{
            label: (text) => `Crea nuovo ente: ${text}`,
            onCreate: (text) => void askOrganisation(text),
          }}
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
            <TextField
              key={part}
              id={`${id}-new-${part}`}
              label={part === "givenName" ? "Nome" : "Cognome"}
              input={{
                value: creating[part],
                autoComplete: "off",
                onChange: (event) => setCreating({ ...creating, [part]: event.target.value }),
              }}
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
          <TextField
            id={`${id}-new-organisation`}
            label="Nome dell’ente"
            input={{
              value: creating.name,
              autoComplete: "off",
              onChange: (event) => setCreating({ ...creating, name: event.target.value }),
            }}
          />
        </NewEntryDialog>
      )}
    </>
  );
}

type Creating =
  | { kind: "person"; likely: readonly PersonOption[]; givenName: string; familyName: string }
  | { kind: "organisation"; likely: readonly ComboboxOption[]; name: string };

function personHint({ personId, personName }: SpeakerDraft): string {
  if (personId) return "";
  return personName ? "Da scegliere o creare." : "Vuoto se parla solo un ruolo di un ente.";
}
