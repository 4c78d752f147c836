import { Tag } from "#components/ui/tag";
import { DATA_OUTCOME_LABELS } from "#lib/data-reports/messages";
import type { DataReportListItem } from "#lib/data-reports/queries";

/** Whether the public still sees what was reported, or what was decided. */
export function ReportState(report: Pick<DataReportListItem, "outcome" | "hides" | "itemKind">) {
  if (report.outcome) return DATA_OUTCOME_LABELS[report.outcome];
  if (report.hides) return <Tag tone="warm">Nascosto, da decidere</Tag>;
  return (
    <b className="text-danger">
      {report.itemKind ? "Ancora pubblico, da decidere" : "Da cercare e decidere"}
    </b>
  );
}
