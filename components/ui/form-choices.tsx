"use client";

import { FieldError } from "#components/ui/field-error";
import { useField } from "#components/ui/form-context";

/** One of a few answers, all in sight. */
export function FormChoices(props: {
  name: string;
  legend: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
  /** Where something else depends on the choice. */
  onChange?: (value: string) => void;
}) {
  const { error, typed } = useField(props.name);
  const chosen = typed ?? props.defaultValue;
  return (
    <fieldset className="mt-5" aria-describedby={error ? `${props.name}-error` : undefined}>
      <legend className="font-bold text-ink">{props.legend}</legend>
      {props.hint && <p className="text-sm text-soft">{props.hint}</p>}
      <FieldError id={props.name} error={error} />
      {props.options.map(({ value, label }, at) => (
        <label
          key={`${value} ${value === chosen}`}
          className="flex min-h-11 items-center gap-3 py-1.5"
        >
          <input
            // The summary of errors leads to the first.
            id={at === 0 ? props.name : undefined}
            type="radio"
            name={props.name}
            value={value}
            defaultChecked={value === chosen}
            onChange={() => props.onChange?.(value)}
            className="size-6 flex-none accent-link"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
