import { SYSTEM } from "#lib/actor";
import { CONTENT_SCAN } from "#lib/contents/rules";
import { hasScanner } from "#lib/infra/env";
import type { Job } from "#lib/infra/jobs";
import { scanContent, sweepScans } from "#lib/scans/commands";

const NEVER = "SELECT 1 WHERE false";

export const contentScanJob: Job<{ sha256: string }> = {
  ...CONTENT_SCAN,
  handle: ({ sha256 }) => scanContent(SYSTEM, sha256),
  // A scanner that loads its signatures anew is away for a minute or two.
  queue: { retryLimit: 10, retryDelay: 5, retryBackoff: true, retryDelayMax: 300 },
};

/** So that nothing waits for ever, and what came before the scanner was set is scanned too. */
export const scanSweepJob: Job<object> = {
  name: "scan-sweep",
  schedule: { cron: "*/5 * * * *", timeZone: "UTC" },
  get onlyIf() {
    // Without a scanner nothing ever gets a verdict, and nothing waits for one.
    return hasScanner() ? `SELECT 1 FROM "Content" WHERE "scan" = 'unscanned' LIMIT 1` : NEVER;
  },
  handle: async () => {
    await sweepScans(SYSTEM);
  },
};

/** At night, in case the scanner takes larger files by now. */
export const largeScanJob: Job<object> = {
  name: "large-scan",
  schedule: { cron: "40 3 * * *", timeZone: "UTC" },
  handle: async () => {
    await sweepScans(SYSTEM, { large: true });
  },
};
