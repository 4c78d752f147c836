import { CONTENT_SCAN } from "#lib/contents/rules";
import type { Job } from "#lib/infra/jobs";

export const contentScanJob: Job<{ sha256: string }> = {
  ...CONTENT_SCAN,
  handle: async () => {},
};
