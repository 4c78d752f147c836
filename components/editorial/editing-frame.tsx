"use client";

import type { ReactNode } from "react";
import { ConflictPanel } from "#components/editorial/conflict-panel";
import type { EditedDraft, EditingActions } from "#components/editorial/editing-actions";
import { EditorialNotes } from "#components/editorial/editorial-notes";
import { NextSteps, type PublishFields } from "#components/editorial/next-steps";
import { OtherHand } from "#components/editorial/other-hand";
import { RecoveredCopy } from "#components/editorial/recovered-copy";
import { StateLine } from "#components/editorial/state-line";
import type { Editing } from "#components/editorial/use-editing";
import { Notice } from "#components/ui/notice";
import { SaveStatus } from "#components/ui/save-status";
import { editorPath } from "#lib/editorial/rules";

/**
 * What every editor has around its fields: where the page stands and who acts next, whether it is
 * saved, who else is on it, the next steps, the notes. `children` are the fields.
 */
export function EditingFrame(props: {
  draft: EditedDraft;
  editing: Editing;
  actions: EditingActions;
  timeZone: string;
  /** The field of a place in the document, such as «talks.1.title». */
  fieldIdOf: (place: string) => string | null;
  /** Where everybody reads it, once it is published. */
  publicPath: string | null;
  /** Fields that go with publishing, now or later. */
  publishFields?: PublishFields;
  /** Other pages about this one, as list items. */
  links?: ReactNode;
  children: ReactNode;
}) {
  const { draft, editing, actions, timeZone } = props;
  const { saver, state, copy } = editing;
  const shared = { draft, editing, actions, timeZone };
  const base = editorPath(draft);
  return (
    <div className="editing">
      <div className="editing-state">
        <StateLine
          draft={draft}
          timeZone={timeZone}
          hasWritten={draft.can.write && state.kind !== "unchanged"}
        />
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <SaveStatus state={state} onRetry={() => void saver.saveNow()} />
          <a href="#passi" className="text-base lg:hidden">
            Prossimo passo
          </a>
        </div>
      </div>
      <div className="editing-text">
        {state.kind === "conflict" && (
          <ConflictPanel
            draft={draft}
            editing={editing}
            compare={actions.compare}
            other={state.other}
            timeZone={timeZone}
          />
        )}
        {copy && draft.can.write && (
          <RecoveredCopy draft={draft} copy={copy} compare={actions.compare} timeZone={timeZone} />
        )}
        <OtherHand draft={draft} editing={editing} timeZone={timeZone} />
        {draft.hiddenAt && (
          <Notice tone="warning">
            Il pubblico non vede questa pagina, finché non è decisa la{" "}
            <a href="/redazione/segnalazioni">segnalazione di dati personali</a> che la riguarda.
          </Notice>
        )}
        {!draft.can.write && (
          <Notice tone="warning">
            {draft.archivedAt
              ? "La pagina è archiviata: per cambiarla bisogna prima riprenderla."
              : "La pubblicazione è programmata: per cambiare il testo bisogna prima annullarla."}
          </Notice>
        )}
        <fieldset
          disabled={!draft.can.write}
          className="min-w-0"
          onInput={({ target }) => target instanceof HTMLElement && editing.touch(target.id)}
        >
          <legend className="sr-only">Contenuto</legend>
          {props.children}
        </fieldset>
      </div>
      <div className="editing-side">
        <NextSteps
          {...shared}
          fieldIdOf={props.fieldIdOf}
          {...(props.publishFields && { publishFields: props.publishFields })}
        />
        <nav aria-label="Altre pagine su questa" className="mt-8 text-base">
          <ul className="[&_a]:inline-block [&_a]:py-2">
            {props.links}
            <li>
              <a href={`${base}/anteprima`}>Anteprima</a>
            </li>
            <li>
              <a href={`${base}/versioni`}>Versioni</a>
            </li>
            {draft.isPublished && props.publicPath && (
              <li>
                <a href={props.publicPath}>Pagina pubblica</a>
              </li>
            )}
          </ul>
        </nav>
        <EditorialNotes {...shared} />
      </div>
    </div>
  );
}
