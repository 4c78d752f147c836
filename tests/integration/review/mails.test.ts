import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { disableAccount } from "#lib/accounts/commands";
import { SYSTEM } from "#lib/actor";
import { readTerritory } from "#lib/cli/read-territory";
import { Unpublishable } from "#lib/editorial/rules";
import type { PageRef } from "#lib/editorial/schema";
import { db } from "#lib/infra/db";
import type { Job } from "#lib/infra/jobs";
import { listOutbox } from "#lib/infra/mail";
import { createMeeting } from "#lib/meetings/commands";
import { askReviewOf, publishPage, refuseScheduledPage, schedulePage } from "#lib/pages/commands";
import { sendBack, withdrawFromReview } from "#lib/review/commands";
import { reviewMailJob, scheduleFailedMailJob, sentBackMailJob } from "#lib/review/jobs";
import { saveSite } from "#lib/site/commands";
import { makeAccount, meetingDocument } from "#tests/support/factories";
import { waitingJobs } from "#tests/support/waiting-jobs";

const outbox = mkdtempSync(join(tmpdir(), "portal-review-"));
beforeAll(async () => {
  process.env.DATA_DIR = outbox;
  await saveSite(SYSTEM, readTerritory("toscana").site);
});
afterAll(() => rmSync(outbox, { recursive: true }));

type Colleague = Awaited<ReturnType<typeof makeAccount>>;
let [ada, eva, amministra]: Colleague[] = [];
beforeEach(async () => {
  ada = await makeAccount({ roles: ["newsroom"] });
  eva = await makeAccount({ roles: ["newsroom"] });
  amministra = await makeAccount({ roles: ["admin"] });
  // Of the newsroom before: they are told nothing.
  await db().accountRole.deleteMany({
    where: { accountId: { notIn: [ada, eva, amministra].map(({ id }) => id) } },
  });
});

const who = (colleague: Colleague | undefined) => {
  if (!colleague) throw new Error("made before each test");
  return colleague;
};

async function draftOf(author: Colleague) {
  const document = meetingDocument({ title: "Di Maria Bianchi" });
  const { id, version } = await createMeeting(author.actor, { document });
  return { kind: "meeting" as const, id, version };
}

type Told = { page: PageRef; accountId: string };

const jobsOf = async (job: Job<Told>, { id }: PageRef) =>
  (await waitingJobs(job)).filter(({ page }) => page.id === id);

const toldBy = async (job: Job<Told>, page: PageRef) =>
  (await jobsOf(job, page)).map(({ accountId }) => accountId).sort();

/** Sends what waits for a page, and says to whom it went. */
async function send(job: Job<Told>, page: PageRef) {
  const before = listOutbox(outbox).length;
  for (const data of await jobsOf(job, page)) await job.handle(data);
  const mails = listOutbox(outbox).slice(before);
  for (const { text } of mails) {
    expect(text).toContain(`/redazione/incontri/${page.id}`);
    expect(text).not.toContain("Bianchi");
  }
  return mails.map(({ to }) => to).sort();
}

async function addressesOf(...colleagues: Colleague[]) {
  const rows = await db().account.findMany({
    where: { id: { in: colleagues.map(({ id }) => id) } },
    select: { email: true },
  });
  return rows.map(({ email }) => email).sort();
}

test("all others of the newsroom are told that a draft waits, each with a mail of their own", async () => {
  const [author, reader, admin] = [who(ada), who(eva), who(amministra)];
  await makeAccount();
  const page = await draftOf(author);
  await askReviewOf(author.actor, { ...page, text: "Guardare il nome di Maria Bianchi." });
  expect(await toldBy(reviewMailJob, page)).toEqual([reader.id, admin.id].sort());
  expect(await send(reviewMailJob, page)).toEqual(await addressesOf(reader, admin));
});

test("who left the newsroom meanwhile, and of what no longer waits, nobody is told", async () => {
  const [author, reader, admin] = [who(ada), who(eva), who(amministra)];
  const page = await draftOf(author);
  const asked = { ...page, ...(await askReviewOf(author.actor, page)) };
  const { version } = await db().account.findUniqueOrThrow({ where: { id: reader.id } });
  await disableAccount(SYSTEM, { id: reader.id, version });
  expect(await send(reviewMailJob, page)).toEqual(await addressesOf(admin));
  await withdrawFromReview(author.actor, asked);
  expect(await send(reviewMailJob, page)).toEqual([]);
  const sent = listOutbox(outbox).length;
  const purged = { kind: "meeting" as const, id: uuidv7() };
  await reviewMailJob.handle({ page: purged, accountId: admin.id });
  expect(listOutbox(outbox)).toHaveLength(sent);
});

test("what lacks something is not given to anybody, and what is missing is said", async () => {
  const author = who(ada);
  const document = meetingDocument({ summary: "", joinUrl: "https:/" });
  const { id, version } = await createMeeting(author.actor, { document });
  const page = { kind: "meeting" as const, id, version };
  const error = await askReviewOf(author.actor, page).catch((reason) => reason);
  expect(error).toBeInstanceOf(Unpublishable);
  expect(error.problems).toContainEqual(expect.objectContaining({ path: ["joinUrl"] }));
  expect(await toldBy(reviewMailJob, page)).toEqual([]);
  expect(await db().meeting.findUnique({ where: { id } })).toMatchObject({ draftState: "draft" });
});

test("who wrote a draft is told that it was sent back, once", async () => {
  const [author, reader] = [who(ada), who(eva)];
  const page = await draftOf(author);
  const asked = { ...page, ...(await askReviewOf(author.actor, page)) };
  const back = await sendBack(reader.actor, { ...asked, text: "Correggere Maria Bianchi." });
  expect(await toldBy(sentBackMailJob, page)).toEqual([author.id]);
  expect(await send(sentBackMailJob, page)).toEqual(await addressesOf(author));
  await publishPage(reader.actor, { ...page, ...back });
  expect(await send(sentBackMailJob, page)).toEqual([]);
});

test("who sends their own draft back to themselves is not told", async () => {
  const author = who(ada);
  const page = await draftOf(author);
  const asked = { ...page, ...(await askReviewOf(author.actor, page)) };
  await sendBack(author.actor, { ...asked, text: "Ancora da finire." });
  expect(await toldBy(sentBackMailJob, page)).toEqual([]);
});

test("who wrote it and who chose its time are told that it did not come out", async () => {
  const [author, reader] = [who(ada), who(eva)];
  const page = await draftOf(author);
  const when = { day: "2099-01-10", time: "09:00", timeZone: "Europe/Rome" };
  const { version } = await schedulePage(reader.actor, { ...page, ...when });
  await refuseScheduledPage(SYSTEM, { ...page, version, reason: "Manca qualcosa." });
  expect(await toldBy(scheduleFailedMailJob, page)).toEqual([author.id, reader.id].sort());
  expect(await send(scheduleFailedMailJob, page)).toEqual(await addressesOf(author, reader));
});

test("where none of them is in the newsroom any more, the others are told", async () => {
  const gone = await makeAccount({ roles: ["newsroom"] });
  const page = await draftOf(gone);
  const when = { day: "2099-01-10", time: "09:00", timeZone: "Europe/Rome" };
  const { version } = await schedulePage(gone.actor, { ...page, ...when });
  await disableAccount(SYSTEM, { id: gone.id, version: 1 });
  await refuseScheduledPage(SYSTEM, { ...page, version, reason: "Manca qualcosa." });
  const others = [who(ada), who(eva), who(amministra)].map(({ id }) => id);
  expect(await toldBy(scheduleFailedMailJob, page)).toEqual(others.sort());
});
