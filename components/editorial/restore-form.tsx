import { ActionForm } from "#components/ui/action-form";
import { RecordKeys } from "#components/ui/record-keys";
import type { PageRef } from "#lib/editorial/schema";
import type { FormState } from "#lib/web/form-state";

/** Brings an earlier version back as a new one, folded away so that nobody does it in passing. */
export function RestoreForm(props: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  page: PageRef & { version: number };
  number: number;
}) {
  const { page, number } = props;
  const id = `pubblica-${number}`;
  return (
    <details className="disclosure md:w-64">
      <summary>
        Ripristina <span className="sr-only">la versione {number}</span>
      </summary>
      <ActionForm action={props.action} submit={`Ripristina la versione ${number}`} quiet>
        <input type="hidden" name="kind" value={page.kind} />
        <RecordKeys record={page} />
        <input type="hidden" name="number" value={number} />
        <p className="mt-2 text-quiet">
          Il suo testo torna nella bozza. Quello di adesso non va perso: resta tra le versioni.
        </p>
        <label htmlFor={id} className="mt-2 flex min-h-11 items-center gap-3">
          <input id={id} type="checkbox" name="publish" value="true" className="size-5" />
          Pubblica subito
        </label>
      </ActionForm>
    </details>
  );
}
