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
  /** Said above the errors of fields. */
  refusal?: string;
  /** The field an error leads to, where that is not called like the name. */
  fieldIdOf?: (name: string) => string | null;
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
                <p className="font-bold">{props.refusal ?? "Il modulo non è stato inviato:"}</p>
                <ul>
                  {errors.map(([name, text]) => (
                    <li key={name}>
                      <FieldError {...props} name={name} text={text} />
                    </li>
                  ))}
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

function FieldError(props: {
  name: string;
  text: string;
  labels?: Record<string, string>;
  fieldIdOf?: (name: string) => string | null;
}) {
  const { name, text } = props;
  const label = labelOf(name, props.labels ?? {});
  // What is wrong with a whole row leads to the rows.
  const id = props.fieldIdOf?.(name) ?? (label ? name.replace(/\.\d+$/, "") : null);
  const words = label ? `${label}: ${text}` : text;
  return id ? <a href={`#${id}`}>{words}</a> : words;
}

/** «Équipe 2 Settore»: a field of a row by the words of the form. */
function labelOf(name: string, labels: Record<string, string>): string {
  const parts = name.split(".");
  const words = parts.map((part) => (/^\d+$/.test(part) ? Number(part) + 1 : labels[part]));
  return labels[parts[0] ?? ""] ? words.filter((word) => word !== undefined).join(" ") : "";
}
