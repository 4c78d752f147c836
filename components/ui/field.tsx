import type { ReactNode } from "react";

/** Label, hint and error around a control, which is told their ids by `describedBy`. */
export function Field(props: {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  children: (control: {
    id: string;
    describedBy: string | undefined;
    invalid: boolean;
  }) => ReactNode;
}) {
  const { id, hint, error } = props;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`my-6 ${error ? "border-l-4 border-danger pl-4" : ""}`}>
      <label htmlFor={id} className="block font-bold text-ink">
        {props.label}
        {props.optional && <span className="font-normal text-soft"> (opzionale)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-base text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-bold text-danger">
          <span className="sr-only">Errore: </span>
          {error}
        </p>
      )}
      {props.children({ id, describedBy: describedBy || undefined, invalid: Boolean(error) })}
    </div>
  );
}
