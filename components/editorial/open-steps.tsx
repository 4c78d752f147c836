import type { EditedDraft } from "#components/editorial/editing-actions";
import type { Editing } from "#components/editorial/use-editing";

/** Which of the greater steps are open now, also for what was written since the page was loaded. */
export function openSteps(draft: EditedDraft, { state }: Editing) {
  const { can } = draft;
  const hasWritten = can.write && state.kind !== "unchanged";
  const needsSomebodyElse = draft.needsSomebodyElse || (draft.secondPerson && hasWritten);
  return {
    hasWritten,
    hasDraft: draft.draftState !== null || hasWritten,
    needsSomebodyElse,
    canPublish: !needsSomebodyElse && (can.publish || hasWritten),
    canAsk: can.askReview || (hasWritten && draft.draftState === null),
    /** Whoever asked for a review may take the draft back; the others decide. */
    isAskedByMe: draft.draftStateById !== null && draft.draftStateById === draft.readerId,
  };
}

/** Writing on what is public begins a draft, and makes who writes its author. */
export function asWritten(draft: EditedDraft): EditedDraft {
  return { ...draft, draftState: draft.draftState ?? "draft", authorName: draft.readerName };
}
