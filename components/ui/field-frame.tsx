import type { ReactNode } from "react";
import { FieldError } from "#components/ui/field-error";

/** A label with its hint and error, and the control they belong to. */
export function FieldFrame(props: {
  id: string;
  label: string;
  optional?: boolean | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  /** What somebody else wrote here meanwhile. */
  present?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={`field mt-5 ${props.error ? "border-l-4 border-danger pl-4" : ""}`}>
      <label htmlFor={props.id} className="block font-bold text-ink">
        {props.label}
        {props.optional && <span className="font-normal text-soft"> (facoltativo)</span>}
      </label>
      {props.hint && (
        <p id={`${props.id}-hint`} className="text-sm text-soft">
          {props.hint}
        </p>
      )}
      <FieldError id={props.id} error={props.error} />
      {props.present !== undefined && (
        <p id={`${props.id}-present`} className="text-base whitespace-pre-line text-ink">
          <b>Adesso c’è scritto:</b> {props.present}
        </p>
      )}
      {props.children}
    </div>
  );
}

/** What a control says of the texts around it. */
export function describedBy(field: {
  id: string;
  hint?: unknown;
  error?: string | undefined;
  present?: string | undefined;
}) {
  const ids = [
    field.hint ? `${field.id}-hint` : "",
    field.error ? `${field.id}-error` : "",
    field.present === undefined ? "" : `${field.id}-present`,
  ];
  return {
    "aria-describedby": ids.filter(Boolean).join(" ") || undefined,
    "aria-invalid": field.error ? true : undefined,
  };
}
