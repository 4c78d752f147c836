"use client";

import type { ReactNode } from "react";
import type { EditedDraft, EditingActions } from "#components/editorial/editing-actions";
import { EditingFrame } from "#components/editorial/editing-frame";
import { useEditing } from "#components/editorial/use-editing";
import { CoverField } from "#components/news/cover-field";
import { LinkedMeetings } from "#components/news/linked-meetings";
import { RichTextField } from "#components/rich-text/rich-text-field";
import { sendPicture } from "#components/rich-text/send-picture";
import { textError, textFieldIdOf } from "#components/rich-text/undescribed";
import { ZoneChooser } from "#components/territory/zone-chooser";
import { ThemeChooser } from "#components/themes/theme-chooser";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import type { Subjects } from "#lib/choices/queries";
import type { IsoDay } from "#lib/clock";
import type { MeetingSuggestion } from "#lib/directory/queries";
import { NEWS_KIND_LABELS } from "#lib/news/messages";
import type { NewsDocument, NewsKind } from "#lib/news/schema";
import { pictureUrl } from "#lib/pictures/rules";
import { zonesToChoose } from "#lib/territory/rules";

/** The fields of a news item; of the meetings it names also what they are called. */
type Form = Omit<NewsDocument, "meetingIds"> & { meetings: MeetingSuggestion[] };

/** A news item while it is written. */
export function NewsEditor(props: {
  draft: EditedDraft;
  document: NewsDocument;
  meetings: MeetingSuggestion[];
  subjects: Subjects;
  actions: EditingActions;
  publicPath: string;
  timeZone: string;
  today: IsoDay;
  outcome: string | undefined;
  /** The text as it is shown until the editor runs. */
  children: ReactNode;
}) {
  const { draft, actions, subjects } = props;
  const { meetingIds: _, ...fields } = props.document;
  const editing = useEditing<Form>({
    draft,
    actions,
    initial: { ...fields, meetings: props.meetings },
    toDocument: ({ meetings, ...rest }) => ({ ...rest, meetingIds: meetings.map(({ id }) => id) }),
  });
  const { form, change, problems } = editing;
  const error = (place: string) => (problems[place] ? { error: problems[place] } : {});
  return (
    <EditingFrame
      draft={draft}
      editing={editing}
      actions={actions}
      timeZone={props.timeZone}
      outcome={props.outcome}
      fieldIdOf={fieldIdOf}
      publicPath={props.publicPath}
    >
      <FormTextField
        id="title"
        label="Titolo"
        {...error("title")}
        value={form.title}
        autoComplete="off"
        onChange={(value) => change({ title: value })}
      />
      <FormTextField
        id="lead"
        label="In breve"
        hint="Due o tre righe: stanno negli elenchi e in cima alla pagina."
        rows={3}
        {...error("lead")}
        value={form.lead}
        onChange={(value) => change({ lead: value })}
      />
      <FormSelectField
        id="kind"
        name="kind"
        label="Tipo"
        value={form.kind}
        options={Object.entries(NEWS_KIND_LABELS).map(([value, label]) => ({ value, label }))}
        onChange={(kind) => change({ kind: kind as NewsKind })}
      />
      <RichTextField
        id="body"
        label="Testo"
        text={form.body}
        readOnly={!draft.can.write}
        {...textError(problems, form.body)}
        onChange={(body) => change({ body })}
        fileUrl={pictureUrl}
        uploadPicture={sendPicture}
      >
        {props.children}
      </RichTextField>
      <CoverField
        id="cover"
        cover={form.cover}
        {...error("cover.alt")}
        onChange={(cover) => change({ cover })}
      />
      <LinkedMeetings
        id="meetings"
        meetings={form.meetings}
        onChange={(meetings) => change({ meetings })}
      />
      <ThemeChooser
        name="themes"
        legend="Temi"
        themes={subjects.themes}
        chosen={form.thematicAreaIds}
        onChange={(thematicAreaIds) => change({ thematicAreaIds })}
      />
      <ZoneChooser
        name="zones"
        legend="Zone di cui parla"
        hint="Nessuna, se riguarda tutta la regione."
        zones={zonesToChoose(subjects.zones, props.today, form.zoneIds)}
        chosen={form.zoneIds}
        onChange={(zoneIds) => change({ zoneIds })}
      />
      <FormTextField
        id="sourceNote"
        label="Fonte"
        optional
        rows={2}
        hint="Da dove viene quello che si scrive: un atto, un comunicato, un articolo."
        {...error("sourceNote")}
        value={form.sourceNote ?? ""}
        onChange={(value) => change({ sourceNote: value || null })}
      />
      <FormTextField
        id="sourceUrl"
        label="Indirizzo della fonte"
        optional
        {...error("sourceUrl")}
        value={form.sourceUrl ?? ""}
        type="url"
        inputMode="url"
        autoComplete="off"
        onChange={(value) => change({ sourceUrl: value || null })}
      />
    </EditingFrame>
  );
}

const FIELDS = ["title", "lead", "kind", "cover", "sourceNote", "sourceUrl"];

function fieldIdOf(place: string): string | null {
  const [field = ""] = place.split(".");
  return FIELDS.includes(field) ? field : textFieldIdOf(place);
}
