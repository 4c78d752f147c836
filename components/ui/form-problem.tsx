import type { Ref } from "react";
import type { FormState } from "#lib/web/form-state";

/** What went wrong with a form, as a whole and by field; each line leads to its field. */
export function FormProblem(props: {
  ref: Ref<HTMLDivElement>;
  state: FormState;
  /** How an error names its field. */
  labels: Readonly<Record<string, string>> | undefined;
  /** Where several forms of a page have fields of the same names. */
  idPrefix?: string;
}) {
  const { problem } = props.state;
  const errors = Object.entries(props.state.errors);
  if (!problem && errors.length === 0) return null;
  return (
    <div ref={props.ref} role="alert" tabIndex={-1} className="form-problem">
      {problem && <p>{problem}</p>}
      {errors.length > 0 && (
        <>
          <p className="font-bold">Il modulo non è stato inviato:</p>
          <ul>
            {errors.map(([name, text]) => (
              <li key={name}>
                {props.labels?.[name] ? (
                  <a href={`#${props.idPrefix ?? ""}${name}`}>
                    {props.labels[name]}: {text}
                  </a>
                ) : (
                  text
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
