"use client";

import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { describedBy, FieldFrame } from "#components/ui/field-frame";
import { useField } from "#components/ui/form-context";

export function FormTextField(props: {
  name: string;
  /** Where several forms of a page have a field of this name. */
  id?: string;
  label: string;
  type?: "text" | "email" | "date" | "time";
  hint?: ReactNode;
  optional?: boolean;
  defaultValue?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** Several lines. */
  rows?: number;
  maxLength?: number;
}) {
  const { name, label, hint, optional, rows } = props;
  const id = props.id ?? name;
  const { error, typed } = useField(name);
  const control = {
    id,
    name,
    className: "control",
    required: !optional,
    autoComplete: props.autoComplete,
    maxLength: props.maxLength,
    defaultValue: typed ?? props.defaultValue,
    ...describedBy({ id, hint, error }),
  };
  return (
    <FieldFrame id={id} label={label} optional={optional} hint={hint} error={error}>
      {rows ? (
        <textarea {...control} rows={rows} />
      ) : (
        <input {...control} type={props.type ?? "text"} />
      )}
    </FieldFrame>
  );
}
