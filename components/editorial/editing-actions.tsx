import type { SaveOutcome } from "#components/ui/autosaver";
import type { DraftDetails } from "#lib/editorial/queries";
import type { PageRef } from "#lib/editorial/schema";
import type { SavedComparison } from "#lib/revisions/queries";
import type { FormState } from "#lib/web/form-state";

/** A page as an editor handles it, without its text. */
export type EditedDraft = Omit<DraftDetails, "document">;

export type StepAction = (state: FormState, data: FormData) => Promise<FormState>;

type Step =
  | "publish"
  | "schedule"
  | "cancelSchedule"
  | "askReview"
  | "withdraw"
  | "sendBack"
  | "note"
  | "archive"
  | "unarchive"
  | "keep"
  | "discard";

/** What the server does for an editor. */
export interface EditingActions extends Record<Step, StepAction> {
  save: (ref: PageRef, version: number, document: unknown) => Promise<SaveOutcome>;
  compare: (ref: PageRef, document: unknown) => Promise<SavedComparison | null>;
}
