"use client";

import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { describedBy, FieldFrame } from "#components/ui/field-frame";
import { useField } from "#components/ui/form-context";

export function FormTextField(props: {
  name: string;
  /** Where several forms of a page have a field of this name. */
  id?: string;
  label: string;
  type?: "text" | "email" | "url" | "date" | "time";
  inputMode?: "numeric";
  /** Where its values are offered: the id of a list on the page. */
  list?: string;
  /** In a row of which all fields may stay empty. */
  inRow?: boolean;
  autoFocus?: boolean;
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
  const { error, typed, present } = useField(name, props.defaultValue);
  const control = {
    id,
    name,
    className: "control",
    required: !optional && !props.inRow,
    autoComplete: props.autoComplete,
    maxLength: props.maxLength,
    defaultValue: typed ?? props.defaultValue,
    ...describedBy({ id, hint, error, present }),
  };
  return (
    <FieldFrame
      id={id}
      label={label}
      optional={optional}
      hint={hint}
      error={error}
      present={present}
    >
      {rows ? (
        // biome-ignore lint/a11y/noAutofocus: only in a row that was just asked for
        <textarea {...control} rows={rows} autoFocus={props.autoFocus} />
      ) : (
        <input
          {...control}
          type={props.type ?? "text"}
          inputMode={props.inputMode}
          list={props.list}
          // biome-ignore lint/a11y/noAutofocus: only in a row that was just asked for
          autoFocus={props.autoFocus}
        />
      )}
    </FieldFrame>
  );
}
