"use client";

import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import type { FormState } from "#lib/web/form-state";

/** A decision that is not a plain yes: it takes a reason, which the proposer reads. */
export function ReasonForm(props: {
  idPrefix: string;
  summary: string;
  submit: string;
  label: string;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  children: ReactNode;
}) {
  const id = `${props.idPrefix}reason`;
  return (
    <details className="disclosure">
      <summary>{props.summary}</summary>
      <ActionForm
        action={props.action}
        submit={props.submit}
        labels={{ reason: props.label }}
        fieldIdOf={(name) => (name === "reason" ? id : null)}
        quiet
      >
        {props.children}
        <FormTextField
          name="reason"
          id={id}
          label={props.label}
          hint="Lo legge chi ha fatto la proposta."
          rows={3}
          maxLength={1000}
        />
      </ActionForm>
    </details>
  );
}
