"use client";

import { type EditedMeeting, meetingFieldId } from "#components/meetings/meeting-form";
import { MeetingTextField } from "#components/meetings/meeting-text-field";
import { FormSelectField } from "#components/ui/form-select-field";

type Option = { value: string; label: string };

/** What a meeting belongs to, and where what is said of it comes from. */
export function MeetingContext(props: {
  edited: EditedMeeting;
  series: readonly Option[];
  labs: readonly Option[];
}) {
  const { edited } = props;
  const { form, change } = edited;
  return (
    <>
      <div className="field-row">
        <FormSelectField
          id={meetingFieldId("seriesId")}
          label="Ciclo"
          none="nessuno"
          value={form.seriesId}
          onChange={(seriesId) => change({ seriesId })}
          options={props.series}
        />
        <FormSelectField
          id={meetingFieldId("labId")}
          label="Laboratorio"
          none="nessuno"
          value={form.labId}
          onChange={(labId) => change({ labId })}
          options={props.labs}
        />
      </div>
      <MeetingTextField
        edited={edited}
        name="sourceNote"
        label="Fonte"
        hint="Da dove viene quello che è scritto, se non dalla redazione."
        rows={2}
        optional
      />
      <MeetingTextField
        edited={edited}
        name="sourceUrl"
        label="Indirizzo della fonte"
        type="url"
        optional
      />
    </>
  );
}
