"use client";

import { useState } from "react";
import type { TalkDraft } from "#components/meetings/talk-draft";
import { type ChoosableZone, ZoneChooser } from "#components/territory/zone-chooser";
import { type ChoosableTheme, ThemeChooser } from "#components/themes/theme-chooser";
import { formatCount } from "#lib/format";

/** What a talk is about; drawn only once it is opened. */
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
      <summary>Zone e temi{summaryOf(talk)}</summary>
      {isOpen && (
        <>
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

function summaryOf({ zoneIds, thematicAreaIds }: TalkDraft): string {
  const facts = [
    zoneIds.length > 0 && formatCount(zoneIds.length, "zona", "zone"),
    thematicAreaIds.length > 0 && formatCount(thematicAreaIds.length, "tema", "temi"),
  ].filter(Boolean);
  return facts.length > 0 ? `: ${facts.join(", ")}` : "";
}
