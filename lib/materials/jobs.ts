import { SYSTEM } from "#lib/actor";
import type { Job } from "#lib/infra/jobs";
import { endEmbargoes } from "#lib/materials/commands";

/** Readers see what is due by themselves; the pages that are kept hear of it within a minute. */
export const embargoJob: Job<object> = {
  name: "embargo-end",
  schedule: { cron: "* * * * *", timeZone: "UTC" },
  // The next minute tries again by itself.
  queue: { retryLimit: 0 },
  onlyIf: `SELECT 1 FROM "Material" WHERE "embargoUntil" <= $1 LIMIT 1`,
  handle: async () => {
    await endEmbargoes(SYSTEM);
  },
};
