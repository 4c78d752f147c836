"use client";

import type { ReactNode } from "react";
import { describedBy, FieldFrame } from "#components/ui/field-frame";
import { useField } from "#components/ui/form-context";

export function FormFileField(props: {
  name: string;
  id?: string;
  label: string;
  hint?: ReactNode;
  accept?: string;
}) {
  const { name, label, hint } = props;
  const id = props.id ?? name;
  const { error } = useField(name);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        name={name}
        type="file"
        accept={props.accept}
        className="control"
        {...describedBy({ id, hint, error })}
      />
    </FieldFrame>
  );
}
