import { FormTextField } from "#components/ui/form-text-field";

/** Where a talk begins in a recording. */
export function StartField(props: { idPrefix?: string; start?: string | null }) {
  return (
    <FormTextField
      name="start"
      id={`${props.idPrefix ?? ""}start`}
      label="Da quale minuto comincia l’intervento"
      hint="Per una registrazione, per esempio 12:30 o 1:02:30."
      optional
      defaultValue={props.start ?? ""}
    />
  );
}
