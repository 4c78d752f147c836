import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { readTerritory } from "#lib/cli/read-territory";
import { db } from "#lib/infra/db";
import type { Job } from "#lib/infra/jobs";
import { listOutbox } from "#lib/infra/mail";
import {
  changeSite,
  changeSiteText,
  discardProposal,
  publishProposal,
  sendProposalBack,
  withdrawProposal,
} from "#lib/proposals/commands";
import { proposalMailJob, proposalSentBackMailJob } from "#lib/proposals/jobs";
import { findProposal, listReturnedProposals, listWaitingProposals } from "#lib/proposals/queries";
import { purgeVersions } from "#lib/purges/commands";
import { listMentions } from "#lib/purges/queries";
import { restoreRecordVersion } from "#lib/record-history/commands";
import { compareRecords, listRecordVersions } from "#lib/record-history/queries";
import { saveSite, saveSiteText, setSecondPerson } from "#lib/site/commands";
import { getSite, getSiteText } from "#lib/site/queries";
import { makeAccount, reportDocument } from "#tests/support/factories";
import { waitingJobs } from "#tests/support/waiting-jobs";

const FORBIDDEN = { code: "forbidden" };
const CONFLICT = { code: "conflict" };
const PRIVACY = { kind: "site_text", id: "privacy" } as const;
const { site } = readTerritory("toscana");

const outbox = mkdtempSync(join(tmpdir(), "portal-proposals-"));
afterAll(() => rmSync(outbox, { recursive: true }));

type Colleague = Awaited<ReturnType<typeof makeAccount>>;
let ada: Colleague;
let eva: Colleague;
beforeAll(async () => {
  process.env.DATA_DIR = outbox;
  await saveSite(SYSTEM, site);
  ada = await makeAccount({ roles: ["newsroom"], name: "Ada" });
  eva = await makeAccount({ roles: ["admin"], name: "Eva" });
});
beforeEach(async () => {
  await db().siteProposal.deleteMany({});
  await setSecondPerson(SYSTEM, true);
  await saveSiteText(SYSTEM, text("Il testo pubblico."));
});

const text = (words: string) => ({
  key: "privacy" as const,
  title: "Privacy",
  lead: "In breve.",
  body: reportDocument(words).body,
});
const live = () => getSiteText(ANONYMOUS, "privacy");
const publicWords = async () => JSON.stringify((await live()).body);

/** A change of the privacy notice by Ada, as it waits. */
async function proposed(words = "Il testo proposto.") {
  const { version } = await live();
  expect(await changeSiteText(ada.actor, { ...text(words), version })).toEqual({ proposed: true });
  const found = await findProposal(eva.actor, PRIVACY);
  return { id: found?.id ?? "", version: found?.version ?? 0, liveVersion: version };
}

test("with the rule no text changes by one hand; another publishes it, as its author’s", async () => {
  const before = await live();
  const proposal = await proposed();
  expect(await live()).toEqual(before);
  const found = await findProposal(ada.actor, PRIVACY);
  expect(found?.can).toEqual({ publish: false, sendBack: false, takeBack: true });
  const compared = await compareRecords(eva.actor, [before, found?.document ?? {}], {
    body: "Testo",
  });
  expect(JSON.stringify(compared)).toContain("proposto");
  await expect(publishProposal(ada.actor, proposal)).rejects.toMatchObject(FORBIDDEN);
  await publishProposal(eva.actor, proposal);
  expect(await publicWords()).toContain("proposto");
  expect(await findProposal(ada.actor, PRIVACY)).toBeNull();
  const [version] = await listRecordVersions(eva.actor, PRIVACY, { limit: 1 });
  expect(version?.authorName).toBe("Ada");
  const [entry] = await db().auditEntry.findMany({ orderBy: { id: "desc" }, take: 1 });
  expect(entry).toMatchObject({
    action: "text.save",
    actorId: eva.id,
    after: { proposedById: ada.id },
  });
});

test("the data of the portal wait too, and so does a version brought back", async () => {
  const { version } = await getSite(SYSTEM);
  const change = changeSite(ada.actor, { ...site, name: "Un altro nome", version });
  expect(await change).toEqual({ proposed: true });
  expect((await getSite(ANONYMOUS)).name).toBe(site.name);
  const found = await findProposal(eva.actor, { kind: "site", id: "1" });
  const proposal = { id: found?.id ?? "", version: found?.version ?? 0, liveVersion: version };
  await publishProposal(eva.actor, proposal);
  expect((await getSite(ANONYMOUS)).name).toBe("Un altro nome");
  // From before: the first version says the old name.
  const now = await getSite(SYSTEM);
  const restored = { kind: "site", id: "1", version: now.version, number: 1 } as const;
  expect(await restoreRecordVersion(ada.actor, restored)).toEqual({ number: null });
  expect((await getSite(ANONYMOUS)).name).toBe("Un altro nome");
});

test("no door of the portal’s texts is left open, but to the portal itself", async () => {
  const { version } = await live();
  for (const { actor } of [ada, eva]) {
    await expect(saveSite(actor, site)).rejects.toMatchObject(FORBIDDEN);
    await expect(saveSiteText(actor, text("Da solo."))).rejects.toMatchObject(FORBIDDEN);
  }
  expect(await changeSiteText(SYSTEM, { ...text("Caricato."), version })).toEqual({
    proposed: false,
  });
  expect(await publicWords()).toContain("Caricato");
});

test("without the rule a text is public at once, and one’s own change is taken up by it", async () => {
  const proposal = await proposed();
  await withdrawProposal(ada.actor, keysOf(proposal));
  await setSecondPerson(SYSTEM, false);
  const { version } = await live();
  const change = await changeSiteText(ada.actor, { ...text("Subito."), version });
  expect(change).toEqual({ proposed: false });
  expect(await publicWords()).toContain("Subito");
  expect(await findProposal(ada.actor, PRIVACY)).toBeNull();
});

test("what is sent back or taken back is its author’s again, word by word, and of nobody else", async () => {
  const proposal = await proposed();
  const wordless = () => sendProposalBack(eva.actor, { ...keysOf(proposal), text: " " });
  expect(wordless).toThrow("Scrivere una nota");
  const own = sendProposalBack(ada.actor, { ...keysOf(proposal), text: "Mia." });
  await expect(own).rejects.toMatchObject(FORBIDDEN);
  await sendProposalBack(eva.actor, { ...keysOf(proposal), text: "Manca il titolare." });
  const mine = await findProposal(ada.actor, PRIVACY);
  expect(mine).toMatchObject({ state: "sent_back", note: "Manca il titolare." });
  expect(JSON.stringify(mine?.document)).toContain("proposto");
  expect(await findProposal(eva.actor, PRIVACY)).toBeNull();
  expect((await listReturnedProposals(ada.actor, 5)).total).toBe(1);
  expect((await listReturnedProposals(eva.actor, 5)).total).toBe(0);
  await expect(publishProposal(eva.actor, proposal)).rejects.toMatchObject(CONFLICT);

  const again = await proposed("Il testo corretto.");
  expect(again.id).toBe(proposal.id);
  await expect(withdrawProposal(eva.actor, keysOf(again))).rejects.toMatchObject(FORBIDDEN);
  await withdrawProposal(ada.actor, keysOf(again));
  await expect(withdrawProposal(ada.actor, keysOf(again))).rejects.toMatchObject(CONFLICT);
  const { id = "", version = 0, note } = (await findProposal(ada.actor, PRIVACY)) ?? {};
  expect(note).toBeNull();
  await expect(discardProposal(eva.actor, { id, version })).rejects.toMatchObject(FORBIDDEN);
  await discardProposal(ada.actor, { id, version });
  expect(await findProposal(ada.actor, PRIVACY)).toBeNull();
});

test("what the rules of a text no longer allow is read and given back, but not published", async () => {
  const proposal = await proposed();
  // As a version of the portal with laxer rules kept it.
  const document = { ...text("Il testo proposto."), lead: "Lunga. ".repeat(300) };
  await db().siteProposal.update({ where: { id: proposal.id }, data: { document } });
  const found = await findProposal(eva.actor, PRIVACY);
  expect(found).toMatchObject({ isValid: false, can: { publish: false, sendBack: true } });
  await expect(publishProposal(eva.actor, proposal)).rejects.toMatchObject(CONFLICT);
  await sendProposalBack(eva.actor, { ...keysOf(proposal), text: "Più breve." });
  expect(await findProposal(ada.actor, PRIVACY)).toMatchObject({
    state: "sent_back",
    isValid: false,
  });
});

test("one change waits at a time, and nothing is overwritten unseen", async () => {
  const proposal = await proposed();
  const { version } = await live();
  const second = changeSiteText(eva.actor, { ...text("Un’altra."), version });
  await expect(second).rejects.toMatchObject(CONFLICT);
  await saveSiteText(SYSTEM, text("Cambiato dal portale."));
  await expect(publishProposal(eva.actor, proposal)).rejects.toMatchObject(CONFLICT);
  expect(await publicWords()).toContain("Cambiato dal portale");
  const seen = { ...proposal, liveVersion: (await live()).version };
  await publishProposal(eva.actor, seen);
  expect(await publicWords()).toContain("proposto");
  const late = changeSiteText(ada.actor, { ...text("Tardi."), version });
  await expect(late).rejects.toMatchObject(CONFLICT);
  const same = { ...text("Il testo proposto."), version: (await live()).version };
  await expect(changeSiteText(ada.actor, same)).rejects.toMatchObject(CONFLICT);
});

test("of two who propose at once, one is told that the other was faster", async () => {
  const { version } = await live();
  const outcomes = await Promise.allSettled(
    [ada, eva].map(({ actor, id }) => changeSiteText(actor, { ...text(`Di ${id}.`), version })),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("who is not of the newsroom neither proposes nor sees what was proposed", async () => {
  const member = (await makeAccount()).actor;
  const proposal = await proposed();
  const { version } = await live();
  for (const actor of [member, ANONYMOUS]) {
    expect(() => changeSiteText(actor, { ...text("No."), version })).toThrow(
      expect.objectContaining(FORBIDDEN),
    );
    expect(() => changeSite(actor, { ...site, version })).toThrow(
      expect.objectContaining(FORBIDDEN),
    );
    for (const decide of [
      () => publishProposal(actor, proposal),
      () => sendProposalBack(actor, { ...keysOf(proposal), text: "No." }),
      () => withdrawProposal(actor, keysOf(proposal)),
      () => discardProposal(actor, keysOf(proposal)),
    ]) {
      expect(decide).toThrow(expect.objectContaining(FORBIDDEN));
    }
    const unseen = { code: "not_found" };
    await expect(findProposal(actor, PRIVACY)).rejects.toMatchObject(unseen);
    await expect(listWaitingProposals(actor, 5)).rejects.toMatchObject(unseen);
  }
});

test("the others are told that a change waits, its author that it came back, nobody of what is past", async () => {
  const proposal = await proposed("Il nome di Maria Bianchi.");
  const addressOf = async ({ id }: Colleague) =>
    (await db().account.findUniqueOrThrow({ where: { id } })).email;
  expect(await send(proposalMailJob, proposal.id)).toEqual([await addressOf(eva)]);
  await sendProposalBack(eva.actor, { ...keysOf(proposal), text: "Senza nomi." });
  expect(await send(proposalSentBackMailJob, proposal.id)).toEqual([await addressOf(ada)]);
  // Sent again by a job that failed halfway, it is no longer so.
  expect(await send(proposalMailJob, proposal.id)).toEqual([]);
});

test("a purge finds a name in what was proposed, and leaves nothing of it", async () => {
  const proposal = await proposed("Il nome di Maria Bianchi.");
  expect(await listMentions(eva.actor, "Maria Bianchi")).toEqual([{ ...PRIVACY, texts: 1 }]);
  const input = { ...PRIVACY, confirmation: "Privacy", reason: "richiesta" };
  await purgeVersions(eva.actor, input);
  expect(await db().siteProposal.count({ where: { id: proposal.id } })).toBe(0);
});

const keysOf = ({ id, version }: { id: string; version: number }) => ({ id, version });

/** Sends what waits for a proposal, and says to whom it went. */
async function send(job: Job<{ proposalId: string; accountId: string }>, proposalId: string) {
  const before = listOutbox(outbox).length;
  const waiting = (await waitingJobs(job)).filter((told) => told.proposalId === proposalId);
  for (const data of waiting) await job.handle(data);
  const mails = listOutbox(outbox).slice(before);
  for (const { text } of mails) {
    expect(text).toContain("/redazione/registri/testi/privacy");
    expect(text).not.toContain("Bianchi");
  }
  return mails.map(({ to }) => to);
}
