"use client";

import { type HTMLInputAutoCompleteAttribute, type ReactNode, useState } from "react";
import { describedBy, FieldFrame } from "#components/ui/field-frame";
import { useField } from "#components/ui/form-context";
import { NO_ADDRESS } from "#lib/links/messages";
import { completedAddress, isWebAddress } from "#lib/links/rules";

/**
 * A line of text, a day or a time, or several lines; sent with a form, or followed as it is typed.
 * An address is completed when the field is left.
 */
export function FormTextField(props: {
  /** Under which a form sends it. */
  name?: string;
  /** Where it has no name, or several forms of a page have a field of this name. */
  id?: string;
  label: string;
  type?: "text" | "email" | "url" | "date" | "time" | undefined;
  inputMode?: "numeric" | "url" | undefined;
  /** Where its values are offered: the id of a list on the page. */
  list?: string;
  /** May stay empty because of the fields beside it: one of a row, or one that another stands for. */
  inRow?: boolean;
  autoFocus?: boolean;
  hint?: ReactNode;
  optional?: boolean | undefined;
  defaultValue?: string;
  /** What is there now, where the field begins with something else. */
  present?: string;
  /** Where it is followed: what it holds, what is wrong with it, and what is typed. */
  value?: string;
  error?: string | undefined;
  onChange?: (value: string) => void;
  disabled?: boolean;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** Several lines. */
  rows?: number | undefined;
  maxLength?: number;
  min?: string | undefined;
  max?: string | undefined;
}) {
  const { name = "", label, hint, optional, rows, inputMode, onChange } = props;
  const id = props.id ?? name;
  const field = useField(name, props.present ?? props.defaultValue);
  const { typed, present } = field;
  const [wrong, setWrong] = useState("");
  const error =
    props.error ?? field.error ?? (wrong && wrong === props.value ? NO_ADDRESS : undefined);
  const control = {
    id,
    name: props.name,
    className: "control",
    // A draft may have gaps: only what is sent is asked for.
    required: name !== "" && !optional && !props.inRow,
    disabled: props.disabled,
    autoComplete: props.autoComplete,
    maxLength: props.maxLength,
    ...(props.value === undefined
      ? { defaultValue: typed ?? props.defaultValue }
      : { value: props.value }),
    ...(onChange && {
      onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    }),
    ...describedBy({ id, hint, error, present }),
  };
  const leaveAddress = (input: HTMLInputElement) => {
    const address = completedAddress(input.value);
    if (address !== input.value) {
      if (onChange) onChange(address);
      else input.value = address;
    }
    setWrong(isWebAddress(address) ? "" : address);
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
          inputMode={inputMode}
          onBlur={props.type === "url" ? ({ target }) => leaveAddress(target) : undefined}
          spellCheck={inputMode === "url" ? false : undefined}
          list={props.list}
          min={props.min}
          max={props.max}
          // biome-ignore lint/a11y/noAutofocus: only in a row that was just asked for
          autoFocus={props.autoFocus}
        />
      )}
    </FieldFrame>
  );
}
