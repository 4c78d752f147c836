"use client";

import type { ReactNode } from "react";
import { describedBy, FieldFrame } from "#components/ui/field-frame";
import { useField } from "#components/ui/form-context";

/** One of a few; sent with a form, or followed as it is chosen. */
export function FormSelectField(props: {
  /** Under which a form sends it. */
  name?: string;
  /** Where it has no name, or several forms of a page have a field of this name. */
  id?: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  /** What stands first and means none. */
  none?: string;
  autoFocus?: boolean;
  defaultValue?: string;
  /** Where it is followed: what is chosen. */
  value?: string;
  /** Where something else depends on the choice. */
  onChange?: (value: string) => void;
  options: readonly { value: string; label: string }[];
}) {
  const { name = "", label, hint, optional, none } = props;
  const id = props.id ?? name;
  const inWords = (value = "") =>
    props.options.find((option) => option.value === value)?.label ?? (value && "altro");
  const { error, typed, present } = useField(
    name,
    props.defaultValue,
    inWords(props.defaultValue) || none,
  );
  const value = typed ?? props.defaultValue ?? "";
  return (
    <FieldFrame
      id={id}
      label={label}
      optional={optional}
      hint={hint}
      error={error}
      present={present}
    >
      {/* React puts a select back to its first value after an action, unless it is a new one. */}
      <select
        key={props.value === undefined ? value : undefined}
        id={id}
        name={props.name}
        className="control"
        {...(props.value === undefined ? { defaultValue: value } : { value: props.value })}
        onChange={(event) => props.onChange?.(event.target.value)}
        // biome-ignore lint/a11y/noAutofocus: only in a row that was just asked for
        autoFocus={props.autoFocus}
        {...describedBy({ id, hint, error, present })}
      >
        {none !== undefined && <option value="">{none}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
