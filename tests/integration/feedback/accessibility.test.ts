import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import { readTerritory } from "#lib/cli/read-territory";
import {
  closeReport,
  eraseOldFeedback,
  eraseReport,
  replyToReport,
  reportObstacle,
} from "#lib/feedback/commands";
import { receiptMailJob, replyMailJob } from "#lib/feedback/jobs";
import {
  countAccessibilityReports,
  getAccessibilityReport,
  listAccessibilityReports,
} from "#lib/feedback/queries";
import { ACCESSIBILITY_PER_CLIENT, RECEIPTS_PER_ADDRESS } from "#lib/feedback/rules";
import { db } from "#lib/infra/db";
import { listOutbox } from "#lib/infra/mail";
import { saveSite } from "#lib/site/commands";
import { account } from "#tests/support/actors";
import { makeAccount } from "#tests/support/factories";
import { waitingJobs } from "#tests/support/waiting-jobs";

const outbox = mkdtempSync(join(tmpdir(), "portal-feedback-"));
beforeAll(async () => {
  process.env.DATA_DIR = outbox;
  await saveSite(SYSTEM, readTerritory("toscana").site);
});
afterAll(() => rmSync(outbox, { recursive: true }));

let sent = 0;
const send = (change: Partial<Parameters<typeof reportObstacle>[1]> = {}) => {
  sent += 1;
  return reportObstacle(ANONYMOUS, {
    page: "/zone",
    text: "La mappa non si raggiunge con la tastiera.",
    from: `198.51.100.${sent}`,
    ...change,
  });
};
const byNumber = async (number: number) => {
  const { id } = await db().accessibilityReport.findUniqueOrThrow({
    where: { number },
    select: { id: true },
  });
  return getAccessibilityReport(SYSTEM, id);
};

let newsroom: Actor;
beforeEach(async () => {
  newsroom = (await makeAccount({ roles: ["newsroom"] })).actor;
});

test("what is sent waits for the newsroom, and a receipt goes to whoever left an address", async () => {
  const { number } = await send({ name: " Ada ", email: "Ada@Ente.Example" });
  const report = await byNumber(number);
  expect(report).toMatchObject({ page: "/zone", name: "Ada", email: "ada@ente.example" });
  const [job] = await waitingJobs(receiptMailJob);
  await receiptMailJob.handle(job ?? { reportId: "" });
  const [mail] = listOutbox(outbox);
  expect(mail).toMatchObject({ to: "ada@ente.example" });
  expect(mail?.subject).toContain(`n. ${number}`);
  expect(mail?.text).not.toContain("tastiera");

  const { number: silent } = await send();
  expect((await byNumber(silent)).email).toBeNull();
  expect(await waitingJobs(receiptMailJob)).toHaveLength(1);
  const audited = await db().auditEntry.findFirst({ where: { entityId: report.id } });
  expect(audited).toMatchObject({ action: "accessibility.report", actorKind: "anonymous" });
});

test("bad input is told field by field, and nothing is kept", async () => {
  const before = await db().accessibilityReport.count();
  await expect(send({ text: " ", email: "ada", page: "" })).rejects.toMatchObject({
    issues: expect.arrayContaining([
      expect.objectContaining({ path: ["text"] }),
      expect.objectContaining({ path: ["email"] }),
      expect.objectContaining({ path: ["page"] }),
    ]),
  });
  await expect(send({ text: "x".repeat(4001) })).rejects.toMatchObject({ name: "ZodError" });
  expect(await db().accessibilityReport.count()).toBe(before);
});

test("one client sends so many a day and no more; another still may", async () => {
  const from = "203.0.113.9";
  for (let n = 0; n < ACCESSIBILITY_PER_CLIENT.points; n += 1) await send({ from });
  await expect(send({ from })).rejects.toMatchObject({ code: "too_many" });
  await send({ from: "203.0.113.10" });
});

test("an address gets few receipts, however many reports name it", async () => {
  const before = (await waitingJobs(receiptMailJob)).length;
  const times = RECEIPTS_PER_ADDRESS.points + 2;
  for (let n = 0; n < times; n += 1) await send({ email: "vittima@ente.example" });
  const after = (await waitingJobs(receiptMailJob)).length;
  expect(after - before).toBe(RECEIPTS_PER_ADDRESS.points);
});

test("the newsroom answers once, by mail, to whoever left an address", async () => {
  const { number } = await send({ email: "bice@ente.example" });
  const { id, version } = await byNumber(number);
  await expect(replyToReport(newsroom, { id, version, answer: " " })).rejects.toMatchObject({
    name: "ZodError",
  });
  const reply = () => replyToReport(newsroom, { id, version, answer: "Ora si raggiunge." });
  const outcomes = await Promise.allSettled([reply(), reply()]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await replyMailJob.handle({ reportId: id });
  const mail = listOutbox(outbox).find(({ to }) => to === "bice@ente.example");
  expect(mail?.text).toContain("Ora si raggiunge.");
  expect(await byNumber(number)).toMatchObject({ outcome: "answered", closedAt: expect.any(Date) });

  const { number: silent } = await send();
  const other = await byNumber(silent);
  await expect(
    replyToReport(newsroom, { id: other.id, version: other.version, answer: "Ecco." }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("closing without an answer asks why, and moves it from open to closed", async () => {
  const { number } = await send();
  const { id, version } = await byNumber(number);
  const closing = { id, version, outcome: "dismissed" };
  await expect(closeReport(newsroom, { ...closing, answer: "" })).rejects.toMatchObject({
    name: "ZodError",
  });
  const open = await countAccessibilityReports(newsroom, { open: true });
  await closeReport(newsroom, { ...closing, answer: "Era una prova." });
  expect(await countAccessibilityReports(newsroom, { open: true })).toBe(open - 1);
  const [last] = await listAccessibilityReports(newsroom, { open: false, limit: 1 });
  expect(last).toMatchObject({ number, outcome: "dismissed" });
  const again = closeReport(newsroom, { ...closing, version: version + 1, answer: "Ancora." });
  await expect(again).rejects.toMatchObject({ code: "conflict" });
});

test("those who wait longest come first", async () => {
  const reports = await listAccessibilityReports(newsroom, { open: true, limit: 50 });
  const times = reports.map(({ createdAt }) => createdAt.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test("a closed report's words are erased at once if asked, or after a year", async () => {
  const words = async (number: number) => {
    const { page, text, name, email, answer, erasedAt } = await byNumber(number);
    return { page, text, name, email, answer, erased: erasedAt !== null };
  };
  const gone = { page: null, text: null, name: null, email: null, answer: null, erased: true };
  const { number: now } = await send({ name: "Ada", email: "ada@ente.example" });
  const open = await byNumber(now);
  const early = eraseReport(newsroom, { id: open.id, version: open.version });
  await expect(early).rejects.toMatchObject({ code: "conflict" });
  await replyToReport(newsroom, { id: open.id, version: open.version, answer: "Fatto." });
  await eraseReport(newsroom, { id: open.id, version: open.version + 1 });
  expect(await words(now)).toEqual(gone);

  const { number: later } = await send({ name: "Bice" });
  const { id, version } = await byNumber(later);
  await closeReport(newsroom, { id, version, outcome: "answered_otherwise", answer: "A voce." });
  const minute = 60_000;
  await eraseOldFeedback(SYSTEM, new Date(Date.now() - minute));
  expect((await words(later)).text).not.toBeNull();
  await eraseOldFeedback(SYSTEM, new Date(Date.now() + minute));
  expect(await words(later)).toEqual(gone);
  const { number: waiting } = await send();
  await eraseOldFeedback(SYSTEM, new Date(Date.now() + minute));
  expect((await words(waiting)).text).not.toBeNull();
});

test("for who is not of the newsroom there is nothing to read, to answer or to erase", async () => {
  const { number } = await send({ email: "ada@ente.example" });
  const { id, version } = await byNumber(number);
  for (const actor of [ANONYMOUS, account(), account({ referentOf: ["x"] })]) {
    expect(await listAccessibilityReports(actor, { open: true, limit: 5 })).toEqual([]);
    await expect(getAccessibilityReport(actor, id)).rejects.toMatchObject({ code: "not_found" });
    const forbidden = { code: "forbidden" };
    const answer = "No.";
    await expect(replyToReport(actor, { id, version, answer })).rejects.toMatchObject(forbidden);
    const outcome = "dismissed";
    const closing = { id, version, outcome, answer };
    await expect(closeReport(actor, closing)).rejects.toMatchObject(forbidden);
    expect(() => eraseReport(actor, { id, version })).toThrow();
    await expect(eraseOldFeedback(actor, new Date())).rejects.toMatchObject(forbidden);
  }
});
