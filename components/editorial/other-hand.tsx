"use client";

import { useEffect, useState } from "react";
import type { EditedDraft } from "#components/editorial/editing-actions";
import { type DraftStatus, useDraftStatus } from "#components/editorial/use-draft-status";
import type { Editing } from "#components/editorial/use-editing";
import { Notice } from "#components/ui/notice";
import { formatTime } from "#lib/format";

/** Somebody who saved so recently may be writing still. */
const RECENT_MS = 5 * 60_000;

/** Tells that somebody else is on this draft before a text is in the way of another. */
export function OtherHand(props: { draft: EditedDraft; editing: Editing; timeZone: string }) {
  const { draft, editing, timeZone } = props;
  const { saver, state } = editing;
  const [newer, setNewer] = useState<Extract<DraftStatus, { kind: "known" }> | null>(null);
  const [isRecent, setRecent] = useState(false);
  const { check, isSignedOut } = useDraftStatus({ kind: draft.kind, id: draft.id }, (status) => {
    if (status.kind === "signed-out") return;
    // Signed in again: what waits in the page goes to the portal by itself.
    if (state.kind === "refused") void saver.saveNow();
    // An answer that crossed one's own saving says nothing.
    if (state.kind !== "saving") setNewer(status.version > saver.version ? status : null);
  });
  // Only the browser's clock knows how long ago that was when the page is looked at.
  useEffect(() => {
    setRecent(!draft.isMine && Date.now() - draft.savedAt.getTime() < RECENT_MS);
  }, [draft]);
  useEffect(() => {
    if (state.kind === "refused") check();
  }, [state.kind, check]);

  return (
    <div role="status">
      {isSignedOut && (
        <Notice tone="warning" title="La sessione è finita">
          Quello che è scritto resta qui.{" "}
          <a href="/accedi" target="_blank" rel="noopener">
            Accedere in un’altra scheda
          </a>
          , poi tornare a questa: il salvataggio riprende.
        </Notice>
      )}
      {!isSignedOut && state.kind !== "conflict" && newer && (
        <Notice tone="warning" title={newerWords(newer, timeZone)}>
          <p>
            Quello che si scrive qui non prende il posto del nuovo testo senza che lo si scelga.
          </p>
          <p className="mt-2">
            <button
              type="button"
              className="button quiet"
              onClick={() => (saver.isUnsaved ? void saver.saveNow() : location.reload())}
            >
              {saver.isUnsaved ? "Confronta i due testi" : "Mostra il nuovo testo"}
            </button>
          </p>
        </Notice>
      )}
      {!newer && isRecent && (
        <Notice tone="warning">
          {draft.authorName ?? "Qualcun altro"} ha salvato questa pagina alle{" "}
          {formatTime(draft.savedAt, timeZone)}: forse ci sta ancora lavorando.
        </Notice>
      )}
    </div>
  );
}

function newerWords(
  { authorName, isMine, savedAt }: Extract<DraftStatus, { kind: "known" }>,
  timeZone: string,
): string {
  if (isMine) return "Nel frattempo questa pagina è stata cambiata in un’altra scheda";
  const who = authorName ?? "qualcun altro";
  return `Nel frattempo ${who} ha salvato${savedAt ? ` alle ${formatTime(savedAt, timeZone)}` : ""}`;
}
