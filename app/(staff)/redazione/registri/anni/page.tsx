import { DataTable } from "#components/ui/data-table";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { Tag } from "#components/ui/tag";
import { RECORD_OUTCOMES } from "#lib/registers/messages";
import { listYearFocusRecords } from "#lib/themes/queries";
import { newsroomPage } from "../../newsroom-page";
import { REGISTERS } from "../reading";

const { page, metadata } = newsroomPage({
  title: "Temi dell’anno",
  section: "/redazione/registri",
  trail: [REGISTERS],
  load: async (actor) => ({ years: await listYearFocusRecords(actor) }),
  draw: ({ years }, { query }) => (
    <>
      <PageHead
        title="Temi dell’anno"
        lead="A che cosa la comunità dedica attenzione, anno per anno."
      />
      <OutcomeNotice outcomes={RECORD_OUTCOMES} outcome={query.esito} />
      <p className="mb-6">
        <a href="/redazione/registri/anni/nuovo" className="button">
          Aggiungi un anno
        </a>
      </p>
      <DataTable
        caption="Temi dell’anno, dal più recente"
        rows={years}
        rowKey={({ year }) => String(year)}
        columns={[
          {
            key: "year",
            heading: "Anno",
            rowHeader: true,
            cell: ({ year }) => (
              <a href={`/redazione/registri/anni/${year}`} className="inline-block py-2">
                {year}
              </a>
            ),
          },
          {
            key: "title",
            heading: "Titolo",
            cell: ({ title, archivedAt }) => (
              <>
                {title} {archivedAt && <Tag>in archivio</Tag>}
              </>
            ),
          },
          {
            key: "theme",
            heading: "Area tematica",
            cell: ({ thematicArea }) => thematicArea?.name ?? "—",
          },
        ]}
      />
    </>
  ),
});

export { metadata, page as default };
