import type { ReactNode } from "react";
import { MaterialNameFields } from "#components/materials/material-name-fields";
import { CheckGroup } from "#components/ui/check-group";
import { FormChoices } from "#components/ui/form-choices";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { LANGUAGE_LABELS } from "#lib/clearances/messages";
import {
  LANGUAGES,
  type Language,
  MATERIAL_KINDS,
  MATERIAL_VISIBILITIES,
  type MaterialKind,
  type MaterialVisibility,
} from "#lib/clearances/schema";
import { LICENCE_CHOICES, VISIBILITY_LABELS } from "#lib/materials/messages";
import { LICENCES, type Licence } from "#lib/materials/schema";

/** How the fields below are called where a form lists what is wrong. */
export const MATERIAL_LABELS = {
  title: "Titolo",
  kind: "Tipo",
  authors: "Autrici e autori",
  publisher: "Fonte",
  organisationIds: "Enti",
  description: "Descrizione",
  visibility: "Chi lo vede",
  embargoDay: "Non prima del giorno",
  licence: "Licenza",
  language: "Lingua",
};

/** The same of a new one, which is put somewhere too. */
export const NEW_MATERIAL_LABELS = {
  ...MATERIAL_LABELS,
  talkId: "Intervento",
  start: "Da quale minuto",
};

export interface MaterialDefaults {
  title: string;
  kind: MaterialKind;
  authors: readonly string[];
  publisher: string | null;
  organisationIds: readonly string[];
  description: string | null;
  visibility: MaterialVisibility;
  embargoDay: string | null;
  licence: Licence;
  language: Language;
}

/** How a material is described: what one has to say first, the rest folded. */
export function MaterialFields(props: {
  /** Where a page has more than one such form. */
  idPrefix?: string;
  /** Title and kind are asked of each file: see `FileSender`. */
  unnamed?: boolean;
  /** The likeliest first. */
  kinds?: readonly MaterialKind[];
  /** Of which a material may be: partners, and those that spoke. */
  organisations: readonly { id: string; name: string }[];
  defaults?: MaterialDefaults;
  /** Of a new one: the organisations that it is likely to be of. */
  likelyIds?: readonly string[] | undefined;
  /** Further fields that few need. */
  children?: ReactNode;
}) {
  const { idPrefix = "", defaults, kinds = MATERIAL_KINDS } = props;
  return (
    <>
      {!props.unnamed && (
        <MaterialNameFields idPrefix={idPrefix} kinds={kinds} defaults={defaults} />
      )}
      <FormTextField
        name="authors"
        id={`${idPrefix}authors`}
        label="Autrici e autori"
        hint="I nomi separati da virgole, come vanno citati."
        optional
        defaultValue={defaults?.authors.join(", ") ?? ""}
      />
      <FormChoices
        name="visibility"
        id={`${idPrefix}visibility`}
        legend="Chi lo vede"
        defaultValue={defaults?.visibility ?? "public"}
        options={MATERIAL_VISIBILITIES.map((value) => ({
          value,
          label: VISIBILITY_LABELS[value],
        }))}
      />
      <details className="disclosure mt-5">
        <summary>Licenza, lingua, enti, descrizione, data</summary>
        {props.children}
        <FormSelectField
          name="licence"
          id={`${idPrefix}licence`}
          label="Licenza"
          defaultValue={defaults?.licence ?? "cc_by"}
          options={LICENCES.map((value) => ({ value, label: LICENCE_CHOICES[value] }))}
        />
        <FormSelectField
          name="language"
          id={`${idPrefix}language`}
          label="Lingua"
          defaultValue={defaults?.language ?? "it"}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_LABELS[value] }))}
        />
        {props.organisations.length > 0 && (
          <CheckGroup
            name="organisationIds"
            legend="Enti"
            options={props.organisations.map(({ id, name }) => ({ value: id, label: name }))}
            checked={defaults?.organisationIds ?? props.likelyIds ?? []}
          />
        )}
        <FormTextField
          name="publisher"
          id={`${idPrefix}publisher`}
          label="Fonte"
          hint="Chi l’ha pubblicato, se non è uno di questi enti."
          optional
          maxLength={200}
          defaultValue={defaults?.publisher ?? ""}
        />
        <FormTextField
          name="description"
          id={`${idPrefix}description`}
          label="Descrizione"
          rows={4}
          optional
          maxLength={2000}
          defaultValue={defaults?.description ?? ""}
        />
        <FormTextField
          name="embargoDay"
          id={`${idPrefix}embargoDay`}
          label="Non prima del giorno"
          type="date"
          hint="Fino ad allora lo vedono solo la redazione e chi lo ha proposto; poi diventa visibile da sé."
          optional
          defaultValue={defaults?.embargoDay ?? ""}
        />
      </details>
    </>
  );
}
