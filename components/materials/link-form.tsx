import type { ReactNode } from "react";
import { MaterialFields, NEW_MATERIAL_LABELS } from "#components/materials/material-fields";
import { StartField } from "#components/materials/start-field";
import { type Talk, TalkField } from "#components/materials/talk-field";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import type { FormState } from "#lib/web/form-state";

const LABELS = { ...NEW_MATERIAL_LABELS, url: "Indirizzo" };

/** Brings what stands elsewhere as a new material of a page. */
export function LinkForm(props: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  submit: string;
  /** None where there is nothing to choose. */
  talks: readonly Talk[] | null;
  organisations: readonly { id: string; name: string }[];
  likelyIds?: readonly string[];
  /** Hidden fields that say of which page. */
  children: ReactNode;
}) {
  const { talks } = props;
  return (
    <ActionForm action={props.action} submit={props.submit} labels={LABELS}>
      {props.children}
      <FormTextField name="url" label="Indirizzo" type="url" />
      {talks && <TalkField talks={talks} />}
      <MaterialFields
        kinds={["recording", "document", "slides", "web_page"]}
        organisations={props.organisations}
        likelyIds={props.likelyIds}
      >
        {talks && <StartField />}
      </MaterialFields>
    </ActionForm>
  );
}
