"use client";

import type { ReactNode } from "react";
import { focusSoon } from "#components/meetings/focus-soon";
import { RecordingStartField } from "#components/meetings/recording-start-field";
import { newSpeaker } from "#components/meetings/speaker-draft";
import { SpeakerField, type SpeakerSources } from "#components/meetings/speaker-field";
import type { TalkDraft } from "#components/meetings/talk-draft";
import { sharesRole, withRolesOfDay } from "#components/meetings/talk-names";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { TALK_KIND_LABELS } from "#lib/meetings/messages";
import { TALK_KINDS, type TalkKind } from "#lib/meetings/schema";

/** What every talk of a list is edited with. */
export interface TalkSurroundings {
  talks: readonly TalkDraft[];
  sources: SpeakerSources;
  /** Those for which somebody may speak. */
  zones: readonly { value: string; label: string }[];
  /** First and last day of the meeting, where it has several. */
  days?: { first: string; last: string };
  /** There is a recording: then it is asked where each talk begins in it. */
  hasRecording?: boolean;
  /** By id of the field: that of the talk and its name, `<id>-title`. */
  errors?: ReadonlyMap<string, string>;
  /** More about one talk: its themes, zones, materials. */
  more?: (talk: TalkDraft, set: (change: Partial<TalkDraft>) => void) => ReactNode;
}

/** One talk as it is written, with who gives it. */
export function TalkFields(
  props: TalkSurroundings & {
    talk: TalkDraft;
    /** The hour of a talk above it that begins later. */
    after: string | undefined;
    set: (change: Partial<TalkDraft>) => void;
  },
) {
  const { talk, set, days } = props;
  const error = (field: string) => {
    const message = props.errors?.get(`${talk.id}-${field}`);
    return message ? { error: message } : {};
  };
  return (
    <div>
      <div className="talk-row">
        <FormTextField
          id={`${talk.id}-startTime`}
          label="Ora"
          {...error("startTime")}
          {...(props.after && { hint: `Prima delle ${props.after} che precedono.` })}
          type="time"
          value={talk.startTime}
          onChange={(value) => set({ startTime: value })}
        />
        <FormSelectField
          id={`${talk.id}-kind`}
          label="Tipo"
          value={talk.kind}
          onChange={(kind) => set({ kind: kind as TalkKind })}
          options={TALK_KINDS.map((value) => ({ value, label: TALK_KIND_LABELS[value] }))}
        />
        <FormTextField
          id={`${talk.id}-title`}
          label="Titolo"
          {...error("title")}
          value={talk.title}
          autoComplete="off"
          onChange={(value) => set({ title: value })}
        />
        {days && (
          <FormTextField
            id={`${talk.id}-day`}
            label="Giorno"
            optional
            {...error("day")}
            type="date"
            value={talk.day}
            min={days.first}
            max={days.last}
            onChange={(value) => set({ day: value })}
          />
        )}
      </div>
      {talk.speakers.map((speaker) => (
        <div key={speaker.key} className="my-2 border-l-4 border-pale pl-4">
          <SpeakerField
            id={`${talk.id}-speaker-${speaker.key}`}
            speaker={speaker}
            sources={props.sources}
            zones={props.zones}
            {...(props.errors && { errors: props.errors })}
            {...(sharesRole(talk, speaker) && {
              roleHint: "È lo stesso per più persone: indicare il ruolo di ciascuna.",
            })}
            onChange={(changed) => {
              const isChosen = changed.personId !== null && changed.personId !== speaker.personId;
              const told = isChosen ? withRolesOfDay(changed, props.talks) : changed;
              set({
                speakers: talk.speakers.map((each) => (each.key === told.key ? told : each)),
              });
            }}
          />
          <button
            type="button"
            className="tool"
            onClick={() =>
              set({ speakers: talk.speakers.filter((each) => each.key !== speaker.key) })
            }
          >
            Togli dall’intervento
            {speaker.personName && <span className="sr-only">: {speaker.personName}</span>}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="tool"
        onClick={() => {
          const speaker = newSpeaker(crypto.randomUUID());
          set({ speakers: [...talk.speakers, speaker] });
          focusSoon(`${talk.id}-speaker-${speaker.key}-person`);
        }}
      >
        Aggiungi chi parla
      </button>
      {props.hasRecording && (
        <RecordingStartField
          id={`${talk.id}-recordingStartSeconds`}
          seconds={talk.recordingStartSeconds}
          pending={talk.pendingRecordingStart ?? ""}
          onChange={set}
        />
      )}
      <details className="disclosure mt-2" open={talk.abstract !== "" || undefined}>
        <summary>Altro su questo intervento</summary>
        <FormTextField
          id={`${talk.id}-abstract`}
          label="Di che cosa parla"
          optional
          rows={4}
          {...error("abstract")}
          value={talk.abstract}
          onChange={(value) => set({ abstract: value })}
        />
        {props.more?.(talk, set)}
      </details>
    </div>
  );
}
