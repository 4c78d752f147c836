import { SYSTEM } from "#lib/actor";
import { CONTENT_READING } from "#lib/contents/rules";
import type { Job } from "#lib/infra/jobs";
import { readContent, sweepReadings } from "#lib/readings/commands";

export const contentReadingJob: Job<{ sha256: string }> = {
  ...CONTENT_READING,
  handle: ({ sha256 }) => readContent(SYSTEM, sha256),
};

/** So that nothing waits for ever, whatever was interrupted. */
export const readingSweepJob: Job<object> = {
  name: "reading-sweep",
  schedule: { cron: "*/10 * * * *", timeZone: "UTC" },
  onlyIf: `SELECT 1 FROM "Content" WHERE "reading" = 'waiting' LIMIT 1`,
  handle: async () => {
    await sweepReadings(SYSTEM);
  },
};
