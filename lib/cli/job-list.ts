import { decisionMailJob, requestMailJob } from "#lib/access/jobs";
import type { AnyJob } from "#lib/infra/jobs";
import { invitationMailJob } from "#lib/invitations/jobs";
import { scheduledPublication } from "#lib/pages/jobs";
import { forgetExpiredJob, signInMailJob } from "#lib/sign-in/jobs";

/** Every kind of background work: each domain declares its own in `jobs.ts` and is named here. */
export const JOBS: AnyJob[] = [
  scheduledPublication,
  signInMailJob,
  forgetExpiredJob,
  invitationMailJob,
  requestMailJob,
  decisionMailJob,
];
