import { SYSTEM } from "#lib/actor";
import type { Job } from "#lib/infra/jobs";
import { log } from "#lib/infra/log";
import { sweepUploads } from "#lib/uploads/commands";

/** At night, before the content that it lets go of is swept. */
export const uploadSweepJob: Job<object> = {
  name: "upload-sweep",
  schedule: { cron: "10 3 * * *", timeZone: "UTC" },
  handle: async () => {
    const removed = await sweepUploads(SYSTEM);
    log.info({ removed }, "uploads that nobody attached removed");
  },
};
