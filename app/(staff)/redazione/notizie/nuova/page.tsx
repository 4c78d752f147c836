import { ActionForm } from "#components/ui/action-form";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { PageHead } from "#components/ui/page-head";
import { announcementTitle } from "#lib/announcements/rules";
import { quoted } from "#lib/format";
import { isId } from "#lib/ids";
import { NEWS_KIND_LABELS } from "#lib/news/messages";
import { NEWS_KINDS } from "#lib/news/schema";
import { getReportedMeeting } from "#lib/reports/queries";
import { newsroomPage } from "../../newsroom-page";
import { createNewsAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Nuova notizia",
  section: "/redazione/notizie",
  trail: [{ label: "Notizie", href: "/redazione/notizie" }],
  load: async (actor, { query }) => {
    const report = query.resoconto ?? "";
    return isId(report) ? { report, meeting: await getReportedMeeting(actor, report) } : null;
  },
  draw: (told) => (
    <>
      <PageHead
        title="Nuova notizia"
        lead={
          told
            ? `Racconta il resoconto di ${quoted(told.meeting.title)}: resta una bozza finché non viene pubblicata, da sola o con il resoconto.`
            : "Resta una bozza, che vede solo la redazione, finché non viene pubblicata."
        }
      />
      <ActionForm
        action={createNewsAction}
        submit="Crea la bozza"
        labels={{ title: "Titolo", kind: "Tipo" }}
      >
        {told && <input type="hidden" name="report" value={told.report} />}
        <FormTextField
          name="title"
          label="Titolo"
          defaultValue={told ? announcementTitle(told.meeting) : ""}
          hint="Si può cambiare dopo; l’indirizzo della pagina nasce da questo."
          maxLength={300}
        />
        <FormSelectField
          name="kind"
          label="Tipo"
          options={NEWS_KINDS.map((kind) => ({ value: kind, label: NEWS_KIND_LABELS[kind] }))}
        />
      </ActionForm>
    </>
  ),
});

export { metadata, page as default };
