"use client";

import { useState } from "react";
import type { MeetingActions } from "#components/meetings/meeting-actions";
import type { EditedMeeting } from "#components/meetings/meeting-form";
import { PendingNames } from "#components/meetings/pending-names";
import { ProgrammePaste } from "#components/meetings/programme-paste";
import type { SpeakerSources } from "#components/meetings/speaker-field";
import { TalkListEditor } from "#components/meetings/talk-list-editor";
import { TalkMore } from "#components/meetings/talk-more";
import { type KnownOptions, withKnown } from "#components/meetings/talk-names";
import type { ChoosableZone } from "#components/territory/zone-chooser";
import type { ChoosableTheme } from "#components/themes/theme-chooser";
import { unwrapped } from "#components/ui/answer";

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
  const [known, setKnown] = useState<KnownOptions>({ people: [], organisations: [] });
  const [isPasting, setPasting] = useState(form.talks.length === 0);
  const sources = sourcesOf(actions, form.day);
  return (
    <>
      <details
        className="disclosure"
        open={isPasting}
        onToggle={({ currentTarget }) => setPasting(currentTarget.open)}
      >
        <summary>Incollare il programma</summary>
        <ProgrammePaste
          id="programma-incollato"
          read={async (text) => {
            const read = await unwrapped(actions.readProgramme(text, form.day));
            setKnown(read.known);
            return read.programme;
          }}
          onTake={(talks) => {
            change({ talks: [...form.talks, ...withKnown(talks, known)] });
            setPasting(false);
            setRound(round + 1);
          }}
        />
      </details>
      <PendingNames
        talks={form.talks}
        onChange={(talks) => change({ talks })}
        sources={sources}
        round={round}
      />
      <TalkListEditor
        talks={form.talks}
        onChange={(talks) => change({ talks })}
        sources={sources}
        zones={zones.map(({ id, name }) => ({ value: id, label: name }))}
        errors={new Map(Object.entries(problems))}
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
