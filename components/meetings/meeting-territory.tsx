"use client";

import type { EditedMeeting } from "#components/meetings/meeting-form";
import { meetingFieldId } from "#components/meetings/meeting-form";
import { MeetingTextField } from "#components/meetings/meeting-text-field";
import { type ChoosableZone, ZoneChooser } from "#components/territory/zone-chooser";
import { type ChoosableTheme, ThemeChooser } from "#components/themes/theme-chooser";
import { FormSelectField } from "#components/ui/form-select-field";

/** For whom a meeting is, which zones it is about, and its themes. */
export function MeetingTerritory(props: {
  edited: EditedMeeting;
  zones: readonly ChoosableZone[];
  themes: readonly ChoosableTheme[];
}) {
  const { edited, zones } = props;
  const { form, change } = edited;
  return (
    <>
      <FormSelectField
        id={meetingFieldId("audienceAllZones")}
        label="Zone a cui è rivolto"
        value={form.audienceAllZones ? "all" : "some"}
        onChange={(value) => change({ audienceAllZones: value === "all" })}
        options={[
          { value: "all", label: "Tutte le zone" },
          { value: "some", label: "Solo alcune zone" },
        ]}
      />
      {!form.audienceAllZones && (
        <ZoneChooser
          name="audience"
          legend="Zone destinatarie"
          zones={zones}
          chosen={form.audienceZoneIds}
          onChange={(audienceZoneIds) => change({ audienceZoneIds })}
        />
      )}
      <MeetingTextField
        edited={edited}
        name="audienceNote"
        label="A chi è rivolto, in parole"
        hint="Per esempio: assistenti sociali e operatori dei Centri per l’impiego."
        optional
      />
      <ZoneChooser
        name="involved"
        legend="Zone coinvolte"
        hint="Quelle che intervengono o di cui si parla. Quelle degli interventi e di chi parla si aggiungono da sole."
        zones={zones}
        chosen={form.involvedZoneIds}
        onChange={(involvedZoneIds) => change({ involvedZoneIds })}
      />
      <div className="theme-columns">
        <ThemeChooser
          name="themes"
          legend="Temi"
          themes={props.themes}
          chosen={form.thematicAreaIds}
          onChange={(thematicAreaIds) => change({ thematicAreaIds })}
        />
      </div>
    </>
  );
}
