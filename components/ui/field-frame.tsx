import type { ReactNode } from "react";

/** A label with its hint and error, and the control they belong to. */
export function FieldFrame(props: {
  id: string;
  label: string;
  optional?: boolean | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="mt-5">
      <label htmlFor={props.id} className="font-bold text-ink">
        {props.label}
        {props.optional && <span className="font-normal text-soft"> (facoltativo)</span>}
      </label>
      {props.hint && (
        <p id={`${props.id}-hint`} className="text-sm text-soft">
          {props.hint}
        </p>
      )}
      {props.error && (
        <p id={`${props.id}-error`} className="text-base font-bold text-danger">
          {props.error}
        </p>
      )}
      {props.children}
    </div>
  );
}

/** What a control says of the texts around it. */
export function describedBy(field: { id: string; hint?: unknown; error?: string | undefined }) {
  const ids = [field.hint ? `${field.id}-hint` : "", field.error ? `${field.id}-error` : ""];
  return {
    "aria-describedby": ids.filter(Boolean).join(" ") || undefined,
    "aria-invalid": field.error ? true : undefined,
  };
}
