import { SERIES_LABELS, SeriesFields } from "#components/registers/series-fields";
import { ActionForm } from "#components/ui/action-form";
import { PageHead } from "#components/ui/page-head";
import { newsroomPage } from "../../../newsroom-page";
import { REGISTERS } from "../../reading";
import { saveSeriesAction } from "../actions";

const { page, metadata } = newsroomPage({
  title: "Nuovo ciclo di incontri",
  section: "/redazione/registri",
  trail: [REGISTERS, { label: "Cicli di incontri", href: "/redazione/registri/cicli" }],
  load: async () => null,
  draw: () => (
    <>
      <PageHead title="Nuovo ciclo di incontri" />
      <ActionForm action={saveSeriesAction} submit="Aggiungi il ciclo" labels={SERIES_LABELS}>
        <SeriesFields series={null} />
      </ActionForm>
    </>
  ),
});

export { metadata, page as default };
