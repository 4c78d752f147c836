import { WaitingReportList } from "#components/data-reports/waiting-report-list";
import { PageHead } from "#components/ui/page-head";
import { listWaitingReports } from "#lib/data-reports/queries";
import { reportsPage } from "./reports-page";

const MOST = 100;

const { page, metadata } = reportsPage({
  title: "Segnalazioni",
  current: "attesa",
  load: async (actor) => ({ reports: await listWaitingReports(actor, MOST) }),
  draw: ({ reports, today, timeZone }) => (
    <>
      <PageHead
        title="Segnalazioni"
        lead="Che cosa aspetta la redazione: prima i dati personali, poi l’accessibilità secondo la scadenza."
      />
      <WaitingReportList reports={reports} today={today} timeZone={timeZone} />
    </>
  ),
});

export { metadata, page as default };
