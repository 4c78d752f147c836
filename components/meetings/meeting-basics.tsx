"use client";

import { type EditedMeeting, meetingFieldId } from "#components/meetings/meeting-form";
import { MeetingTextField } from "#components/meetings/meeting-text-field";
import { FormSelectField } from "#components/ui/form-select-field";
import {
  MEETING_KIND_LABELS,
  MEETING_MODE_LABELS,
  MEETING_STATUS_LABELS,
} from "#lib/meetings/messages";
import {
  MEETING_KINDS,
  MEETING_MODES,
  MEETING_STATUSES,
  type MeetingKind,
  type MeetingMode,
  type MeetingStatus,
} from "#lib/meetings/schema";

/** What a meeting is, when and where. */
export function MeetingBasics({ edited }: { edited: EditedMeeting }) {
  const { form, change } = edited;
  return (
    <>
      <MeetingTextField edited={edited} name="title" label="Titolo" />
      <MeetingTextField
        edited={edited}
        name="summary"
        label="In breve"
        hint="Due o tre frasi: di che cosa si parla e perché interessa. Si legge negli elenchi e nella ricerca."
        rows={3}
      />
      <div className="field-row">
        <FormSelectField
          id={meetingFieldId("kind")}
          label="Tipo"
          value={form.kind}
          onChange={(kind) => change({ kind: kind as MeetingKind })}
          options={MEETING_KINDS.map((value) => ({
            value,
            label: MEETING_KIND_LABELS[value].label,
          }))}
        />
        <FormSelectField
          id={meetingFieldId("status")}
          label="Stato"
          value={form.status}
          onChange={(status) => change({ status: status as MeetingStatus })}
          options={MEETING_STATUSES.map((value) => ({
            value,
            label: MEETING_STATUS_LABELS[value],
          }))}
        />
        <FormSelectField
          id={meetingFieldId("mode")}
          label="Modalità"
          none="da indicare"
          value={form.mode}
          onChange={(mode) => change({ mode: mode as MeetingMode | "" })}
          options={MEETING_MODES.map((value) => ({ value, label: MEETING_MODE_LABELS[value] }))}
        />
      </div>
      <div className="field-row">
        <MeetingTextField edited={edited} name="day" label="Giorno" type="date" />
        <MeetingTextField edited={edited} name="startTime" label="Inizio" type="time" optional />
        <MeetingTextField edited={edited} name="endTime" label="Fine" type="time" optional />
        <MeetingTextField
          edited={edited}
          name="lastDay"
          label="Ultimo giorno"
          hint="Solo se dura più giorni."
          type="date"
        />
      </div>
      <MeetingTextField edited={edited} name="venue" label="Luogo" optional />
      <MeetingTextField
        edited={edited}
        name="joinUrl"
        label="Collegamento per partecipare"
        hint="Lo vede solo chi ha effettuato l’accesso."
        type="url"
        optional
      />
      <MeetingTextField
        edited={edited}
        name="recordingUrl"
        label="Registrazione"
        hint="L’indirizzo del video. Poi, in ogni intervento, si scrive da quale minuto comincia."
        type="url"
        optional
      />
    </>
  );
}
