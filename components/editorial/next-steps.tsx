"use client";

import type { ReactNode } from "react";
import type { EditedDraft, EditingActions } from "#components/editorial/editing-actions";
import { openSteps } from "#components/editorial/open-steps";
import { StepForm } from "#components/editorial/step-form";
import type { Editing } from "#components/editorial/use-editing";
import { FormTextField } from "#components/ui/form-text-field";
import type { FormState } from "#lib/web/form-state";

/** Fields that go with publishing; each of the two forms needs its own. */
export type PublishFields = (step: "publish" | "schedule") => ReactNode;

/** The form that publishes, for a button that stands elsewhere. */
export const PUBLISH_FORM = "passo-pubblica";

/** What can be done with a page now: one thing that is meant to be done, and the others below. */
export function NextSteps(props: {
  draft: EditedDraft;
  editing: Editing;
  actions: EditingActions;
  timeZone: string;
  fieldIdOf: (place: string) => string | null;
  listed?: (refused: FormState) => FormState;
  publishFields?: PublishFields;
}) {
  const { draft, editing, actions } = props;
  const { can } = draft;
  const step = { draft, editing };
  const publishing = {
    publishes: true,
    fieldIdOf: props.fieldIdOf,
    ...(props.listed && { listed: props.listed }),
  };
  const { hasDraft, needsSomebodyElse, canPublish, canAsk, isAskedByMe } = openSteps(
    draft,
    editing,
  );
  const withdrawal = (
    <StepForm
      {...step}
      action={actions.withdraw}
      submit="Ritira dalla revisione"
      pending="Un momento…"
      quiet
    />
  );
  return (
    <section aria-labelledby="passi">
      <h2 id="passi" className="text-title-3">
        Prossimo passo
      </h2>
      {needsSomebodyElse && (
        <p className="mt-2 text-base">
          In questo portale chi ha scritto una bozza non la pubblica: serve un’altra persona della
          redazione. Dandola da rivedere, chi la rivede potrà pubblicarla.
        </p>
      )}
      {canPublish && (
        <StepForm
          {...step}
          id={PUBLISH_FORM}
          action={actions.publish}
          submit={draft.draftState === "scheduled" ? "Pubblica adesso" : "Pubblica"}
          pending="Pubblicazione in corso…"
          {...publishing}
        >
          {props.publishFields?.("publish")}
        </StepForm>
      )}
      {!canPublish && !hasDraft && !draft.archivedAt && (
        <p className="mt-2 text-base">
          Non ci sono modifiche da pubblicare: quello che si cambia qui resta in bozza finché non si
          pubblica.
        </p>
      )}
      {can.sendBack && (
        <More title="Restituisci con una nota" isOpen={!isAskedByMe}>
          <StepForm
            {...step}
            action={actions.sendBack}
            submit="Restituisci"
            pending="Un momento…"
            quiet
            labels={{ text: "Che cosa cambiare" }}
            fieldIdOf={() => "nota-rimando"}
          >
            <FormTextField name="text" id="nota-rimando" label="Che cosa cambiare" rows={3} />
          </StepForm>
        </More>
      )}
      {can.withdraw && isAskedByMe && withdrawal}
      {canAsk && (
        <More title="Chiedi la revisione" isOpen={needsSomebodyElse}>
          <StepForm
            {...step}
            action={actions.askReview}
            submit="Chiedi la revisione"
            pending="Un momento…"
            quiet={!needsSomebodyElse}
          >
            <FormTextField
              name="text"
              id="nota-revisione"
              label="Nota per chi rivede"
              optional
              rows={3}
            />
          </StepForm>
        </More>
      )}
      {can.schedule && !needsSomebodyElse && (
        <More title="Programma la pubblicazione">
          <StepForm
            {...step}
            action={actions.schedule}
            submit="Programma"
            pending="Un momento…"
            quiet
            labels={{ onDay: "Giorno di uscita", atTime: "Ora di uscita" }}
            {...publishing}
          >
            <FormTextField name="onDay" label="Giorno di uscita" type="date" />
            <FormTextField name="atTime" label="Ora di uscita" type="time" />
            <input type="hidden" name="timeZone" value={props.timeZone} />
            {props.publishFields?.("schedule")}
          </StepForm>
        </More>
      )}
      {can.cancelSchedule && (
        <StepForm
          {...step}
          action={actions.cancelSchedule}
          submit="Annulla la programmazione"
          pending="Un momento…"
          quiet
        />
      )}
      {can.withdraw && !isAskedByMe && (
        <More title="Ritira dalla revisione">
          <p className="text-base">La revisione è stata chiesta da un’altra persona.</p>
          {withdrawal}
        </More>
      )}
      {can.keep && (
        <More title="Salva una versione a parte">
          <p className="text-base">
            Resta tra le versioni com’è adesso, e quello che si scrive dopo è una versione nuova.
          </p>
          <StepForm
            {...step}
            action={actions.keep}
            submit="Salva la versione"
            pending="Un momento…"
            quiet
          />
        </More>
      )}
      {can.discard && (
        <More title="Scarta le modifiche">
          <p className="text-base">
            Si torna al testo pubblicato; le modifiche restano tra le versioni.
          </p>
          <StepForm
            {...step}
            action={actions.discard}
            submit="Scarta"
            pending="Un momento…"
            quiet
          />
        </More>
      )}
      {can.archive && (
        <More title="Archivia">
          <p className="text-base">
            {draft.isPublished
              ? "La pagina non è più pubblica ed esce dagli elenchi."
              : "La bozza esce dagli elenchi della redazione; non era mai stata pubblica."}{" "}
            Niente va perso: si può riprendere.
          </p>
          <StepForm
            {...step}
            action={actions.archive}
            submit="Archivia"
            pending="Un momento…"
            quiet
          />
        </More>
      )}
      {can.unarchive && (
        <StepForm
          {...step}
          action={actions.unarchive}
          submit="Riprendi dall’archivio"
          pending="Un momento…"
        />
      )}
    </section>
  );
}

function More(props: { title: string; isOpen?: boolean; children: ReactNode }) {
  return (
    <details className="disclosure" open={props.isOpen || undefined}>
      <summary>{props.title}</summary>
      <div className="pb-4">{props.children}</div>
    </details>
  );
}
