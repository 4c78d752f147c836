"use client";

import { useEffect, useState } from "react";
import type { EditingActions } from "#components/editorial/editing-actions";
import { TextChanges } from "#components/editorial/text-changes";
import type { PageRef } from "#lib/editorial/schema";
import type { SavedComparison } from "#lib/revisions/queries";

/** What is written here beside what is saved: the differences, and both texts whole, to be copied. */
export function DraftComparison(props: {
  id: string;
  page: PageRef;
  compare: EditingActions["compare"];
  document: object;
  /** Whose text the saved one is, as a heading says it. */
  theirs: string;
}) {
  const { page, compare, document } = props;
  const [found, setFound] = useState<SavedComparison | null | "waiting">("waiting");
  // Compared once, as it was when it was asked for.
  const [asked] = useState({ page, compare, document });
  useEffect(() => {
    let isOpen = true;
    asked
      .compare(asked.page, asked.document)
      .catch(() => null)
      .then((comparison) => isOpen && setFound(comparison));
    return () => {
      isOpen = false;
    };
  }, [asked]);
  if (found === "waiting") return <p role="status">Confronto in corso…</p>;
  if (!found) return <p>Il confronto non è disponibile: il testo resta in questa pagina.</p>;
  return (
    <>
      <h3 className="mt-4 font-bold">
        Differenze: aggiunto quello che è scritto qui, tolto quello che c’è solo nell’altro testo
      </h3>
      <TextChanges comparison={found} heading="h4" same="I due testi sono uguali." />
      <div className="grid gap-x-6 md:grid-cols-2">
        <WholeText id={`${props.id}-mine`} label="Il testo scritto qui" text={found.myText} />
        <WholeText id={`${props.id}-theirs`} label={props.theirs} text={found.theirText} />
      </div>
    </>
  );
}

function WholeText({ id, label, text }: { id: string; label: string; text: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copiato.");
    } catch {
      // Some browsers allow it on https only: the text is there to be selected.
      setSaid("Non copiato: selezionare il testo e copiarlo.");
    }
  };
  return (
    <div className="mt-4">
      <label htmlFor={id} className="font-bold text-ink">
        {label}
      </label>
      <textarea id={id} readOnly rows={6} className="control max-w-none text-base" value={text} />
      <p className="mt-1 flex items-center gap-3">
        <button type="button" className="tool" onClick={() => void copy()}>
          Copia
          <span className="sr-only"> {label.toLowerCase()}</span>
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
