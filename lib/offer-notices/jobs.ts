import { SYSTEM } from "#lib/actor";
import { settings } from "#lib/infra/env";
import { type Job, MAIL_QUEUE } from "#lib/infra/jobs";
import { sendMail } from "#lib/infra/mail";
import { offerPath } from "#lib/materials/rules";
import { offerDecisionMail, offerMail } from "#lib/offer-notices/messages";
import { findDecider, findProposerToTell } from "#lib/offer-notices/queries";
import { OFFER_DECISION_MAIL, OFFER_MAIL, type Offer } from "#lib/offer-notices/rules";
import type { Decision } from "#lib/offer-notices/schema";
import { getSite } from "#lib/site/queries";

type Told = Offer & { accountId: string };

export const offerMailJob: Job<Told> = {
  ...OFFER_MAIL,
  queue: MAIL_QUEUE,
  handle: async (told) => {
    const found = await findDecider(SYSTEM, told);
    if (!found) return;
    const link = new URL(found.path, settings().PUBLIC_URL).href;
    const isVersion = told.versionId !== null;
    const site = await getSite(SYSTEM);
    await sendMail({ to: found.to, ...offerMail({ site, isVersion, link }) });
  },
};

export const offerDecisionMailJob: Job<Told & { decision: Decision }> = {
  ...OFFER_DECISION_MAIL,
  queue: MAIL_QUEUE,
  handle: async ({ decision, ...told }) => {
    const to = await findProposerToTell(SYSTEM, told, decision);
    if (!to) return;
    const link = new URL(offerPath(told.materialId), settings().PUBLIC_URL).href;
    const isVersion = told.versionId !== null;
    const site = await getSite(SYSTEM);
    await sendMail({ to, ...offerDecisionMail({ site, isVersion, link, decision }) });
  },
};
