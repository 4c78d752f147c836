"use client";

import type { MeetingActions } from "#components/meetings/meeting-actions";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";

/** Opens a meeting like this one on another day. */
export function MeetingCopy(props: { id: string; actions: MeetingActions }) {
  return (
    <details className="disclosure">
      <summary>Copia come nuovo incontro</summary>
      <p className="text-base">
        Con lo stesso programma e gli stessi relatori, nei ruoli del nuovo giorno.
      </p>
      <ActionForm
        oneLine
        action={props.actions.copy}
        submit="Copia"
        quiet
        labels={{ day: "Giorno del nuovo incontro" }}
        fieldIdOf={() => "giorno-copia"}
      >
        <input type="hidden" name="id" value={props.id} />
        <FormTextField name="day" id="giorno-copia" label="Giorno del nuovo incontro" type="date" />
      </ActionForm>
    </details>
  );
}
