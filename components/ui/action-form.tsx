"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { focusInSight } from "#components/ui/focus-in-sight";
import { FormContext } from "#components/ui/form-context";
import { FormProblem } from "#components/ui/form-problem";
import { useTypedWarning } from "#components/ui/use-typed-warning";
import { type FormState, UNSENT } from "#lib/web/form-state";

/**
 * A form that works without scripts. What went wrong stands beside each field and in a summary that
 * takes the focus; what was typed is kept.
 */
export function ActionForm(props: {
  /** For a button that stands outside of it. */
  id?: string;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  submit: string;
  /** Said on the button while it is under way. */
  pending?: string;
  quiet?: boolean;
  /** What is typed is soon typed again: it may be left unsent without a warning. */
  oneLine?: boolean;
  /** How an error names its field. */
  labels?: Record<string, string>;
  /** Said above the errors of fields. */
  refusal?: string;
  /** The field an error leads to, where that is not called like the name. */
  fieldIdOf?: (name: string) => string | null;
  children?: ReactNode;
}) {
  const [state, send, isPending] = useActionState(props.action, UNSENT);
  const watch = useTypedWarning(!props.oneLine, state);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0 && told.current) focusInSight(told.current);
  }, [state.attempt]);
  return (
    <FormContext value={state}>
      <form id={props.id} action={send} noValidate className="form" {...watch}>
        <FormProblem
          ref={told}
          state={state}
          labels={props.labels}
          refusal={props.refusal}
          fieldIdOf={props.fieldIdOf}
        />
        {state.done && (
          <div ref={told} role="status" tabIndex={-1} className="form-done">
            <p>{state.done}</p>
          </div>
        )}
        {props.children}
        <p className="mt-5">
          <button
            type="submit"
            className={`button ${props.quiet ? "quiet" : ""}`}
            disabled={isPending}
          >
            {isPending ? (props.pending ?? "Un momento…") : props.submit}
          </button>
        </p>
      </form>
    </FormContext>
  );
}
