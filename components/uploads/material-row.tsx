"use client";

import { useContext, useState } from "react";
import { FormContext } from "#components/ui/form-context";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import type { SendingView } from "#components/uploads/sending";
import { titleOfFile } from "#lib/files/rules";

export interface RowKind {
  value: string;
  label: string;
  /** How names of files of this kind end: the first that fits is proposed, or else the first of all. */
  endings: readonly string[];
}

/** What a form says of one of its files: `files.0.upload`, `files.0.title`, `files.0.kind`. */
export function MaterialRow(props: {
  idPrefix: string;
  at: number;
  file: SendingView;
  kinds: readonly RowKind[];
}) {
  const { file, kinds } = props;
  const { values } = useContext(FormContext);
  const row = `files.${props.at}`;
  // What was typed when the form came back, wherever its row was then.
  const typed = (field: string) => {
    const [name] = Object.entries(values).find(([, [id]]) => id === file.uploadId) ?? [];
    return name && values[name.replace(/upload$/, field)]?.[0];
  };
  const [title, setTitle] = useState(() => typed("title") ?? titleOfFile(file.name));
  const [kind, setKind] = useState(() => typed("kind") ?? kindOf(file.name, kinds));
  return (
    <div className="sent-file-fields">
      <input type="hidden" name={`${row}.upload`} value={file.uploadId ?? ""} />
      <FormTextField
        name={`${row}.title`}
        id={`${props.idPrefix}${row}.title`}
        label="Titolo"
        maxLength={300}
        value={title}
        onChange={setTitle}
      />
      <FormSelectField
        name={`${row}.kind`}
        id={`${props.idPrefix}${row}.kind`}
        label="Tipo"
        value={kind}
        onChange={setKind}
        options={kinds}
      />
    </div>
  );
}

function kindOf(name: string, kinds: readonly RowKind[]): string {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  return (kinds.find(({ endings }) => endings.includes(ending)) ?? kinds[0])?.value ?? "";
}
