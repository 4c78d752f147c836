import { LAB_LABELS, LabFields } from "#components/registers/lab-fields";
import { LAB_ROW_LABELS } from "#components/registers/lab-rows";
import { NameList } from "#components/registers/name-list";
import { ActionForm } from "#components/ui/action-form";
import { EnterSaves } from "#components/ui/enter-saves";
import type { LabChoices, LabRecord, NameChoices } from "#lib/registers/queries";
import { saveLabAction } from "./actions";

export function LabForm(props: { lab: LabRecord | null; choices: LabChoices; names: NameChoices }) {
  const { names } = props;
  return (
    <>
      <NameList id="persone" names={names.people} />
      <NameList id="enti" names={names.organisations} />
      <ActionForm
        warns
        action={saveLabAction}
        submit={props.lab ? "Salva il laboratorio" : "Aggiungi il laboratorio"}
        labels={{ ...LAB_ROW_LABELS, ...LAB_LABELS }}
      >
        <EnterSaves />
        <LabFields {...props} />
      </ActionForm>
    </>
  );
}
