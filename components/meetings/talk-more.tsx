"use client";

import { useState } from "react";
import { RecordingStartField } from "#components/meetings/recording-start-field";
import type { TalkDraft } from "#components/meetings/talk-list-editor";
import { type ChoosableZone, ZoneChooser } from "#components/territory/zone-chooser";
import { type ChoosableTheme, ThemeChooser } from "#components/themes/theme-chooser";
import { formatCount, formatPosition } from "#lib/format";

/** What a talk is about and where it is in the recording; drawn only once it is opened. */
export function TalkMore(props: {
  talk: TalkDraft;
  set: (change: Partial<TalkDraft>) => void;
  zones: readonly ChoosableZone[];
  themes: readonly ChoosableTheme[];
}) {
  const { talk, set } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="disclosure" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Zone, temi, registrazione{summaryOf(talk)}</summary>
      {isOpen && (
        <>
          <RecordingStartField
            id={`${talk.id}-recordingStartSeconds`}
            seconds={talk.recordingStartSeconds}
            onChange={(recordingStartSeconds) => set({ recordingStartSeconds })}
          />
          <ZoneChooser
            name={`${talk.id}-zones`}
            legend="Zone di cui si parla"
            zones={props.zones}
            chosen={talk.zoneIds}
            onChange={(zoneIds) => set({ zoneIds })}
          />
          <ThemeChooser
            name={`${talk.id}-themes`}
            legend="Temi"
            themes={props.themes}
            chosen={talk.thematicAreaIds}
            onChange={(thematicAreaIds) => set({ thematicAreaIds })}
          />
        </>
      )}
    </details>
  );
}

function summaryOf({ zoneIds, thematicAreaIds, recordingStartSeconds }: TalkDraft): string {
  const facts = [
    zoneIds.length > 0 && formatCount(zoneIds.length, "zona", "zone"),
    thematicAreaIds.length > 0 && formatCount(thematicAreaIds.length, "tema", "temi"),
    recordingStartSeconds !== null && `da ${formatPosition(recordingStartSeconds)}`,
  ].filter(Boolean);
  return facts.length > 0 ? `: ${facts.join(", ")}` : "";
}
