import { expect, test } from "vitest";
import { ANONYMOUS } from "#lib/actor";
import { JOBS } from "#lib/cli/job-list";
import { inTransaction } from "#lib/infra/db";
import { enqueue, type Job, prepareJobs, runJobs } from "#lib/infra/jobs";
import { INVITATION_MAIL } from "#lib/invitations/rules";
import { MAIL_WORDS } from "#lib/newsroom/messages";
import { listUnsentMails } from "#lib/newsroom/queries";
import { SIGN_IN_MAIL } from "#lib/sign-in/rules";
import { account } from "#tests/support/actors";

const mails = JOBS.filter(({ name }) => name.endsWith("-mail"));

/** Seconds until the last attempt when each delay is the shortest that chance allows. */
function patienceOf({ queue }: (typeof JOBS)[number]): number {
  const { retryLimit = 0, retryDelay = 0, retryDelayMax = Infinity } = queue ?? {};
  return Array.from({ length: retryLimit }, (_, done) =>
    Math.min(retryDelayMax, (retryDelay * 2 ** Math.min(16, done + 1)) / 2),
  ).reduce((sum, delay) => sum + delay, 0);
}

test("every mail is tried again for a day, but a link that ends before", () => {
  const hasty = mails.filter((job) => patienceOf(job) < 24 * 60 * 60).map(({ name }) => name);
  expect(hasty).toEqual([SIGN_IN_MAIL.name]);
});

test("every mail has a name on the desk", () => {
  expect(Object.keys(MAIL_WORDS).sort()).toEqual(mails.map(({ name }) => name).sort());
});

test("the desk counts the mails that were given up", async () => {
  expect(await listUnsentMails(account({ roles: ["newsroom"] }))).toEqual([]);
  const refused: Job<{ invitationId: string }> = {
    ...INVITATION_MAIL,
    handle: () => Promise.reject(new Error("The mail was not sent: EENVELOPE")),
    // The queue is there with a day of attempts; what is declared last holds.
    queue: { retryLimit: 0 },
  };
  const databaseUrl = process.env.DATABASE_URL ?? "";
  await prepareJobs(databaseUrl, [refused]);
  await inTransaction(undefined, async (tx) => {
    await enqueue(tx, INVITATION_MAIL, { invitationId: crypto.randomUUID() });
    await enqueue(tx, INVITATION_MAIL, { invitationId: crypto.randomUUID() });
  });
  const stop = await runJobs(databaseUrl, [refused]);
  const counted = async () => (await listUnsentMails(account({ roles: ["newsroom"] })))[0]?.count;
  await expect.poll(counted, { timeout: 30_000 }).toBe(2);
  await stop();

  const [unsent, ...others] = await listUnsentMails(account({ roles: ["admin"] }));
  expect(unsent?.name).toBe(INVITATION_MAIL.name);
  expect(unsent?.lastAt).toBeInstanceOf(Date);
  expect(others).toEqual([]);
  for (const actor of [ANONYMOUS, account()]) {
    await expect(listUnsentMails(actor)).rejects.toMatchObject({ code: "not_found" });
  }
});
