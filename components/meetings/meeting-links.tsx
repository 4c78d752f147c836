import type { MeetingDraftDetails } from "#lib/drafting/queries";
import { DRAFT_STATE_LABELS, editorPath } from "#lib/editorial/messages";

/** What belongs to a meeting and is done on other pages, as list items: its report, its materials. */
export function MeetingLinks({ page }: { page: MeetingDraftDetails }) {
  const { draft, report } = page;
  return (
    <>
      {report && (
        <li>
          <a href={editorPath({ kind: "report", id: report.id })}>Resoconto</a>:{" "}
          {reportState(report)}
        </li>
      )}
      <li>
        <a href={`${editorPath(draft)}/materiali`}>Materiali</a>
      </li>
    </>
  );
}

function reportState(report: NonNullable<MeetingDraftDetails["report"]>): string {
  if (report.archivedAt) return "archiviato";
  const state = report.draftState && DRAFT_STATE_LABELS[report.draftState].toLowerCase();
  if (!report.liveRevisionId) return state ?? "bozza";
  return state ? `pubblicato, con modifiche: ${state}` : "pubblicato";
}
