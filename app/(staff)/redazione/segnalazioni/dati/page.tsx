import { DataReportList } from "#components/data-reports/data-report-list";
import { OpenOrClosed } from "#components/feedback/open-or-closed";
import { PageHead } from "#components/ui/page-head";
import { Pagination } from "#components/ui/pagination";
import { countDataReports, listDataReports } from "#lib/data-reports/queries";
import { pagesOf } from "#lib/web/list-address";
import { askedPart, reportsPage } from "../reports-page";

const HERE = "/redazione/segnalazioni/dati";

const { page, metadata } = reportsPage({
  title: "Dati personali",
  current: "dati",
  load: async (actor, address) => {
    const { open, number, skip, limit } = askedPart(address);
    return {
      open,
      number,
      reports: await listDataReports(actor, { open, skip, limit }),
      closed: await countDataReports(actor, { open: false }),
    };
  },
  draw: ({ open, number, reports, closed, waiting, timeZone }) => (
    <>
      <PageHead
        title="Dati personali"
        lead="Ciò che segnala chi ha un account è già nascosto; il resto è ancora pubblico finché non si decide."
      />
      <OpenOrClosed href={HERE} open={open} counts={{ open: waiting.data, closed }} />
      <DataReportList reports={reports} open={open} timeZone={timeZone} />
      <Pagination
        page={number}
        pages={pagesOf(open ? waiting.data : closed)}
        label="Pagine delle segnalazioni"
        hrefOf={(to) => `${HERE}?${open ? "" : "stato=chiuse&"}pagina=${to}`}
      />
    </>
  ),
});

export { metadata, page as default };
