import { ActionForm } from "#components/ui/action-form";
import type { VersionedRecord } from "#lib/record-versions/schema";
import type { FormState } from "#lib/web/form-state";

/** Brings back what a record said, folded away so that nobody does it in passing. */
export function RestoreVersionForm(props: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  record: VersionedRecord & { version: number };
  number: number;
  /** It waits for somebody else. */
  isProposed: boolean;
}) {
  const { record, number, isProposed } = props;
  return (
    <details className="disclosure">
      <summary>
        Ripristina <span className="sr-only">la versione {number}</span>
      </summary>
      <ActionForm action={props.action} submit={`Ripristina la versione ${number}`} quiet>
        <input type="hidden" name="kind" value={record.kind} />
        <input type="hidden" name="id" value={record.id} />
        <input type="hidden" name="version" value={record.version} />
        <input type="hidden" name="number" value={number} />
        <p className="mt-2 text-quiet">
          {isProposed
            ? "Diventa una proposta: la pubblica un’altra persona della redazione."
            : "Le pagine pubbliche la mostrano subito; quella attuale resta tra le versioni."}
        </p>
      </ActionForm>
    </details>
  );
}
