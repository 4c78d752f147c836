"use client";

import type { ReactNode } from "react";
import { newSpeaker, type SpeakerDraft } from "#components/meetings/speaker-draft";
import { SpeakerField, type SpeakerSources } from "#components/meetings/speaker-field";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { SortableList } from "#components/ui/sortable-list";
import { TALK_KIND_LABELS } from "#lib/meetings/messages";
import { TALK_KINDS, type TalkKind } from "#lib/meetings/schema";

/** A talk while it is written: anything may still be missing. */
export interface TalkDraft {
  id: string;
  kind: TalkKind;
  title: string;
  abstract: string;
  day: string;
  startTime: string;
  recordingStartSeconds: number | null;
  zoneIds: readonly string[];
  thematicAreaIds: readonly string[];
  speakers: readonly SpeakerDraft[];
}

export function newTalk(): TalkDraft {
  return {
    id: crypto.randomUUID(),
    kind: "talk",
    title: "",
    abstract: "",
    day: "",
    startTime: "",
    recordingStartSeconds: null,
    zoneIds: [],
    thematicAreaIds: [],
    speakers: [],
  };
}

/** The programme as it is written: talks in order, each with its speakers. */
export function TalkListEditor(props: {
  talks: readonly TalkDraft[];
  onChange: (talks: TalkDraft[]) => void;
  sources: SpeakerSources;
  /** Those for which somebody may speak. */
  zones: readonly { value: string; label: string }[];
  /** First and last day of the meeting, where it has several. */
  days?: { first: string; last: string };
  /** By id of the field: that of the talk and its name, `<id>-title`. */
  errors?: ReadonlyMap<string, string>;
  /** More about one talk: its themes, zones, materials. */
  more?: (talk: TalkDraft, set: (change: Partial<TalkDraft>) => void) => ReactNode;
}) {
  const { talks, onChange } = props;
  return (
    <div>
      <SortableList
        items={talks}
        onChange={onChange}
        keyOf={(talk) => talk.id}
        nameOf={(talk) => talk.title || "Intervento senza titolo"}
        copyOf={(talk) => ({
          ...talk,
          id: crypto.randomUUID(),
          speakers: talk.speakers.map((each) => ({ ...each, key: crypto.randomUUID() })),
        })}
      >
        {(talk) => (
          <TalkFields
            {...props}
            talk={talk}
            set={(change) =>
              onChange(talks.map((each) => (each.id === talk.id ? { ...each, ...change } : each)))
            }
          />
        )}
      </SortableList>
      <button
        type="button"
        className="button quiet mt-4"
        onClick={() => onChange([...talks, newTalk()])}
      >
        Aggiungi un intervento
      </button>
    </div>
  );
}

function TalkFields(
  props: Omit<Parameters<typeof TalkListEditor>[0], "talks" | "onChange"> & {
    talk: TalkDraft;
    set: (change: Partial<TalkDraft>) => void;
  },
) {
  const { talk, set, days } = props;
  const error = (field: string) => {
    const message = props.errors?.get(`${talk.id}-${field}`);
    return message ? { error: message } : {};
  };
  return (
    <div className="flex-1">
      <div className="grid gap-x-4 md:grid-cols-[9rem_12rem_minmax(0,1fr)]">
        <FormTextField
          id={`${talk.id}-startTime`}
          label="Ora"
          {...error("startTime")}
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
            onChange={(changed) =>
              set({
                speakers: talk.speakers.map((each) => (each.key === changed.key ? changed : each)),
              })
            }
          />
          <button
            type="button"
            className="tool"
            onClick={() =>
              set({ speakers: talk.speakers.filter((each) => each.key !== speaker.key) })
            }
          >
            Togli chi parla
            {speaker.personName && <span className="sr-only">: {speaker.personName}</span>}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="tool"
        onClick={() => set({ speakers: [...talk.speakers, newSpeaker(crypto.randomUUID())] })}
      >
        Aggiungi chi parla
      </button>
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
