import { Tag } from "#components/ui/tag";
import { DATA_OUTCOME_LABELS } from "#lib/data-reports/messages";
import type { DataReportListItem } from "#lib/data-reports/queries";

/** Whether the public still sees what was reported, or what was decided. */
export function ReportState(report: Pick<DataReportListItem, "outcome" | "isShown" | "itemKind">) {
  if (report.outcome) return DATA_OUTCOME_LABELS[report.outcome];
  if (report.isShown) return <b className="text-danger">Ancora pubblico, in attesa di decisione</b>;
  return (
    <Tag tone="warm">
      {report.itemKind ? "Nascosto, in attesa di decisione" : "Da cercare e decidere"}
    </Tag>
  );
}
