import { LAB_LABELS, LabFields } from "#components/registers/lab-fields";
import { LAB_ROW_LABELS } from "#components/registers/lab-rows";
import { ActionForm } from "#components/ui/action-form";
import { EnterSaves } from "#components/ui/enter-saves";
import { type NameChoices, suggestionSources } from "#lib/naming/rules";
import type { LabChoices, LabRecord } from "#lib/registers/queries";
import { saveLabAction } from "./actions";

export function LabForm(props: { lab: LabRecord | null; choices: LabChoices; names: NameChoices }) {
  return (
    <ActionForm
      action={saveLabAction}
      submit={props.lab ? "Salva il laboratorio" : "Aggiungi il laboratorio"}
      labels={{ ...LAB_ROW_LABELS, ...LAB_LABELS }}
    >
      <EnterSaves />
      <LabFields {...props} sources={suggestionSources()} />
    </ActionForm>
  );
}
