import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import type { MaterialKind } from "#lib/clearances/schema";
import { MATERIAL_KIND_LABELS } from "#lib/materials/messages";

/** How one material is called and what it is. */
export function MaterialNameFields(props: {
  idPrefix: string;
  /** The likeliest first. */
  kinds: readonly MaterialKind[];
  defaults?: { title: string; kind: MaterialKind } | undefined;
}) {
  const { idPrefix, kinds, defaults } = props;
  return (
    <>
      <FormTextField
        name="title"
        id={`${idPrefix}title`}
        label="Titolo"
        hint="Come lo leggerà chi cerca, per esempio «Il progetto personalizzato: diapositive»."
        maxLength={300}
        defaultValue={defaults?.title ?? ""}
      />
      <FormSelectField
        name="kind"
        id={`${idPrefix}kind`}
        label="Tipo"
        defaultValue={defaults?.kind ?? kinds[0] ?? "slides"}
        options={kinds.map((value) => ({
          value,
          label: MATERIAL_KIND_LABELS[value],
        }))}
      />
    </>
  );
}
