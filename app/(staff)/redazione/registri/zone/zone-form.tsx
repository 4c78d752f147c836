import type { ComponentProps } from "react";
import { NameList } from "#components/registers/name-list";
import { ZONE_LABELS, ZoneFields } from "#components/registers/zone-fields";
import { ActionForm } from "#components/ui/action-form";
import { EnterSaves } from "#components/ui/enter-saves";
import { saveZoneAction } from "./actions";

export function ZoneForm(props: ComponentProps<typeof ZoneFields>) {
  return (
    <>
      <NameList id="comuni" names={props.choices.municipalities} />
      <ActionForm
        action={saveZoneAction}
        submit={props.zone ? "Salva la zona" : "Aggiungi la zona"}
        labels={ZONE_LABELS}
      >
        <EnterSaves />
        <ZoneFields {...props} />
      </ActionForm>
    </>
  );
}
