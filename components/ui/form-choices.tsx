"use client";

import { useField } from "#components/ui/form-context";

/** One of a few answers, all in sight. */
export function FormChoices(props: {
  name: string;
  legend: string;
  options: { value: string; label: string }[];
  defaultValue?: string;
}) {
  const { error, typed } = useField(props.name);
  const chosen = typed ?? props.defaultValue;
  const errorId = `${props.name}-error`;
  return (
    <fieldset className="mt-5" aria-describedby={error ? errorId : undefined}>
      <legend className="font-bold text-ink">{props.legend}</legend>
      {error && (
        <p id={errorId} className="text-base font-bold text-danger">
          {error}
        </p>
      )}
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
            className="size-6 flex-none accent-link"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
