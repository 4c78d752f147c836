"use client";

import { FieldError } from "#components/ui/field-error";
import { useField, useTicked } from "#components/ui/form-context";

/** Boxes to tick under one heading. */
export function CheckGroup(props: {
  legend: string;
  name: string;
  options: { value: string; label: string }[];
  checked: readonly string[];
  /** Many short ones, side by side where there is room. */
  columns?: boolean;
}) {
  const { error } = useField(props.name);
  const { ticked, differs } = useTicked(props.name, props.checked);
  const present = props.options.filter(({ value }) => props.checked.includes(value));
  return (
    <fieldset
      id={props.name}
      className="mt-5"
      aria-describedby={error ? `${props.name}-error` : undefined}
    >
      <legend className="font-bold text-ink">{props.legend}</legend>
      <FieldError id={props.name} error={error} />
      {differs && (
        <p className="text-base text-ink">
          <b>Adesso c’è:</b> {present.map(({ label }) => label).join(", ") || "niente"}
        </p>
      )}
      <div className={props.columns ? "sm:columns-2 lg:columns-3" : undefined}>
        {props.options.map(({ value, label }) => (
          <label
            key={`${value} ${ticked.includes(value)}`}
            className="flex min-h-11 break-inside-avoid items-center gap-3 md:min-h-9"
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
      </div>
    </fieldset>
  );
}
