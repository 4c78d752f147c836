import { FormTextField } from "#components/ui/form-text-field";
import type { OwnedSpace } from "#lib/quotas/queries";

/** How much room somebody is given, where that is not what the settings say. */
export function QuotaField(props: { ownerId: string | null; space: OwnedSpace }) {
  const { exception, usual } = props.space;
  return (
    <>
      {props.ownerId && <input type="hidden" name="ownerId" value={props.ownerId} />}
      <FormTextField
        name="gigabytes"
        label="Spazio, in GB"
        hint={`Vuoto: quello consueto, ${usual} GB. Quello che c’è già resta comunque.`}
        inputMode="numeric"
        optional
        maxLength={7}
        defaultValue={exception === null ? "" : String(exception)}
      />
    </>
  );
}
