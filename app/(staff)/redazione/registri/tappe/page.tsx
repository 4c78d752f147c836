import { DataTable } from "#components/ui/data-table";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { Tag } from "#components/ui/tag";
import { listMilestones } from "#lib/community/queries";
import { formatShortDay } from "#lib/format";
import { RECORD_OUTCOMES } from "#lib/registers/messages";
import { newsroomPage } from "../../newsroom-page";
import { REGISTERS } from "../reading";

const { page, metadata } = newsroomPage({
  title: "Tappe della comunità",
  section: "/redazione/registri",
  trail: [REGISTERS],
  load: async (actor) => ({ milestones: await listMilestones(actor) }),
  draw: ({ milestones }, { query }) => (
    <>
      <PageHead
        title="Tappe della comunità"
        lead="Le fasi e gli eventi della linea del tempo, nella pagina della comunità."
      />
      <OutcomeNotice outcomes={RECORD_OUTCOMES} outcome={query.esito} />
      <p className="mb-6">
        <a href="/redazione/registri/tappe/nuovo" className="button">
          Aggiungi una tappa
        </a>
      </p>
      <DataTable
        caption="Tappe, dalla più recente"
        rows={milestones}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "title",
            heading: "Titolo",
            rowHeader: true,
            cell: ({ id, title, archivedAt }) => (
              <>
                <a href={`/redazione/registri/tappe/${id}`}>{title}</a>{" "}
                {archivedAt && <Tag>in archivio</Tag>}
              </>
            ),
          },
          { key: "from", heading: "Inizio", cell: ({ startsOn }) => formatShortDay(startsOn) },
          {
            key: "to",
            heading: "Fine",
            cell: ({ endsOn }) => (endsOn ? formatShortDay(endsOn) : "—"),
          },
        ]}
      />
    </>
  ),
});

export { metadata, page as default };
