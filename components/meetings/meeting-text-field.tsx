"use client";

import { type EditedMeeting, meetingFieldId } from "#components/meetings/meeting-form";
import { TextField } from "#components/ui/text-field";

type TextName = {
  [Name in keyof EditedMeeting["form"]]: EditedMeeting["form"][Name] extends string ? Name : never;
}[keyof EditedMeeting["form"]];

/** A field of the meeting that holds words, a day or a time. */
export function MeetingTextField(props: {
  edited: EditedMeeting;
  name: TextName;
  label: string;
  hint?: string;
  optional?: boolean;
  type?: "date" | "time" | "url";
  rows?: number;
}) {
  const { edited, name, rows, type } = props;
  const id = meetingFieldId(name);
  const error = edited.problems[id];
  return (
    <TextField
      id={id}
      label={props.label}
      {...(props.hint && { hint: props.hint })}
      {...(props.optional && { optional: true })}
      {...(error && { error })}
      {...(rows && { rows })}
      input={{
        ...(type && { type }),
        ...(type === "url" && { inputMode: "url" as const }),
        autoComplete: "off",
        value: edited.form[name],
        onChange: (event) => edited.change({ [name]: event.target.value }),
      }}
    />
  );
}
