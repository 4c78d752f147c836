import { pageStateWords } from "#lib/editorial/messages";
import { editorPath } from "#lib/editorial/rules";
import type { MeetingDraftDetails } from "#lib/pages/queries";

/** What belongs to a meeting and is done on other pages, as list items: its report, its materials. */
export function MeetingLinks({ page }: { page: MeetingDraftDetails }) {
  const { draft, report } = page;
  return (
    <>
      {report && (
        <li>
          <a href={editorPath({ kind: "report", id: report.id })}>Resoconto</a>: {stateOf(report)}
        </li>
      )}
      <li>
        <a href={`${editorPath(draft)}/materiali`}>Materiali</a>
      </li>
    </>
  );
}

function stateOf(report: NonNullable<MeetingDraftDetails["report"]>): string {
  const isPublished = report.liveRevisionId !== null;
  return pageStateWords("report", { ...report, isPublished }).toLowerCase();
}
