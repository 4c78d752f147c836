import { decisionMailJob, removeOldRequestsJob, requestMailJob } from "#lib/access/jobs";
import { contentKnownJob, programmeChangedJob } from "#lib/clearances/jobs";
import { alertMailJob, dataDecisionMailJob, eraseOldDataReportsJob } from "#lib/data-reports/jobs";
import {
  eraseOldFeedbackJob,
  obstacleMailJob,
  receiptMailJob,
  replyMailJob,
} from "#lib/feedback/jobs";
import { fileRemovalJob, fileSweepJob } from "#lib/files/jobs";
import type { AnyJob } from "#lib/infra/jobs";
import { invitationMailJob } from "#lib/invitations/jobs";
import { embargoJob } from "#lib/materials/jobs";
import { offerDecisionMailJob, offerMailJob } from "#lib/offer-notices/jobs";
import { scheduledPublication } from "#lib/pages/jobs";
import { pictureSweepJob } from "#lib/pictures/jobs";
import { proposalMailJob, proposalSentBackMailJob } from "#lib/proposals/jobs";
import { contentReadingJob, readingSweepJob } from "#lib/readings/jobs";
import { reviewMailJob, scheduleFailedMailJob, sentBackMailJob } from "#lib/review/jobs";
import { contentScanJob, largeScanJob, scanSweepJob } from "#lib/scans/jobs";
import { forgetExpiredJob, signInMailJob } from "#lib/sign-in/jobs";
import { uploadSweepJob } from "#lib/uploads/jobs";

/** Every kind of background work: each domain declares its own in `jobs.ts` and is named here. */
export const JOBS: AnyJob[] = [
  scheduledPublication,
  embargoJob,
  programmeChangedJob,
  contentKnownJob,
  signInMailJob,
  forgetExpiredJob,
  invitationMailJob,
  requestMailJob,
  decisionMailJob,
  removeOldRequestsJob,
  reviewMailJob,
  sentBackMailJob,
  scheduleFailedMailJob,
  offerMailJob,
  offerDecisionMailJob,
  proposalMailJob,
  proposalSentBackMailJob,
  obstacleMailJob,
  receiptMailJob,
  replyMailJob,
  eraseOldFeedbackJob,
  alertMailJob,
  dataDecisionMailJob,
  eraseOldDataReportsJob,
  pictureSweepJob,
  uploadSweepJob,
  contentReadingJob,
  readingSweepJob,
  contentScanJob,
  scanSweepJob,
  largeScanJob,
  fileRemovalJob,
  fileSweepJob,
];
