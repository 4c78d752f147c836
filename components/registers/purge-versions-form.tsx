import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import type { VersionedRecord } from "#lib/record-versions/schema";
import type { FormState } from "#lib/web/form-state";

const LABELS = { confirmation: "Conferma", reason: "Motivo" };

/** Removes for good what a record once said, after what should not be there was taken out of it. */
export function PurgeVersionsForm(props: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  record: VersionedRecord & { name: string };
}) {
  const { kind, id, name } = props.record;
  return (
    <details className="disclosure">
      <summary>Elimina le versioni passate</summary>
      <p className="mt-2 max-w-[62ch]">
        Serve quando una di esse contiene dati che non devono restare. La versione attuale resta
        com’è: prima va corretta. Delle modifiche proposte e non pubblicate non resta nulla. Non si
        può annullare.
      </p>
      <ActionForm action={props.action} submit="Elimina le versioni passate" quiet labels={LABELS}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id" value={id} />
        <FormTextField
          name="confirmation"
          label={LABELS.confirmation}
          hint={`Per confermare scrivere «${name}».`}
        />
        <FormTextField
          name="reason"
          label={LABELS.reason}
          hint="Resta per sempre: senza nomi né altri dati personali."
          rows={3}
          maxLength={1000}
        />
      </ActionForm>
    </details>
  );
}
