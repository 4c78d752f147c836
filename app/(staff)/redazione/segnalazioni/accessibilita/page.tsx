import { AccessibilityReportList } from "#components/feedback/accessibility-report-list";
import { OpenOrClosed } from "#components/feedback/open-or-closed";
import { PageHead } from "#components/ui/page-head";
import { Pagination } from "#components/ui/pagination";
import { countAccessibilityReports, listAccessibilityReports } from "#lib/feedback/queries";
import { pagesOf } from "#lib/web/list-address";
import { askedPart, reportsPage } from "../reports-page";

const HERE = "/redazione/segnalazioni/accessibilita";

const { page, metadata } = reportsPage({
  title: "Accessibilità",
  current: "accessibilita",
  load: async (actor, address) => {
    const { open, number, skip, limit } = askedPart(address);
    return {
      open,
      number,
      reports: await listAccessibilityReports(actor, { open, skip, limit }),
      closed: await countAccessibilityReports(actor, { open: false }),
    };
  },
  draw: ({ open, number, reports, closed, waiting, today, timeZone }) => (
    <>
      <PageHead
        title="Accessibilità"
        lead="A chi segnala un ostacolo si risponde entro 30 giorni."
      />
      <OpenOrClosed href={HERE} open={open} counts={{ open: waiting.accessibility, closed }} />
      <AccessibilityReportList reports={reports} open={open} today={today} timeZone={timeZone} />
      <Pagination
        page={number}
        pages={pagesOf(open ? waiting.accessibility : closed)}
        label="Pagine delle segnalazioni"
        hrefOf={(to) => `${HERE}?${open ? "" : "stato=chiuse&"}pagina=${to}`}
      />
    </>
  ),
});

export { metadata, page as default };
