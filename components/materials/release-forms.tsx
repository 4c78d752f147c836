import { ActionForm } from "#components/ui/action-form";
import { CheckGroup } from "#components/ui/check-group";
import { FormTextField } from "#components/ui/form-text-field";
import { RecordKeys } from "#components/ui/record-keys";
import type { Clearance } from "#lib/clearances/queries";
import { sameName } from "#lib/clearances/rules";
import { formatDayAfter } from "#lib/format";
import type { KeptMaterial } from "#lib/material-keeping/queries";
import type { FormState } from "#lib/web/form-state";

type Action = (state: FormState, data: FormData) => Promise<FormState>;

/** Who agreed to the publication, and who has still to be asked. */
export function ReleaseForms(props: {
  material: KeptMaterial;
  clearance: Clearance;
  actions: { record: Action; withdraw: Action };
}) {
  const { material, clearance, actions } = props;
  const { owed, releases } = clearance;
  const isReleased = (name: string) =>
    releases.some(({ personName }) => sameName(personName, name));
  const open = (owed ?? []).filter((name) => !isReleased(name));
  return (
    <>
      <h3 className="mt-8 text-title-3">Liberatorie</h3>
      {releases.length > 0 && (
        <ul>
          {releases.map(({ id, personName, givenOn, note }) => (
            <li key={id} className="border-t border-line py-2">
              <p>
                {personName}, {formatDayAfter("il", givenOn)}
                {note && <span className="text-quiet"> ({note})</span>}
              </p>
              <ActionForm action={actions.withdraw} submit="Togli la liberatoria" quiet>
                <RecordKeys record={material} />
                <input type="hidden" name="releaseId" value={id} />
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <ActionForm
          action={actions.record}
          submit="Registra le liberatorie"
          labels={{ names: "Persone", givenOn: "Data", note: "Dove si trova" }}
        >
          <RecordKeys record={material} />
          <CheckGroup
            name="names"
            legend="Ha acconsentito alla pubblicazione"
            options={open.map((name) => ({ value: name, label: name }))}
            checked={[]}
          />
          <FormTextField name="givenOn" label="In data" type="date" />
          <FormTextField
            name="note"
            label="Dove si trova la liberatoria"
            hint="Per esempio il numero di protocollo. Lo legge solo la redazione."
            optional
            maxLength={300}
          />
        </ActionForm>
      )}
    </>
  );
}
