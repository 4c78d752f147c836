"use client";

import type { EditingActions } from "#components/editorial/editing-actions";
import { EditingFrame } from "#components/editorial/editing-frame";
import { EditorSection } from "#components/editorial/editor-section";
import { useEditing } from "#components/editorial/use-editing";
import type { MeetingActions } from "#components/meetings/meeting-actions";
import { MeetingBasics } from "#components/meetings/meeting-basics";
import { MeetingContext } from "#components/meetings/meeting-context";
import { MeetingCopy } from "#components/meetings/meeting-copy";
import {
  documentOfMeeting,
  fieldIdOfMeeting,
  formOfMeeting,
  type MeetingForm,
} from "#components/meetings/meeting-form";
import { MeetingLinks } from "#components/meetings/meeting-links";
import { MeetingProgramme } from "#components/meetings/meeting-programme";
import { MeetingTerritory } from "#components/meetings/meeting-territory";
import { ReportStart } from "#components/meetings/report-start";
import { withNamesOnce } from "#components/meetings/talk-names";
import type { MeetingChoices } from "#lib/choices/queries";
import type { IsoDay } from "#lib/clock";
import type { MeetingDraftDetails } from "#lib/pages/queries";
import { zonesToChoose } from "#lib/territory/rules";

const PARTS = [
  { id: "dati", title: "Che cosa, quando, dove" },
  { id: "programma", title: "Programma" },
  { id: "territorio", title: "Zone e temi" },
  { id: "contesto", title: "Ciclo, laboratorio e fonte" },
] as const;

/** A meeting as it is written: one page with all its fields, saved as one goes. */
export function MeetingEditor(props: {
  page: MeetingDraftDetails;
  choices: MeetingChoices;
  actions: EditingActions;
  meetingActions: MeetingActions;
  timeZone: string;
  today: IsoDay;
  outcome: string | undefined;
}) {
  const { page, choices, actions, meetingActions } = props;
  const editing = useEditing<MeetingForm>({
    draft: page.draft,
    actions,
    initial: formOfMeeting(page.meeting, page.names),
    toDocument: documentOfMeeting,
  });
  const { form, change, problems } = editing;
  const edited = { form, change, problems };
  const zones = zonesFor(form, choices.zones, props.today);
  return (
    <EditingFrame
      draft={page.draft}
      editing={editing}
      actions={actions}
      timeZone={props.timeZone}
      fieldIdOf={(place) => fieldIdOfMeeting(form, place)}
      listed={(refused) => withNamesOnce(form.talks, refused)}
      publicPath={`/incontri/${page.slug}`}
      links={<MeetingLinks page={page} />}
      outcome={props.outcome}
      afterwards={<ReportStart page={page} actions={meetingActions} />}
      besides={
        <>
          <MeetingCopy id={page.draft.id} actions={meetingActions} />
          {!page.report && <ReportStart page={page} actions={meetingActions} />}
        </>
      }
    >
      <nav aria-label="Parti dell’incontro" className="editing-parts">
        <ul>
          {PARTS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <EditorSection {...PARTS[0]}>
        <MeetingBasics edited={edited} />
      </EditorSection>
      <EditorSection {...PARTS[1]}>
        <MeetingProgramme
          edited={edited}
          actions={meetingActions}
          zones={zones}
          themes={choices.themes}
        />
      </EditorSection>
      <EditorSection {...PARTS[2]}>
        <MeetingTerritory edited={edited} zones={zones} themes={choices.themes} />
      </EditorSection>
      <EditorSection {...PARTS[3]}>
        <MeetingContext edited={edited} series={choices.series} labs={choices.labs} />
      </EditorSection>
    </EditingFrame>
  );
}

/** The zones of the meeting's day, and those chosen already. */
function zonesFor(form: MeetingForm, zones: MeetingChoices["zones"], today: IsoDay) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(form.day) ? form.day : today;
  return zonesToChoose(zones, day, [
    ...form.audienceZoneIds,
    ...form.involvedZoneIds,
    ...form.talks.flatMap((talk) => [
      ...talk.zoneIds,
      ...talk.speakers.flatMap(({ zoneId }) => zoneId ?? []),
    ]),
  ]);
}
