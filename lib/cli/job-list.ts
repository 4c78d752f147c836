import { decisionMailJob } from "#lib/access/jobs";
import { fileRemovalJob, fileSweepJob } from "#lib/files/jobs";
import type { AnyJob } from "#lib/infra/jobs";
import { invitationMailJob } from "#lib/invitations/jobs";
import { scheduledPublication } from "#lib/pages/jobs";
import { pictureSweepJob } from "#lib/pictures/jobs";
import { forgetExpiredJob, signInMailJob } from "#lib/sign-in/jobs";

/** Every kind of background work: each domain declares its own in `jobs.ts` and is named here. */
export const JOBS: AnyJob[] = [
  scheduledPublication,
  signInMailJob,
  forgetExpiredJob,
  invitationMailJob,
  decisionMailJob,
  pictureSweepJob,
  fileRemovalJob,
  fileSweepJob,
];
