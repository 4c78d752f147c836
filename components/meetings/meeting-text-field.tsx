"use client";

import { type EditedMeeting, meetingFieldId } from "#components/meetings/meeting-form";
import { FormTextField } from "#components/ui/form-text-field";

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
  return (
    <FormTextField
      id={id}
      label={props.label}
      hint={props.hint}
      optional={props.optional}
      error={edited.problems[id]}
      rows={rows}
      type={type}
      inputMode={type === "url" ? "url" : undefined}
      autoComplete="off"
      value={edited.form[name]}
      onChange={(value) => edited.change({ [name]: value })}
    />
  );
}
