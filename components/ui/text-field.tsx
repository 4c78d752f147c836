"use client";

import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { describedBy, FieldFrame } from "#components/ui/field-frame";
import { useField } from "#components/ui/form-context";

export function TextField(props: {
  name: string;
  label: string;
  type?: "text" | "email";
  hint?: ReactNode;
  optional?: boolean;
  defaultValue?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** Several lines. */
  rows?: number;
  maxLength?: number;
}) {
  const { name, label, hint, optional, rows } = props;
  const { error, typed } = useField(name);
  const control = {
    id: name,
    name,
    className: "control",
    required: !optional,
    autoComplete: props.autoComplete,
    maxLength: props.maxLength,
    defaultValue: typed ?? props.defaultValue,
    ...describedBy({ id: name, hint, error }),
  };
  return (
    <FieldFrame id={name} label={label} optional={optional} hint={hint} error={error}>
      {rows ? (
        <textarea {...control} rows={rows} />
      ) : (
        <input {...control} type={props.type ?? "text"} />
      )}
    </FieldFrame>
  );
}
