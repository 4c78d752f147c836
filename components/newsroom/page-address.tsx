import { ActionForm } from "#components/ui/action-form";
import type { FormState } from "#lib/web/form-state";

/** Where the title of a public page has changed, its address may follow; nobody is led astray. */
export function PageAddress(props: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  page: { kind: string; id: string };
  address: { path: string; wanted: string } | null;
}) {
  const { page, address } = props;
  if (address === null) return null;
  return (
    <details className="disclosure mt-10 border-t border-line pt-4">
      <summary>Indirizzo della pagina</summary>
      <p className="mt-2 max-w-[62ch]">
        Adesso è <b className="break-words">{address.path}</b>. Secondo il titolo sarebbe{" "}
        <b className="break-words">{address.wanted}</b>. Quello di adesso continuerà a portare alla
        pagina.
      </p>
      <ActionForm action={props.action} submit="Cambia l’indirizzo" quiet>
        <input type="hidden" name="kind" value={page.kind} />
        <input type="hidden" name="id" value={page.id} />
      </ActionForm>
    </details>
  );
}
