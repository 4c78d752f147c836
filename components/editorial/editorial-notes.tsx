"use client";

import type { EditedDraft, EditingActions } from "#components/editorial/editing-actions";
import { StepForm } from "#components/editorial/step-form";
import type { Editing } from "#components/editorial/use-editing";
import { FormTextField } from "#components/ui/form-text-field";
import { NOTE_KIND_LABELS } from "#lib/editorial/messages";
import { formatInstant } from "#lib/format";

/** What author and reviewer said to each other about a page, oldest first. */
export function EditorialNotes(props: {
  draft: EditedDraft;
  editing: Editing;
  actions: EditingActions;
  timeZone: string;
}) {
  const { draft, timeZone } = props;
  return (
    <section aria-labelledby="note-redazione" className="mt-8">
      <h2 id="note-redazione" className="text-title-3">
        Note della redazione
      </h2>
      {draft.notes.length === 0 && <p className="text-base text-soft">Nessuna nota.</p>}
      <ul>
        {draft.notes.map((note) => (
          <li key={note.id} className="border-b border-line py-2 text-base">
            <span className="block text-sm text-soft">
              {NOTE_KIND_LABELS[note.kind]} · {note.authorName ?? "il portale"},{" "}
              {formatInstant(note.createdAt, timeZone)}
            </span>
            {note.text && <span className="block whitespace-pre-line">{note.text}</span>}
          </li>
        ))}
      </ul>
      <details className="disclosure">
        <summary>Scrivi una nota</summary>
        <StepForm
          draft={draft}
          editing={props.editing}
          action={props.actions.note}
          submit="Aggiungi la nota"
          pending="Un momento…"
          quiet
          labels={{ text: "Nota" }}
          fieldIdOf={() => "nota"}
        >
          <FormTextField
            name="text"
            id="nota"
            label="Nota"
            hint="La legge solo la redazione."
            rows={3}
          />
        </StepForm>
      </details>
    </section>
  );
}
