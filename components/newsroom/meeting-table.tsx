import { DataTable } from "#components/ui/data-table";
import type { MeetingPageItem } from "#lib/drafting/queries";
import { DRAFT_STATE_LABELS, editorPath } from "#lib/editorial/messages";
import { formatShortDay } from "#lib/format";

/** The meetings of the newsroom, each with where it stands and who has to act. */
export function MeetingTable({ meetings }: { meetings: readonly MeetingPageItem[] }) {
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
            <a href={editorPath({ kind: "meeting", id })}>{title || "Senza titolo"}</a>
          ),
        },
        { key: "day", heading: "Giorno", cell: ({ day }) => dayWords(day) },
        {
          key: "state",
          heading: "Stato",
          cell: ({ archivedAt, draftState, isPublished }) =>
            archivedAt ? "Archiviato" : stateWords(draftState, isPublished),
        },
        {
          key: "report",
          heading: "Resoconto",
          cell: ({ reportId, reportState, isReportPublished, isHeld }) =>
            reportId ? (
              <a href={editorPath({ kind: "report", id: reportId })}>
                {stateWords(reportState, isReportPublished)}
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

function stateWords(draftState: MeetingPageItem["draftState"], isPublished: boolean): string {
  const state = draftState && DRAFT_STATE_LABELS[draftState];
  if (!isPublished) return state ?? "Bozza";
  return state ? `Pubblicato, modifiche: ${state.toLowerCase()}` : "Pubblicato";
}

function nextWords({ archivedAt, draftState, authorName }: MeetingPageItem): string {
  if (archivedAt || draftState === null || draftState === "scheduled") return "–";
  if (draftState === "draft") return authorName ?? "la redazione";
  return "un’altra persona della redazione";
}
