"use client";

import type { ReactNode } from "react";
import type { EditedDraft, StepAction } from "#components/editorial/editing-actions";
import type { Editing } from "#components/editorial/use-editing";
import { ActionForm } from "#components/ui/action-form";
import { type FormState, UNSENT } from "#lib/web/form-state";

/** A step of a page on its way. What was typed is saved first, so that the step is taken with it. */
export function StepForm(props: {
  draft: EditedDraft;
  editing: Editing;
  id?: string;
  action: StepAction;
  submit: string;
  pending: string;
  quiet?: boolean;
  labels?: Record<string, string>;
  /** Its errors may be places in the document, which the editor then marks. */
  publishes?: boolean;
  fieldIdOf?: (place: string) => string | null;
  /** How the list of its errors tells them; each field keeps its own. */
  listed?: (refused: FormState) => FormState;
  children?: ReactNode;
}) {
  const { draft, editing, fieldIdOf } = props;
  const take = async (before: FormState, data: FormData): Promise<FormState> => {
    if (!(await editing.saver.settle())) return unsaved(before, data);
    data.set("version", String(editing.saver.version));
    const after = await props.action(before, data);
    if (props.publishes && fieldIdOf) editing.setProblems(byField(after.errors, fieldIdOf));
    return props.listed?.(after) ?? after;
  };
  return (
    <ActionForm
      {...(props.id && { id: props.id })}
      action={take}
      submit={props.submit}
      pending={props.pending}
      {...(props.quiet && { quiet: true })}
      {...(props.labels && { labels: props.labels })}
      {...(fieldIdOf && { fieldIdOf })}
      {...(props.publishes && { refusal: "Prima di pubblicare resta da sistemare:" })}
    >
      <input type="hidden" name="kind" value={draft.kind} />
      <input type="hidden" name="id" value={draft.id} />
      {props.children}
    </ActionForm>
  );
}

function unsaved(before: FormState, data: FormData): FormState {
  const text = data.get("text");
  return {
    ...UNSENT,
    attempt: before.attempt + 1,
    problem:
      "Prima va salvato quello che è scritto: in cima alla pagina è detto perché non è ancora successo.",
    values: typeof text === "string" ? { text: [text] } : {},
  };
}

function byField(
  errors: FormState["errors"],
  fieldIdOf: (place: string) => string | null,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([place, message]) => {
      const id = fieldIdOf(place);
      return id ? [[id, message]] : [];
    }),
  );
}
