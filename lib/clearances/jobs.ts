import { SYSTEM } from "#lib/actor";
import { settleClearances } from "#lib/clearances/commands";
import type { Job } from "#lib/infra/jobs";
import { PROGRAMME_CHANGED } from "#lib/meetings/rules";

export const programmeChangedJob: Job<{ meetingId: string }> = {
  ...PROGRAMME_CHANGED,
  handle: ({ meetingId }) => settleClearances(SYSTEM, { placements: { some: { meetingId } } }),
};
