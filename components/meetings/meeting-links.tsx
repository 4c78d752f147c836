"use client";

import type { MeetingActions } from "#components/meetings/meeting-actions";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import { pageStateWords } from "#lib/editorial/messages";
import { editorPath } from "#lib/editorial/rules";
import type { MeetingDraftDetails } from "#lib/pages/queries";

/** What belongs to a meeting and is done on other pages: its report, its materials, a copy. */
export function MeetingLinks(props: { page: MeetingDraftDetails; actions: MeetingActions }) {
  const { draft, report } = props.page;
  return (
    <>
      <li>
        {report ? (
          <>
            <a href={editorPath({ kind: "report", id: report.id })}>Resoconto</a>: {stateOf(report)}
          </>
        ) : (
          <ActionForm action={props.actions.beginReport} submit="Scrivi il resoconto" quiet>
            <input type="hidden" name="meetingId" value={draft.id} />
          </ActionForm>
        )}
      </li>
      <li>
        <a href={`${editorPath(draft)}/materiali`}>Materiali</a>
      </li>
      <li>
        <details className="disclosure">
          <summary>Copia come nuovo incontro</summary>
          <p>Con lo stesso programma e gli stessi relatori, nei ruoli del nuovo giorno.</p>
          <ActionForm
            action={props.actions.copy}
            submit="Copia"
            quiet
            labels={{ day: "Giorno del nuovo incontro" }}
            fieldIdOf={() => "giorno-copia"}
          >
            <input type="hidden" name="id" value={draft.id} />
            <FormTextField
              name="day"
              id="giorno-copia"
              label="Giorno del nuovo incontro"
              type="date"
            />
          </ActionForm>
        </details>
      </li>
    </>
  );
}

function stateOf(report: NonNullable<MeetingDraftDetails["report"]>): string {
  const isPublished = report.liveRevisionId !== null;
  return pageStateWords("report", { ...report, isPublished }).toLowerCase();
}
