import { ProgrammeReading } from "#components/meetings/programme-reading";
import { ActionForm } from "#components/ui/action-form";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { PageHead } from "#components/ui/page-head";
import { listMeetingChoices } from "#lib/choices/queries";
import { MEETING_KIND_LABELS } from "#lib/meetings/messages";
import { MEETING_KINDS } from "#lib/meetings/schema";
import { PROGRAMME_EXAMPLE } from "#lib/programmes/messages";
import { getSite } from "#lib/site/queries";
import { newsroomPage } from "../../newsroom-page";
import { beginMeetingAction } from "../actions";

const LABELS = {
  programme: "Programma",
  title: "Titolo",
  day: "Giorno",
  kind: "Tipo",
  seriesId: "Ciclo",
};
/** A programme that says both needs neither. */
const TOLD = "Si può lasciare vuoto se lo dice il programma.";

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
        lead="Basta incollare il programma, oppure scrivere il titolo e il giorno: tutto si può cambiare dopo, e niente è pubblico finché non si pubblica."
      />
      <ActionForm action={beginMeetingAction} submit="Crea la bozza" labels={LABELS}>
        <FormTextField
          name="programme"
          label={LABELS.programme}
          hint={`Il testo incollato riempie titolo, giorno, ore e interventi. ${PROGRAMME_EXAMPLE}`}
          optional
          rows={8}
        />
        <ProgrammeReading />
        <FormTextField name="title" label={LABELS.title} hint={TOLD} inRow />
        <FormTextField name="day" label={LABELS.day} hint={TOLD} type="date" inRow />
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
