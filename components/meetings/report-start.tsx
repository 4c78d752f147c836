"use client";

import type { MeetingActions } from "#components/meetings/meeting-actions";
import { ActionForm } from "#components/ui/action-form";
import { editorPath } from "#lib/editorial/rules";
import type { MeetingDraftDetails } from "#lib/pages/queries";

/** The way to the report of a meeting, which is begun where there is none. */
export function ReportStart(props: { page: MeetingDraftDetails; actions: MeetingActions }) {
  const { draft, report } = props.page;
  if (report) return <a href={editorPath({ kind: "report", id: report.id })}>Vai al resoconto</a>;
  return (
    <ActionForm action={props.actions.beginReport} submit="Scrivi il resoconto" quiet>
      <input type="hidden" name="meetingId" value={draft.id} />
    </ActionForm>
  );
}
