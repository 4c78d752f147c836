"use client";

import { describeSaveState, type SaveState } from "#components/ui/autosaver";

/** Whether the draft is safe, always in sight; only what needs attention interrupts a listener. */
export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const isTrouble = ["offline", "refused", "conflict"].includes(state.kind);
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      {/* Two regions: what is announced politely must not be cut short by what is urgent. */}
      <p role="status" className="text-base text-quiet">
        {isTrouble ? "" : describeSaveState(state)}
      </p>
      <p role="alert" className="text-base font-bold text-danger">
        {isTrouble ? describeSaveState(state) : ""}
      </p>
      {(state.kind === "offline" || state.kind === "refused") && (
        <button type="button" className="button quiet" onClick={onRetry}>
          Salva ora
        </button>
      )}
    </div>
  );
}
