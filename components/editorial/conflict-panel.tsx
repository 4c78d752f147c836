"use client";

import { useEffect, useRef } from "react";
import { DraftComparison } from "#components/editorial/draft-comparison";
import type { EditedDraft, EditingActions } from "#components/editorial/editing-actions";
import type { Editing } from "#components/editorial/use-editing";
import type { OtherSave } from "#components/ui/autosaver";
import { formatTime } from "#lib/format";

/**
 * Two wrote on one draft: nothing is saved until the one who was later has seen both texts and
 * says which goes on. Nothing is lost either way, as what was saved stays among the versions.
 */
export function ConflictPanel(props: {
  draft: EditedDraft;
  editing: Editing;
  compare: EditingActions["compare"];
  other: OtherSave;
  timeZone: string;
}) {
  const { draft, editing, other } = props;
  const panel = useRef<HTMLElement>(null);
  // It interrupts the writing, because nothing more is saved.
  useEffect(() => panel.current?.focus(), []);
  const who = other.authorName ?? "Qualcun altro";
  const at = formatTime(other.at, props.timeZone);
  const takeTheirs = () => {
    editing.saver.discard();
    // Once React has taken away the warning about leaving unsaved work.
    setTimeout(() => location.reload());
  };
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby="conflitto"
      className="my-6 border-l-4 border-danger bg-danger-pale px-4 py-3"
    >
      <h2 id="conflitto" className="text-title-3">
        {who} ha salvato un altro testo alle {at}
      </h2>
      <p>
        Quello che è scritto qui non è stato salvato e non è andato perso. Scegliere con quale testo
        continuare: si può prima copiare ciò che serve.
      </p>
      <DraftComparison
        key={other.version}
        id="conflitto"
        page={{ kind: draft.kind, id: draft.id }}
        compare={props.compare}
        document={editing.document()}
        theirs={`Il testo di ${who}`}
      />
      <p className="mt-4 flex flex-wrap gap-3">
        <button
          type="button"
          className="button"
          onClick={() => void editing.saver.keepMine(other.version)}
        >
          Salva il testo scritto qui
        </button>
        <button type="button" className="button quiet" onClick={takeTheirs}>
          Continua dal testo di {who}
        </button>
      </p>
      <p className="mt-2 text-base">
        Salvando il testo scritto qui, quello di {who} resta tra le versioni.
      </p>
    </section>
  );
}
