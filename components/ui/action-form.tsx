"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { FormContext } from "#components/ui/form-context";
import { type FormState, UNSENT } from "#lib/web/form-state";

/**
 * A form that works without scripts. What went wrong stands beside each field and in a summary that
 * takes the focus; what was typed is kept.
 */
export function ActionForm(props: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  submit: string;
  /** Said on the button while it is under way. */
  pending?: string;
  quiet?: boolean;
  /** How an error names its field. */
  labels?: Record<string, string>;
  children?: ReactNode;
}) {
  const [state, send, isPending] = useActionState(props.action, UNSENT);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) told.current?.focus();
  }, [state.attempt]);
  const errors = Object.entries(state.errors);
  return (
    <FormContext value={state}>
      <form action={send} noValidate className="form">
        {(state.problem || errors.length > 0) && (
          <div ref={told} role="alert" tabIndex={-1} className="form-problem">
            {state.problem && <p>{state.problem}</p>}
            {errors.length > 0 && (
              <>
                <p className="font-bold">Il modulo non è stato inviato:</p>
                <ul>
                  {errors.map(([name, text]) => {
                    const label = labelOf(name, props.labels ?? {});
                    return (
                      <li key={name}>
                        {label ? (
                          // What is wrong with a whole row leads to the rows.
                          <a href={`#${name.replace(/\.\d+$/, "")}`}>
                            {label}: {text}
                          </a>
                        ) : (
                          text
                        )}
                      </li>
                    );
                  })}
                </ul>
              </>
            )}
          </div>
        )}
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

/** «Équipe 2 Settore»: a field of a row by the words of the form. */
function labelOf(name: string, labels: Record<string, string>): string {
  const parts = name.split(".");
  const words = parts.map((part) => (/^\d+$/.test(part) ? Number(part) + 1 : labels[part]));
  return labels[parts[0] ?? ""] ? words.filter((word) => word !== undefined).join(" ") : "";
}
