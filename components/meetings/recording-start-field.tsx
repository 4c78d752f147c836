"use client";

import { useState } from "react";
import { secondsOfPosition } from "#components/meetings/meeting-form";
import { TextField } from "#components/ui/text-field";
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
    <TextField
      id={props.id}
      label="Inizio nella registrazione"
      hint="Minuti e secondi, per esempio 12:30 oppure 1:05:00."
      optional
      {...(isWrong && { error: "Così non si riconosce: scrivere per esempio 12:30." })}
      input={{
        value: text,
        autoComplete: "off",
        onChange: (event) => {
          setText(event.target.value);
          props.onChange(secondsOfPosition(event.target.value));
        },
      }}
    />
  );
}
