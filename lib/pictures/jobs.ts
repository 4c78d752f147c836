import { SYSTEM } from "#lib/actor";
import type { Job } from "#lib/infra/jobs";
import { sweepPictures } from "#lib/pictures/commands";

/** Before leftover files are looked for. */
export const pictureSweepJob: Job<object> = {
  name: "picture-sweep",
  schedule: { cron: "50 2 * * *", timeZone: "UTC" },
  handle: async () => {
    await sweepPictures(SYSTEM);
  },
};
