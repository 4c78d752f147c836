import { SYSTEM } from "#lib/actor";
import { settings } from "#lib/infra/env";
import type { Job } from "#lib/infra/jobs";
import { sendMail } from "#lib/infra/mail";
import { forgetExpired, issueSignInLink } from "#lib/sign-in/commands";
import { signInMail } from "#lib/sign-in/messages";
import { pathWithin, SIGN_IN_MAIL } from "#lib/sign-in/rules";
import { getSite } from "#lib/site/queries";

type DataOf<Name> = Name extends { data?: infer Data } ? NonNullable<Data> : never;

export const signInMailJob: Job<DataOf<typeof SIGN_IN_MAIL>> = {
  ...SIGN_IN_MAIL,
  handle: async ({ email, callbackUrl, linkMs }) => {
    const issued = await issueSignInLink(SYSTEM, { email, linkMs });
    if (!issued) return;
    const { PUBLIC_URL } = settings();
    const link = new URL("/accedi/conferma", PUBLIC_URL);
    link.searchParams.set("codice", issued.token);
    const goal = pathWithin(PUBLIC_URL, callbackUrl);
    if (goal !== "/area") link.searchParams.set("callbackUrl", goal);
    const site = await getSite(SYSTEM);
    await sendMail({
      to: email,
      ...signInMail({ site, link: link.href, expiresAt: issued.expiresAt }),
    });
  },
  // Addresses that were typed do not stay: they may be of people who have no account here.
  queue: { deleteAfterSeconds: 60 * 60 },
};

export const forgetExpiredJob: Job<object> = {
  name: "forget-expired-sign-ins",
  handle: () => forgetExpired(SYSTEM),
  schedule: { cron: "17 3 * * *", timeZone: "Europe/Rome" },
};
