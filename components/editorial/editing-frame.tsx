"use client";

import type { ReactNode } from "react";
import { ConflictPanel } from "#components/editorial/conflict-panel";
import type { EditedDraft, EditingActions } from "#components/editorial/editing-actions";
import { EditingBar } from "#components/editorial/editing-bar";
import { EditorialNotes } from "#components/editorial/editorial-notes";
import { NextSteps, PUBLISH_FORM, type PublishFields } from "#components/editorial/next-steps";
import { openSteps } from "#components/editorial/open-steps";
import { OtherHand } from "#components/editorial/other-hand";
import { RecoveredCopy } from "#components/editorial/recovered-copy";
import { ReturnedNote } from "#components/editorial/returned-note";
import { StateLine } from "#components/editorial/state-line";
import type { Editing } from "#components/editorial/use-editing";
import { Notice } from "#components/ui/notice";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { CORRECTED, NEVER_PUBLIC, PAGE_OUTCOMES, UNSEEN } from "#lib/editorial/messages";
import { editorPath } from "#lib/editorial/rules";
import type { FormState } from "#lib/web/form-state";

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
  /** How the list of what is in the way of publishing tells it, where that is shorter. */
  listed?: (refused: FormState) => FormState;
  /** Where everybody reads it, once it is published. */
  publicPath: string | null;
  /** Fields that go with publishing, now or later. */
  publishFields?: PublishFields;
  /** Other pages about this one, as list items. */
  links?: ReactNode;
  /** What else can be done with it, below the steps. */
  besides?: ReactNode;
  /** What the last step did, as the address says it, and what may be done after it. */
  outcome: string | undefined;
  afterwards?: ReactNode;
  children: ReactNode;
}) {
  const { draft, editing, actions, timeZone } = props;
  const { state, copy } = editing;
  const shared = { draft, editing, actions, timeZone };
  const base = editorPath(draft);
  const steps = openSteps(draft, editing);
  const publicPath = draft.isPublished ? props.publicPath : null;
  const outcome = outcomeOf(props.outcome, draft, publicPath);
  return (
    <div className="editing">
      <div className="editing-head">
        <nav aria-label="Altre pagine su questa">
          <ul>
            {props.links}
            <li>
              <a href={`${base}/anteprima`}>Anteprima</a>
            </li>
            <li>
              <a href={`${base}/versioni`}>Versioni</a>
            </li>
            {publicPath && (
              <li>
                <a href={publicPath}>Pagina pubblica</a>
              </li>
            )}
          </ul>
        </nav>
        <StateLine draft={draft} timeZone={timeZone} hasWritten={steps.hasWritten} />
        {/* What a step did is old as soon as something else is done. */}
        {state.kind === "unchanged" && (
          <OutcomeNotice outcomes={PAGE_OUTCOMES} outcome={outcome}>
            {outcome?.startsWith("pubblicata") && outcome !== UNSEEN && (
              <>
                {/* Public pages have no way back to the newsroom. */}
                {publicPath && (
                  <a href={publicPath} target="_blank" rel="noopener">
                    Vedi la pagina, in un’altra scheda
                  </a>
                )}
                {props.afterwards}
              </>
            )}
          </OutcomeNotice>
        )}
        <ReturnedNote draft={draft} timeZone={timeZone} />
      </div>
      <EditingBar draft={draft} editing={editing}>
        {steps.canPublish && !props.publishFields ? (
          <>
            <a href="#passi">Altri passi</a>
            <button type="submit" form={PUBLISH_FORM} className="button">
              Pubblica
            </button>
          </>
        ) : (
          <a href="#passi" className="button">
            {steps.canPublish ? "Pubblica…" : "Prossimo passo"}
          </a>
        )}
      </EditingBar>
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
          {...(props.listed && { listed: props.listed })}
          {...(props.publishFields && { publishFields: props.publishFields })}
        />
        {props.besides}
      </div>
      <div className="editing-notes">
        <EditorialNotes {...shared} />
      </div>
    </div>
  );
}

/** The same step on what nobody sees, or ever saw, did something else. */
function outcomeOf(outcome: string | undefined, draft: EditedDraft, publicPath: string | null) {
  if (outcome === "pubblicata" && !publicPath) return UNSEEN;
  if (outcome === "pubblicata" && Number(draft.firstPublishedAt) < Number(draft.lastPublishedAt)) {
    return CORRECTED;
  }
  if (outcome === "archiviata" && !draft.lastPublishedAt) return NEVER_PUBLIC;
  return outcome;
}
