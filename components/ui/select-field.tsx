import type { ComponentProps } from "react";
import { Field } from "#components/ui/field";

type FieldProps = Omit<ComponentProps<typeof Field>, "children">;

/** One of a few; `none` is the choice of nothing, shown first. */
export function SelectField({
  name,
  value,
  options,
  none,
  onChange,
  ...field
}: FieldProps & {
  name: string;
  value: string;
  options: readonly { value: string; label: string }[];
  none?: string;
  /** Where the choice is followed as it is made; without it the form alone knows. */
  onChange?: (value: string) => void;
}) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          name={name}
          {...(onChange
            ? { value, onChange: (event) => onChange(event.target.value) }
            : { defaultValue: value })}
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
