import type { Ref } from "react";
import type { FormState } from "#lib/web/form-state";

type Names = {
  /** How an error names its field. */
  labels?: Readonly<Record<string, string>> | undefined;
  /** The field an error leads to, where that is not called like the name. */
  fieldIdOf?: ((name: string) => string | null) | undefined;
};

/** What went wrong with a form, as a whole and by field; each line leads to its field. */
export function FormProblem(
  props: Names & {
    ref: Ref<HTMLDivElement>;
    state: FormState;
    /** Said above the errors of fields. */
    refusal?: string | undefined;
  },
) {
  const { problem } = props.state;
  const errors = Object.entries(props.state.errors);
  if (!problem && errors.length === 0) return null;
  return (
    <div ref={props.ref} role="alert" tabIndex={-1} className="form-problem">
      {problem && <p>{problem}</p>}
      {errors.length > 0 && (
        <>
          <p className="font-bold">{props.refusal ?? "Il modulo non è stato inviato:"}</p>
          <ul>
            {errors.map(([name, text]) => (
              <li key={name}>
                <FieldError {...props} name={name} text={text} inFull={props.state.inFull[name]} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function FieldError(props: Names & { name: string; text: string; inFull: string | undefined }) {
  const { name, text, inFull, labels, fieldIdOf } = props;
  const label = labelOf(name, labels ?? {});
  // What is wrong with a whole row leads to the rows.
  const id = fieldIdOf?.(name) ?? (label ? name.replace(/\.\d+$/, "") : null);
  const words = inFull ?? (label ? `${label}: ${text}` : text);
  return id ? <a href={`#${id}`}>{words}</a> : words;
}

/** «Équipe 2 Settore»: a field of a row by the words of the form. */
function labelOf(name: string, labels: Readonly<Record<string, string>>): string {
  const parts = name.split(".");
  const words = parts.map((part) => (/^\d+$/.test(part) ? Number(part) + 1 : labels[part]));
  return labels[parts[0] ?? ""] ? words.filter((word) => word !== undefined).join(" ") : "";
}
