import type { ComponentProps } from "react";
import { Field } from "#components/ui/field";

type FieldProps = Omit<ComponentProps<typeof Field>, "children">;

/** One line of text, a day or a time with `type`, or several lines with `rows`. */
export function TextField({
  rows,
  input,
  ...field
}: FieldProps & {
  rows?: number;
  input: Pick<
    ComponentProps<"input">,
    | "name"
    | "type"
    | "value"
    | "onChange"
    | "defaultValue"
    | "autoComplete"
    | "required"
    | "inputMode"
    | "maxLength"
    | "min"
    | "max"
    | "step"
  >;
}) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => {
        const common = {
          id,
          "aria-describedby": describedBy,
          "aria-invalid": invalid || undefined,
          className: "control",
        };
        if (!rows) return <input type="text" {...input} {...common} />;
        const { type: _, ...area } = input;
        return <textarea rows={rows} {...(area as ComponentProps<"textarea">)} {...common} />;
      }}
    </Field>
  );
}
