import type { AnyJob } from "#lib/infra/jobs";
import { scheduledPublication } from "#lib/pages/jobs";

/** Every kind of background work: each domain declares its own in `jobs.ts` and is named here. */
export const JOBS: AnyJob[] = [scheduledPublication];
