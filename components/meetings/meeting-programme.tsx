"use client";

import { useMemo, useState } from "react";
import type { MeetingActions } from "#components/meetings/meeting-actions";
import { type EditedMeeting, missingIn } from "#components/meetings/meeting-form";
import { PendingNames } from "#components/meetings/pending-names";
import { ProgrammePaste } from "#components/meetings/programme-paste";
import { withProposed } from "#components/meetings/proposed-talk";
import type { SpeakerSources } from "#components/meetings/speaker-field";
import type { TalkDraft } from "#components/meetings/talk-draft";
import { TalkListEditor } from "#components/meetings/talk-list-editor";
import { TalkMore } from "#components/meetings/talk-more";
import {
  eachWithRoleOfDay,
  type KnownOptions,
  withoutDecided,
} from "#components/meetings/talk-names";
import type { ChoosableZone } from "#components/territory/zone-chooser";
import type { ChoosableTheme } from "#components/themes/theme-chooser";
import { unwrapped } from "#components/ui/answer";
import { takenWords } from "#lib/programmes/messages";

/** The programme of a meeting: pasted, typed, put in order. */
export function MeetingProgramme(props: {
  edited: EditedMeeting;
  actions: MeetingActions;
  zones: readonly ChoosableZone[];
  themes: readonly ChoosableTheme[];
}) {
  const { edited, actions, zones, themes } = props;
  const { form, change, problems } = edited;
  const [round, setRound] = useState(0);
  const [settled, setSettled] = useState(0);
  /** What became of the programme that was taken last. */
  const [taken, setTaken] = useState("");
  const [known, setKnown] = useState<KnownOptions>({ people: [], organisations: [] });
  const [isPasting, setPasting] = useState(form.talks.length === 0);
  const errors = useMemo(() => withoutDecided(problems, form.talks), [problems, form.talks]);
  const sources = sourcesOf(actions, form.day);
  return (
    <>
      <details
        className="disclosure"
        open={isPasting}
        onToggle={({ currentTarget }) => setPasting(currentTarget.open)}
      >
        <summary>Incolla il programma</summary>
        <ProgrammePaste
          id="programma-incollato"
          read={async (text) => {
            const read = await unwrapped(actions.readProgramme(text, form.day));
            setKnown(read.known);
            return read.programme;
          }}
          onTake={(talks, { head, lines }) => {
            change({ talks: withProposed(form.talks, talks, known), ...missingIn(form, head) });
            setTaken(takenWords(talks.length, lines));
            setPasting(false);
            setRound(round + 1);
          }}
        />
      </details>
      <p role="status" className="text-base">
        {taken}
      </p>
      <PendingNames
        talks={form.talks}
        onChange={(talks) => {
          change({ talks: eachWithRoleOfDay(talks) });
          setSettled((before) => before + 1);
        }}
        sources={sources}
        round={round}
      />
      <TalkListEditor
        talks={form.talks}
        onChange={(talks) => change({ talks })}
        sources={sources}
        zones={zones.map(({ id, name }) => ({ value: id, label: name }))}
        errors={errors}
        checked={problems}
        settled={settled}
        hasRecording={form.recordingUrl !== "" || form.talks.some(startsInRecording)}
        {...(form.lastDay && { days: { first: form.day, last: form.lastDay } })}
        more={(talk, set) => <TalkMore talk={talk} set={set} zones={zones} themes={themes} />}
      />
    </>
  );
}

function sourcesOf(actions: MeetingActions, day: string): SpeakerSources {
  return {
    people: (text) => unwrapped(actions.suggestPeople(text, day)),
    organisations: (text) => unwrapped(actions.suggestOrganisations(text)),
    likelyPeople: (name) => unwrapped(actions.likelyPeople(name, day)),
    likelyOrganisations: (name) => unwrapped(actions.likelyOrganisations(name)),
    createPerson: (name) => unwrapped(actions.createPerson(name)),
    createOrganisation: (name) => unwrapped(actions.createOrganisation(name)),
  };
}

/** What was written stays in sight also where the address of the recording is gone. */
function startsInRecording({ recordingStartSeconds, pendingRecordingStart }: TalkDraft): boolean {
  return recordingStartSeconds !== null || pendingRecordingStart !== undefined;
}
