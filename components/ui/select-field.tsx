import type { ComponentProps } from "react";
import { Field } from "#components/ui/field";

type FieldProps = Omit<ComponentProps<typeof Field>, "children">;

/** One of a few; `none` is the choice of nothing, shown first. */
export function SelectField({
  name,
  value,
  options,
  none,
  ...field
}: FieldProps & {
  name: string;
  value: string;
  options: readonly { value: string; label: string }[];
  none?: string;
}) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          name={name}
          defaultValue={value}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          className="control"
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
