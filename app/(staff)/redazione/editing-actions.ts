import type { EditingActions } from "#components/editorial/editing-actions";
import {
  archiveAction,
  askReviewAction,
  cancelScheduleAction,
  compareDraftAction,
  discardAction,
  keepAction,
  noteAction,
  publishAction,
  saveDraftAction,
  scheduleAction,
  sendBackAction,
  unarchiveAction,
  withdrawAction,
} from "./page-actions";

/** What every editor can do with the page it writes; one may put an action of its own in place. */
export const EDITING_ACTIONS: EditingActions = {
  save: saveDraftAction,
  compare: compareDraftAction,
  publish: publishAction,
  schedule: scheduleAction,
  cancelSchedule: cancelScheduleAction,
  askReview: askReviewAction,
  withdraw: withdrawAction,
  sendBack: sendBackAction,
  note: noteAction,
  archive: archiveAction,
  unarchive: unarchiveAction,
  keep: keepAction,
  discard: discardAction,
};
