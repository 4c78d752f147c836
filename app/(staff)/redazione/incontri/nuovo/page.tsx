import { ActionForm } from "#components/ui/action-form";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { PageHead } from "#components/ui/page-head";
import { listMeetingChoices } from "#lib/choices/queries";
import { MEETING_KIND_LABELS } from "#lib/meetings/messages";
import { MEETING_KINDS } from "#lib/meetings/schema";
import { getSite } from "#lib/site/queries";
import { newsroomPage } from "../../newsroom-page";
import { beginMeetingAction } from "../actions";

const LABELS = { title: "Titolo", day: "Giorno", kind: "Tipo", seriesId: "Ciclo" };

const { page, metadata } = newsroomPage({
  title: "Nuovo incontro",
  section: "/redazione/incontri",
  trail: [{ label: "Incontri", href: "/redazione/incontri" }],
  load: async (actor) => ({
    series: (await listMeetingChoices(actor)).series,
    timeZone: (await getSite(actor)).timeZone,
  }),
  draw: ({ series, timeZone }) => (
    <>
      <PageHead
        title="Nuovo incontro"
        lead="Quanto basta per cominciare: tutto si può cambiare dopo, e niente è pubblico finché non si pubblica."
      />
      <ActionForm action={beginMeetingAction} submit="Crea la bozza" labels={LABELS}>
        <FormTextField name="title" label={LABELS.title} />
        <FormTextField name="day" label={LABELS.day} type="date" />
        <FormSelectField
          name="kind"
          label={LABELS.kind}
          options={MEETING_KINDS.map((value) => ({
            value,
            label: MEETING_KIND_LABELS[value].label,
          }))}
          defaultValue="plenary"
        />
        <FormSelectField
          name="seriesId"
          label={LABELS.seriesId}
          optional
          none="nessuno"
          options={series}
        />
        <input type="hidden" name="timeZone" value={timeZone} />
      </ActionForm>
    </>
  ),
});

export { metadata, page as default };
