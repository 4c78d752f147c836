import type { ComponentProps, ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form";
import { Notice } from "#components/ui/notice";
import { formatInstant } from "#lib/format";
import type { Proposal } from "#lib/proposals/queries";

/** Above a form that holds one's own proposal again: why, and the way to drop it. */
export function ReturnedProposal(props: {
  proposal: Proposal;
  timeZone: string;
  discard: ComponentProps<typeof ActionForm>["action"];
  /** How it differs from what is public, where the form cannot hold it. */
  children: ReactNode;
}) {
  const { id, version, state, note, returnedByName, stateAt, isValid } = props.proposal;
  const when = formatInstant(stateAt, props.timeZone);
  return (
    <>
      <Notice
        tone="warning"
        title={
          state === "sent_back"
            ? `Da rivedere: nota di ${returnedByName ?? "chi ha letto"}, ${when}`
            : `Proposta ritirata, ${when}`
        }
      >
        {note && <p className="whitespace-pre-line">{note}</p>}
        {isValid ? (
          <p>Il modulo contiene la modifica com’era: si corregge e si invia di nuovo.</p>
        ) : (
          <p>
            La modifica non rispetta più le regole di questo testo: il modulo contiene il testo
            pubblico, e quello che era proposto si legge qui sotto.
          </p>
        )}
      </Notice>
      {!isValid && props.children}
      <details className="disclosure">
        <summary>Abbandona la modifica</summary>
        <p className="mt-2 max-w-[62ch]">
          Il modulo torna a contenere il testo pubblico. La modifica non resta da nessuna parte.
        </p>
        <ActionForm action={props.discard} submit="Abbandona la modifica" quiet>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
        </ActionForm>
      </details>
    </>
  );
}
