import { SYSTEM } from "#lib/actor";
import { removeForgottenFiles, sweepFiles } from "#lib/files/commands";
import { FILE_REMOVAL } from "#lib/files/rules";
import type { Job } from "#lib/infra/jobs";
import { log } from "#lib/infra/log";

export const fileRemovalJob: Job<object> = {
  ...FILE_REMOVAL,
  handle: () => removeForgottenFiles(SYSTEM),
};

/** At night, when nobody waits for the disk. */
export const fileSweepJob: Job<object> = {
  name: "file-sweep",
  schedule: { cron: "20 3 * * *", timeZone: "UTC" },
  handle: async () => {
    await removeForgottenFiles(SYSTEM);
    const removed = await sweepFiles(SYSTEM);
    log.info(removed, "leftover files removed");
  },
};
