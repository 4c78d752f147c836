"use client";

import { FieldError } from "#components/ui/field-error";
import { useField } from "#components/ui/form-context";

/** One of a few answers, all in sight. */
export function FormChoices(props: {
  name: string;
  /** Where several forms of a page have a field of this name. */
  id?: string;
  legend: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
  /** Where something else depends on the choice. */
  onChange?: (value: string) => void;
}) {
  const { name, id = name } = props;
  const { error, typed } = useField(name);
  const chosen = typed ?? props.defaultValue;
  return (
    <fieldset className="mt-5" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="font-bold text-ink">{props.legend}</legend>
      {props.hint && <p className="text-sm text-soft">{props.hint}</p>}
      <FieldError id={id} error={error} />
      {props.options.map(({ value, label }, at) => (
        <label
          key={`${value} ${value === chosen}`}
          className="flex min-h-11 items-center gap-3 py-1.5"
        >
          <input
            // The summary of errors leads to the first.
            id={at === 0 ? id : undefined}
            type="radio"
            name={name}
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
