"use client";

import type { ReactNode } from "react";
import { describedBy, FieldFrame } from "#components/ui/field-frame";
import { useField } from "#components/ui/form-context";
import { quoted } from "#lib/format";

export function FormFileField(props: {
  name?: string;
  id?: string;
  label: string;
  hint?: ReactNode;
  accept?: string | undefined;
  /** Where it is followed: what is wrong, and the file that was chosen. */
  error?: string | undefined;
  onChange?: (file: File | null) => void;
}) {
  const { name = "", label, hint, onChange } = props;
  const id = props.id ?? name;
  const field = useField(name);
  const error = props.error ?? field.error;
  const held = useField("upload").typed;
  const heldName = useField("uploadName").typed;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        name={props.name}
        type="file"
        accept={props.accept}
        className="control"
        onChange={onChange && ((event) => onChange(event.target.files?.[0] ?? null))}
        {...describedBy({ id, hint, error })}
      />
      {held && heldName && (
        <>
          <input type="hidden" name="upload" value={held} />
          <input type="hidden" name="uploadName" value={heldName} />
          <p className="mt-2 text-base">
            {quoted(heldName)} è già arrivato: non serve sceglierlo di nuovo. Un altro file prende
            il suo posto.
          </p>
        </>
      )}
    </FieldFrame>
  );
}
