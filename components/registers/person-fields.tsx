import { RenameCheck } from "#components/registers/rename-check";
import { FormRows } from "#components/ui/form-rows";
import { FormTextField } from "#components/ui/form-text-field";
import { RecordKeys } from "#components/ui/record-keys";
import { suggestionSources } from "#lib/naming/rules";
import type { getPersonRecord } from "#lib/registers/queries";
import { labelOfId, type NameChoice } from "#lib/registers/rules";

export const PERSON_LABELS = {
  givenName: "Nome",
  familyName: "Cognome",
  biography: "Presentazione",
  affiliations: "Incarico",
  organisationId: "Ente",
  roleTitle: "Ruolo",
  validFrom: "Dal",
  validTo: "Fino al (escluso)",
  attestedOn: "Oppure: attestato il",
  sourceNote: "Da dove si sa",
  confirmed: "Conferma",
};
const L = PERSON_LABELS;
const SOURCE = suggestionSources().organisations;

/** A person with the roles they had. */
export function PersonFields(props: {
  person: Awaited<ReturnType<typeof getPersonRecord>> | null;
  /** The labels of the bodies of those roles. */
  organisations: readonly NameChoice[];
}) {
  const { person } = props;
  return (
    <>
      <RecordKeys record={person} />
      <FormTextField
        name="givenName"
        label={L.givenName}
        defaultValue={person?.givenName ?? ""}
        maxLength={200}
      />
      <FormTextField
        name="familyName"
        label={L.familyName}
        defaultValue={person?.familyName ?? ""}
        maxLength={200}
      />
      <RenameCheck path={person ? `/persone/${person.slug}` : undefined} />
      <FormTextField
        name="biography"
        label={L.biography}
        optional
        rows={4}
        defaultValue={person?.biography ?? ""}
        maxLength={4000}
      />
      <FormRows
        name="affiliations"
        legend="Incarichi"
        hint="Di un incarico si sa da quando, ed eventualmente fino a quando; oppure solo che un certo giorno c’era: allora si scrive quel giorno, e non compare mai come attuale. Quelli di un incontro restano scritti nell’incontro."
        noun="Incarico"
        add="Aggiungi un incarico"
        fields={[
          { name: "organisationId", label: L.organisationId, source: SOURCE, wide: true },
          { name: "roleTitle", label: L.roleTitle, maxLength: 200, wide: true },
          { name: "validFrom", label: L.validFrom, type: "date" },
          { name: "validTo", label: L.validTo, type: "date" },
          { name: "attestedOn", label: L.attestedOn, type: "date" },
          { name: "sourceNote", label: L.sourceNote, maxLength: 500, wide: true },
        ]}
        rows={(person?.affiliations ?? []).map((role) => ({
          organisationId: labelOfId(props.organisations, role.organisationId),
          roleTitle: role.roleTitle ?? "",
          validFrom: role.validFrom ?? "",
          validTo: role.validTo ?? "",
          attestedOn: role.attestedOn ?? "",
          sourceNote: role.sourceNote ?? "",
        }))}
      />
    </>
  );
}
