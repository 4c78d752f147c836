import { SYSTEM } from "#lib/actor";
import { settleClearances } from "#lib/clearances/commands";
import { CONTENT_KNOWN } from "#lib/contents/rules";
import type { Job } from "#lib/infra/jobs";
import { PROGRAMME_CHANGED } from "#lib/meetings/rules";

export const programmeChangedJob: Job<{ meetingId: string }> = {
  ...PROGRAMME_CHANGED,
  handle: ({ meetingId }) => settleClearances(SYSTEM, { placements: { some: { meetingId } } }),
};

export const contentKnownJob: Job<{ sha256: string }> = {
  ...CONTENT_KNOWN,
  handle: ({ sha256 }) => settleClearances(SYSTEM, { versions: { some: { file: { sha256 } } } }),
};
