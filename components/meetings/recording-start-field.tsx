"use client";

import { useState } from "react";
import type { TalkDraft } from "#components/meetings/talk-draft";
import { FormTextField } from "#components/ui/form-text-field";
import { formatCount, formatPosition } from "#lib/format";
import { positionProblem, secondsOfPosition } from "#lib/recording-position";

/** Where a talk begins in the recording, typed as players show it. */
export function RecordingStartField(props: {
  id: string;
  seconds: number | null;
  /** What was typed, and is no position. */
  pending: string;
  onChange: (start: Pick<TalkDraft, "recordingStartSeconds" | "pendingRecordingStart">) => void;
}) {
  const { seconds } = props;
  const [text, setText] = useState(seconds === null ? props.pending : formatPosition(seconds));
  const isWrong = text.trim() !== "" && secondsOfPosition(text) === null;
  return (
    <div className="recording-start">
      <FormTextField
        id={props.id}
        label="Inizio nella registrazione"
        hint={
          seconds === null
            ? "Minuti e secondi, per esempio 12:30 oppure 1:05:00."
            : inWords(seconds)
        }
        optional
        error={isWrong ? positionProblem(text) : undefined}
        value={text}
        autoComplete="off"
        onChange={(value) => {
          setText(value);
          const seconds = secondsOfPosition(value);
          const pending = seconds === null ? value.trim() : "";
          props.onChange({
            recordingStartSeconds: seconds,
            pendingRecordingStart: pending || undefined,
          });
        }}
      />
    </div>
  );
}

/** «Minuto 12, secondo 30.» */
function inWords(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minute = `minuto ${Math.floor((seconds % 3600) / 60)}, secondo ${seconds % 60}`;
  return hours > 0
    ? `${formatCount(hours, "ora", "ore")}, ${minute}.`
    : `${minute.charAt(0).toUpperCase()}${minute.slice(1)}.`;
}
