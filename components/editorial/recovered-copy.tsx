"use client";

import { useState } from "react";
import { DraftComparison } from "#components/editorial/draft-comparison";
import type { EditedDraft, EditingActions } from "#components/editorial/editing-actions";
import type { Editing } from "#components/editorial/use-editing";
import { Notice } from "#components/ui/notice";
import { formatInstant } from "#lib/format";

/** What an earlier visit left in this browser and the portal never had. */
export function RecoveredCopy(props: {
  draft: EditedDraft;
  copy: NonNullable<Editing["copy"]>;
  compare: EditingActions["compare"];
  timeZone: string;
}) {
  const { draft, copy } = props;
  const [isCompared, setCompared] = useState(false);
  return (
    <Notice tone="warning" title="In questo browser c’è un testo che non era stato salvato">
      <p>
        È del {formatInstant(copy.at, props.timeZone)}.{" "}
        {copy.version < draft.version &&
          "Da allora la pagina è stata salvata di nuovo: riprendendolo, prende il posto di quello che si vede qui."}
      </p>
      {isCompared && (
        <DraftComparison
          id="ripresa"
          page={{ kind: draft.kind, id: draft.id }}
          compare={props.compare}
          document={copy.document}
          theirs="Il testo salvato"
        />
      )}
      <p className="mt-2 flex flex-wrap gap-3">
        <button type="button" className="button" onClick={copy.take}>
          Riprendi il testo
        </button>
        {!isCompared && (
          <button type="button" className="button quiet" onClick={() => setCompared(true)}>
            Confronta
          </button>
        )}
        <button type="button" className="button quiet" onClick={copy.drop}>
          Scarta
        </button>
      </p>
    </Notice>
  );
}
