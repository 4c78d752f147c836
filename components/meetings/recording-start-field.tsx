"use client";

import { useState } from "react";
import { secondsOfPosition } from "#components/meetings/meeting-form";
import { FormTextField } from "#components/ui/form-text-field";
import { formatPosition } from "#lib/format";

/** Where a talk begins in the recording, typed as players show it. */
export function RecordingStartField(props: {
  id: string;
  seconds: number | null;
  onChange: (seconds: number | null) => void;
}) {
  const { seconds } = props;
  const [text, setText] = useState(seconds === null ? "" : formatPosition(seconds));
  const isWrong = text.trim() !== "" && secondsOfPosition(text) === null;
  return (
    <FormTextField
      id={props.id}
      label="Inizio nella registrazione"
      hint="Minuti e secondi, per esempio 12:30 oppure 1:05:00."
      optional
      error={isWrong ? "Così non si riconosce: scrivere per esempio 12:30." : undefined}
      value={text}
      autoComplete="off"
      onChange={(value) => {
        setText(value);
        props.onChange(secondsOfPosition(value));
      }}
    />
  );
}
