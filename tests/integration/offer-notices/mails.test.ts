import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { disableAccount } from "#lib/accounts/commands";
import { SYSTEM } from "#lib/actor";
import { readTerritory } from "#lib/cli/read-territory";
import { db } from "#lib/infra/db";
import { listOutbox } from "#lib/infra/mail";
import {
  approveMaterial,
  approveVersion,
  askChanges,
  refuseMaterial,
} from "#lib/offer-decisions/commands";
import { offerDecisionMailJob, offerMailJob } from "#lib/offer-notices/jobs";
import { resubmitMaterial, withdrawProposal } from "#lib/offers/commands";
import { saveSite } from "#lib/site/commands";
import { atMeeting, makeAccount, makeLab, makeMeeting } from "#tests/support/factories";
import { offerFile, offerVersion } from "#tests/support/offered";
import { waitingJobs } from "#tests/support/waiting-jobs";

const outbox = mkdtempSync(join(tmpdir(), "portal-offers-"));
beforeAll(async () => {
  process.env.DATA_DIR = outbox;
  await saveSite(SYSTEM, readTerritory("toscana").site);
});
afterAll(() => rmSync(outbox, { recursive: true }));

const TITLE = "Di Maria Bianchi";
type Account = Awaited<ReturnType<typeof makeAccount>>;
let ada: Account;
let eva: Account;
let member: Account;
let meetingId: string;
beforeEach(async () => {
  ada = await makeAccount({ roles: ["newsroom"] });
  eva = await makeAccount({ roles: ["admin"] });
  member = await makeAccount();
  // Of the newsroom before: they are told nothing.
  await db().accountRole.deleteMany({ where: { accountId: { notIn: [ada.id, eva.id] } } });
  meetingId = (await makeMeeting()).id;
});

const offer = () => offerFile(member.actor, [...atMeeting(meetingId)], TITLE);

/** Sends what waits of a kind about a material, and says to whom it went and which way it leads. */
async function send(
  job: typeof offerMailJob | typeof offerDecisionMailJob,
  materialId: string,
): Promise<{ to: string[]; texts: string[] }> {
  const before = listOutbox(outbox).length;
  const jobs = await waitingJobs<{ materialId: string }>(job as never);
  for (const data of jobs) {
    if (data.materialId === materialId) await job.handle(data as never);
  }
  const mails = listOutbox(outbox).slice(before);
  for (const { subject, text } of mails) {
    expect(`${subject} ${text}`).not.toMatch(/Bianchi|Segretissimo/);
  }
  return { to: mails.map(({ to }) => to).sort(), texts: mails.map(({ text }) => text) };
}

test("the newsroom is told at once of what is proposed, each in a mail of their own", async () => {
  const { id } = await offer();
  const { to, texts } = await send(offerMailJob, id);
  expect(to).toEqual([ada.email, eva.email].sort());
  expect(texts[0]).toContain(`/redazione/materiali/${id}`);
});

test("of what was decided or taken back meanwhile nobody is told that it waits", async () => {
  const [decided, gone] = [
    await offer(),
    await offerFile(member.actor, [...atMeeting(meetingId)], "Altro"),
  ];
  await approveMaterial(ada.actor, decided);
  await withdrawProposal(member.actor, gone);
  expect((await send(offerMailJob, decided.id)).to).toEqual([]);
  expect((await send(offerMailJob, gone.id)).to).toEqual([]);
});

test("who coordinates the lab is told, and the newsroom only where nobody does", async () => {
  const [kept, alone] = [await makeLab(), await makeLab()];
  const coordinator = await makeAccount({ coordinatorOf: [kept.id] });
  const there = await offerFile(member.actor, [{ kind: "lab", id: kept.id }]);
  const { to, texts } = await send(offerMailJob, there.id);
  expect(to).toEqual([coordinator.email]);
  expect(texts[0]).toContain(`/area/materiali/${there.id}`);
  const elsewhere = await offerFile(member.actor, [{ kind: "lab", id: alone.id }]);
  expect((await send(offerMailJob, elsewhere.id)).to).toEqual([ada.email, eva.email].sort());
});

test.each([
  ["accolta", approveMaterial],
  ["da correggere", askChanges],
  ["non accolta", refuseMaterial],
] as const)(
  "the proposer is told that it is «%s», and reads why on the portal",
  async (word, decide) => {
    const { id, version } = await offer();
    await decide(ada.actor, { id, version, reason: "Segretissimo" });
    const { to, texts } = await send(offerDecisionMailJob, id);
    expect(to).toEqual([member.email]);
    expect(texts[0]).toContain(`/area/materiali/${id}`);
    const [mail] = listOutbox(outbox).slice(-1);
    expect(mail?.subject).toContain(word);
  },
);

test("who asked for changes is told when it comes back, and not of each correction before", async () => {
  const { id } = await offer();
  const described = { id, title: TITLE, kind: "document" } as const;
  await resubmitMaterial(member.actor, { ...described, version: 1 });
  expect((await waitingJobs(offerMailJob)).filter((job) => job.materialId === id)).toHaveLength(2);
  await askChanges(ada.actor, { id, version: 2, reason: "Segretissimo" });
  await resubmitMaterial(member.actor, { ...described, version: 3 });
  expect((await waitingJobs(offerMailJob)).filter((job) => job.materialId === id)).toHaveLength(4);
  // It waits again: that it was to be changed is no longer so.
  expect((await send(offerDecisionMailJob, id)).to).toEqual([]);
});

test("a proposed version is told of, and what came of it", async () => {
  const { id, version } = await offer();
  await approveMaterial(ada.actor, { id, version });
  const { versionId } = await offerVersion(member.actor, id);
  const { to, texts } = await send(offerMailJob, id);
  expect(to).toEqual([ada.email, eva.email].sort());
  expect(texts[0]).toContain("nuova versione");
  await approveVersion(ada.actor, { versionId });
  // Both decisions: that of the material has not been sent yet.
  expect((await send(offerDecisionMailJob, id)).to).toEqual([member.email, member.email]);
});

test("who is no longer let in is told nothing", async () => {
  const { id, version } = await offer();
  await approveMaterial(ada.actor, { id, version });
  await disableAccount(SYSTEM, { id: member.id, version: 1 });
  expect((await send(offerDecisionMailJob, id)).to).toEqual([]);
});
