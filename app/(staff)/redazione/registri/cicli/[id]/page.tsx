import { RecordHead } from "#components/registers/record-head";
import { SERIES_LABELS, SeriesFields } from "#components/registers/series-fields";
import { ActionForm } from "#components/ui/action-form";
import { recordVersionsPath } from "#lib/record-history/rules";
import { getSeriesRecord, hasPublicPage } from "#lib/registers/queries";
import { newsroomPage } from "../../../newsroom-page";
import { ArchiveForm } from "../../archive-form";
import { idOf, REGISTERS } from "../../reading";
import { saveSeriesAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Ciclo di incontri",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Cicli di incontri", href: "/redazione/registri/cicli" }],
  load: async (actor, address) => {
    const series = await getSeriesRecord(actor, idOf(address));
    return { series, isPublic: await hasPublicPage(actor, "meeting_series", series.id) };
  },
  draw: ({ series, isPublic }, { query }) => (
    <>
      <RecordHead
        kind="Ciclo di incontri"
        name={series.title}
        publicPath={isPublic ? `/cicli/${series.slug}` : null}
        demonstration={series.demonstration}
        archived={series.archivedAt !== null}
        versionsPath={recordVersionsPath({ kind: "meeting_series", id: series.id })}
        outcome={query.esito}
      />
      {!series.archivedAt && (
        <ActionForm action={saveSeriesAction} submit="Salva il ciclo" labels={SERIES_LABELS}>
          <SeriesFields series={series} />
        </ActionForm>
      )}
      <ArchiveForm kind="meeting_series" record={series} />
    </>
  ),
});

export { metadata, page as default };
