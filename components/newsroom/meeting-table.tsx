import { PageState } from "#components/newsroom/page-state";
import { DataTable } from "#components/ui/data-table";
import { pageStateWords, UNTITLED } from "#lib/editorial/messages";
import { editorPath } from "#lib/editorial/rules";
import { formatShortDay } from "#lib/format";
import type { MeetingPageItem } from "#lib/newsroom/queries";

/** The meetings of the newsroom, each with where it stands and who has to act. */
export function MeetingTable(props: { meetings: readonly MeetingPageItem[]; timeZone: string }) {
  const { meetings, timeZone } = props;
  return (
    <DataTable
      caption="Incontri, dal più recente"
      rows={meetings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          heading: "Titolo",
          rowHeader: true,
          cell: ({ id, title }) => (
            <a href={editorPath({ kind: "meeting", id })}>{title || UNTITLED}</a>
          ),
        },
        {
          key: "day",
          heading: "Giorno",
          cell: ({ day }) => <span className="whitespace-nowrap">{dayWords(day)}</span>,
        },
        {
          key: "state",
          heading: "Stato",
          cell: (meeting) => <PageState kind="meeting" page={meeting} timeZone={timeZone} />,
        },
        {
          key: "report",
          heading: "Resoconto",
          cell: ({ reportId, reportState, isReportPublished, isHeld }) =>
            reportId ? (
              <a href={editorPath({ kind: "report", id: reportId })}>
                {pageStateWords("report", {
                  archivedAt: null,
                  draftState: reportState,
                  isPublished: isReportPublished,
                })}
              </a>
            ) : isHeld ? (
              "Da scrivere"
            ) : (
              "–"
            ),
        },
        { key: "next", heading: "Tocca a", cell: nextWords },
      ]}
    />
  );
}

/** A day may be half written in a draft. */
function dayWords(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? formatShortDay(day) : day;
}

function nextWords({ archivedAt, draftState, authorName }: MeetingPageItem): string {
  if (archivedAt || draftState === null || draftState === "scheduled") return "–";
  if (draftState === "draft") return authorName ?? "la redazione";
  return "un’altra persona della redazione";
}
