"use client";

import { useTicked } from "#components/ui/form-context";

/** Boxes to tick under one heading. */
export function CheckGroup(props: {
  legend: string;
  name: string;
  options: { value: string; label: string }[];
  checked: readonly string[];
}) {
  const ticked = useTicked(props.name) ?? props.checked;
  return (
    <fieldset className="mt-5">
      <legend className="font-bold text-ink">{props.legend}</legend>
      {props.options.map(({ value, label }) => (
        <label
          key={`${value} ${ticked.includes(value)}`}
          className="flex min-h-11 items-center gap-3 md:min-h-9"
        >
          <input
            type="checkbox"
            name={props.name}
            value={value}
            defaultChecked={ticked.includes(value)}
            className="size-5 flex-none"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
