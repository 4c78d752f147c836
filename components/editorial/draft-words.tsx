import type { EditedDraft } from "#components/editorial/editing-actions";
import { DRAFT_STATE_LABELS } from "#lib/editorial/messages";

/** Writing on what is public begins a draft, and makes who writes its author. */
export function asWritten(draft: EditedDraft): EditedDraft {
  return { ...draft, draftState: draft.draftState ?? "draft", authorName: draft.readerName };
}

export function stateOf({ archivedAt, draftState, isPublished }: EditedDraft): string {
  if (archivedAt) return "Archiviato";
  const state = draftState && DRAFT_STATE_LABELS[draftState];
  if (!isPublished) return state ?? "Bozza";
  return state ? `Pubblicato, con modifiche: ${state.toLowerCase()}` : "Pubblicato";
}
