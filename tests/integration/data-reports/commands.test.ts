import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { disableAccount } from "#lib/accounts/commands";
import { type AccountActor, type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import { readTerritory } from "#lib/cli/read-territory";
import {
  decideDataReport,
  eraseDataReport,
  eraseOldDataReports,
  hideReported,
  purgeReported,
  reportPersonalData,
} from "#lib/data-reports/commands";
import { alertMailJob, dataDecisionMailJob } from "#lib/data-reports/jobs";
import { getDataReport, listDataReports, listWaitingReports } from "#lib/data-reports/queries";
import { DATA_IN_ALL, DATA_PER_CLIENT, HIDINGS_A_DAY } from "#lib/data-reports/rules";
import { reportObstacle } from "#lib/feedback/commands";
import { listHideable } from "#lib/hidings/queries";
import { withinLimit } from "#lib/infra/attempts";
import { db, takeTurns } from "#lib/infra/db";
import { listOutbox } from "#lib/infra/mail";
import { getLab } from "#lib/labs/queries";
import { publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { FACETS_TURN } from "#lib/meetings/tags";
import { getPerson } from "#lib/people/queries";
import { getMeeting } from "#lib/published-meetings/queries";
import { purge } from "#lib/purges/commands";
import { updatePerson } from "#lib/registers/commands";
import { findReport } from "#lib/reports/queries";
import { saveSite } from "#lib/site/commands";
import { account } from "#tests/support/actors";
import {
  makeAccount,
  makeDraftMeeting,
  makeLab,
  makeMeeting,
  makePerson,
  makeReport,
  meetingDocument,
  speaker,
  talk,
} from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";
import { meanwhile } from "#tests/support/meanwhile";
import { waitingJobs } from "#tests/support/waiting-jobs";

const TODAY = "2024-01-01";
const NOT_FOUND = { code: "not_found" };
const FORBIDDEN = { code: "forbidden" };
const CONFLICT = { code: "conflict" };

const outbox = mkdtempSync(join(tmpdir(), "portal-data-reports-"));
beforeAll(async () => {
  process.env.DATA_DIR = outbox;
  await saveSite(SYSTEM, readTerritory("toscana").site);
});
afterAll(() => rmSync(outbox, { recursive: true }));

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

let newsroom: AccountActor;
beforeAll(async () => {
  newsroom = (await makeAccount({ roles: ["newsroom"] })).actor;
});

let sent = 0;
async function report(actor: Actor, page: string, change: { kind?: string; email?: string } = {}) {
  sent += 1;
  const text = "Il nome di un minore.";
  const from = `198.51.100.${sent}`;
  const told = await reportPersonalData(actor, { page, text, from, ...change });
  const { id } = await db().dataReport.findUniqueOrThrow({
    where: { number: told.number },
    select: { id: true },
  });
  return { id, version: 1, ...told };
}

const isPublic = (slug: string) =>
  getMeeting(ANONYMOUS, slug).then(
    () => true,
    () => false,
  );
const mailsTo = (to: string) => listOutbox(outbox).filter((mail) => mail.to === to);

test("a member's report hides the item with the same commit, and alerts the whole newsroom", async () => {
  const { id: adminId, email: adminEmail } = await makeAccount({ roles: ["admin"] });
  const { actor: member } = await makeAccount();
  const { slug } = await makeMeeting();
  const heard = await heardTags(async () => {
    const { hides } = await report(member, `/incontri/${slug}`);
    expect(hides).toBe(true);
  });
  // Who it was is in the report, which is erased some day; the audit never is.
  expect(await db().auditEntry.count({ where: { actorId: member.accountId } })).toBe(0);
  expect(await isPublic(slug)).toBe(false);
  expect(heard).toContain("site");
  const jobs = await waitingJobs(alertMailJob);
  const mine = jobs.filter(({ accountId }) => accountId === adminId);
  expect(jobs.map(({ accountId }) => accountId)).toContain(newsroom.accountId);
  expect(mine).toHaveLength(1);
  await alertMailJob.handle(mine[0] ?? { reportId: "", accountId: "" });
  const [mail] = mailsTo(adminEmail);
  expect(mail?.text).toContain("già nascosto");
  // The mail repeats neither what was written nor the address of the page.
  expect(mail?.text).not.toContain("minore");
  expect(mail?.text).not.toContain(slug);
});

test("an anonymous report hides nothing and alerts; the newsroom may hide at once", async () => {
  const { slug } = await makeMeeting();
  const before = (await waitingJobs(alertMailJob)).length;
  const { id, version, hides } = await report(ANONYMOUS, `/incontri/${slug}`);
  expect(hides).toBe(false);
  expect(await isPublic(slug)).toBe(true);
  expect((await waitingJobs(alertMailJob)).length).toBeGreaterThan(before);
  await hideReported(newsroom, { id, version });
  expect(await isPublic(slug)).toBe(false);
  await expect(hideReported(newsroom, { id, version: 2 })).rejects.toMatchObject(CONFLICT);
});

test("somebody who lost the role or the account is not alerted any more", async () => {
  const { id, email } = await makeAccount({ roles: ["newsroom"] });
  const { id: reportId } = await report(ANONYMOUS, "/zone");
  await disableAccount(SYSTEM, { id, version: 1 });
  await alertMailJob.handle({ reportId, accountId: id });
  expect(mailsTo(email)).toEqual([]);
});

test("of a page with a report, the part that was chosen is hidden", async () => {
  const { actor: member } = await makeAccount();
  const { id, slug } = await makeMeeting();
  await makeReport({ meetingId: id });
  const path = `/incontri/${slug}`;
  expect((await listHideable(ANONYMOUS, path)).map(({ kind }) => kind)).toEqual([
    "meeting",
    "report",
  ]);
  // Hiding the whole by inattention takes away what nobody objected to.
  const unsaid = report(member, path);
  await expect(unsaid).rejects.toMatchObject({ code: "invalid", field: "kind" });
  expect(await isPublic(slug)).toBe(true);
  await report(member, path, { kind: "report" });
  expect(await isPublic(slug)).toBe(true);
  expect(await findReport(ANONYMOUS, id)).toBeNull();
  // A report that is not public any more is nothing to be chosen.
  expect(await listHideable(ANONYMOUS, path)).toHaveLength(1);
});

test("people and labs are hidden too", async () => {
  const { actor: member } = await makeAccount();
  const person = await makePerson();
  await makeMeeting({ talks: [talk({ speakers: [speaker({ personId: person.id })] })] });
  const lab = await makeLab();
  await report(member, `/persone/${person.slug}`);
  await report(member, `/laboratori/${lab.slug}`);
  await expect(getPerson(ANONYMOUS, person.slug, TODAY)).rejects.toMatchObject(NOT_FOUND);
  await expect(getLab(ANONYMOUS, lab.slug)).rejects.toMatchObject(NOT_FOUND);
});

test("what is not public, or is no such page, alerts and tells nothing of what there is", async () => {
  const { actor: member } = await makeAccount();
  const draft = await makeDraftMeeting();
  for (const page of [`/incontri/${draft.slug}`, "/incontri/non-esiste", "in fondo alla home"]) {
    const { id, hides } = await report(member, page);
    expect(hides).toBe(false);
    expect(await getDataReport(newsroom, id)).toMatchObject({ item: null, page });
  }
});

test("a member has a few items hidden within a day; beyond that a report alerts only", async () => {
  const { actor: member } = await makeAccount();
  for (let n = 0; n < HIDINGS_A_DAY; n += 1) {
    const { slug } = await makeMeeting();
    expect((await report(member, `/incontri/${slug}`)).hides).toBe(true);
  }
  const { slug } = await makeMeeting();
  const beyond = await report(member, `/incontri/${slug}`);
  expect(beyond.hides).toBe(false);
  expect(await isPublic(slug)).toBe(true);
  pass(25 * 60 * 60 * 1000);
  expect((await report(member, `/incontri/${slug}`)).hides).toBe(true);
});

test("two reports of one member sent at once do not both slip under the limit", async () => {
  const { actor: member } = await makeAccount();
  for (let n = 1; n < HIDINGS_A_DAY; n += 1) {
    await report(member, `/incontri/${(await makeMeeting()).slug}`);
  }
  const pages = [await makeMeeting(), await makeMeeting()];
  const both = await Promise.all(pages.map(({ slug }) => report(member, `/incontri/${slug}`)));
  expect(both.filter(({ hides }) => hides)).toHaveLength(1);
});

test("one client without an account reports so many a day and no more", async () => {
  const from = "203.0.113.77";
  const once = () => reportPersonalData(ANONYMOUS, { page: "/zone", text: "Un nome.", from });
  for (let n = 0; n < DATA_PER_CLIENT.points; n += 1) await once();
  await expect(once()).rejects.toMatchObject({ code: "too_many" });
  // Whoever signs in is counted by account.
  const { actor } = await makeAccount();
  await reportPersonalData(actor, { page: "/zone", text: "Un nome.", from });
});

test("nothing to take away: the item comes back, and the reporter is told why", async () => {
  const { actor: member, email } = await makeAccount();
  const { slug } = await makeMeeting();
  const { id, version, number } = await report(member, `/incontri/${slug}`);
  const decision = { id, version, outcome: "unfounded" };
  const silent = async () => decideDataReport(newsroom, { ...decision, answer: "" });
  await expect(silent()).rejects.toMatchObject({ name: "ZodError" });
  await decideDataReport(newsroom, { ...decision, answer: "È il nome di una relatrice." });
  expect(await isPublic(slug)).toBe(true);
  await dataDecisionMailJob.handle({ reportId: id });
  const [mail] = mailsTo(email);
  expect(mail?.subject).toContain(`n. D${number}`);
  expect(mail?.text).toContain("È il nome di una relatrice.");
  const again = decideDataReport(newsroom, { ...decision, version: 2, answer: "Ancora." });
  await expect(again).rejects.toMatchObject(CONFLICT);
});

test("what two reported comes back when both are decided", async () => {
  const { slug } = await makeMeeting();
  const first = await report((await makeAccount()).actor, `/incontri/${slug}`);
  const second = await report(ANONYMOUS, "/incontri", { email: "anonima@ente.example" });
  // Made of the same item by whoever found it hidden: the newsroom says which it is.
  await db().dataReport.update({
    where: { id: second.id },
    data: {
      itemKind: "meeting",
      itemId: (await getDataReport(newsroom, first.id)).item?.id ?? "",
      hides: true,
    },
  });
  const answer = "Niente.";
  await decideDataReport(newsroom, { ...first, outcome: "unfounded", answer });
  expect(await isPublic(slug)).toBe(false);
  await decideDataReport(newsroom, { ...second, outcome: "unfounded", answer });
  expect(await isPublic(slug)).toBe(true);
  await dataDecisionMailJob.handle({ reportId: second.id });
  expect(mailsTo("anonima@ente.example")).toHaveLength(1);
});

test("a text counts as corrected only once a correction is published", async () => {
  const document = meetingDocument();
  const meeting = await makeMeeting(document);
  pass(1000);
  const reported = await report((await makeAccount()).actor, `/incontri/${meeting.slug}`);
  const decide = () =>
    decideDataReport(newsroom, { ...reported, outcome: "corrected", answer: "Tolto." });
  await expect(decide()).rejects.toMatchObject({ ...CONFLICT, field: "outcome" });
  expect(await isPublic(meeting.slug)).toBe(false);
  pass(1000);
  const { id, version } = meeting;
  const saved = await saveMeetingDraft(newsroom, {
    id,
    version,
    document: { ...document, summary: "Senza il nome." },
  });
  await expect(decide()).rejects.toMatchObject(CONFLICT);
  await publishMeeting(newsroom, { id, version: saved.version });
  expect(await isPublic(meeting.slug)).toBe(false);
  await decide();
  expect(await getMeeting(ANONYMOUS, meeting.slug)).toMatchObject({ summary: "Senza il nome." });
});

test("a person's record counts as corrected once it was changed", async () => {
  const { id, slug } = await makePerson();
  await makeMeeting({ talks: [talk({ speakers: [speaker({ personId: id })] })] });
  pass(1000);
  const reported = await report((await makeAccount()).actor, `/persone/${slug}`);
  const decide = () =>
    decideDataReport(newsroom, { ...reported, outcome: "corrected", answer: "Tolto." });
  await expect(decide()).rejects.toMatchObject(CONFLICT);
  pass(1000);
  const names = { givenName: "Ada", familyName: "Corretta" };
  await updatePerson(newsroom, { id, version: 1, ...names, biography: null, affiliations: [] });
  await decide();
  expect(await getPerson(ANONYMOUS, slug, TODAY)).toMatchObject({ biography: null });
});

test("what is to be removed is archived with the decision", async () => {
  const { id, slug } = await makeMeeting();
  const reported = await report((await makeAccount()).actor, `/incontri/${slug}`);
  await decideDataReport(newsroom, { ...reported, outcome: "removed", answer: "Tolta." });
  expect(await isPublic(slug)).toBe(false);
  expect(await db().meeting.findUniqueOrThrow({ where: { id } })).toMatchObject({
    archivedAt: expect.any(Date),
    hiddenAt: null,
  });
  const person = await makePerson();
  await makeMeeting({ talks: [talk({ speakers: [speaker({ personId: person.id })] })] });
  const other = await report(ANONYMOUS, `/persone/${person.slug}`);
  await decideDataReport(newsroom, { ...other, outcome: "removed", answer: "Tolta." });
  await expect(getPerson(ANONYMOUS, person.slug, TODAY)).rejects.toMatchObject(NOT_FOUND);
});

test("an administrator purges: the item goes, and with it what the reports say", async () => {
  const { actor: admin } = await makeAccount({ roles: ["admin"] });
  const { id: meetingId, slug } = await makeMeeting({ title: "Da eliminare" });
  const first = await report(ANONYMOUS, `/incontri/${slug}`, { email: "prima@ente.example" });
  const second = await report((await makeAccount()).actor, `/incontri/${slug}`);
  const { purgeTitle } = await getDataReport(admin, first.id);
  expect(purgeTitle).toBe("Da eliminare");
  expect((await getDataReport(newsroom, first.id)).purgeTitle).toBeNull();
  const purging = { ...first, reason: "Dati di un minore.", answer: "Eliminata." };
  const wrong = purgeReported(admin, { ...purging, confirmation: "Altro" });
  await expect(wrong).rejects.toMatchObject({ code: "invalid" });
  expect(() => purgeReported(newsroom, { ...purging, confirmation: "Da eliminare" })).toThrow();
  await purgeReported(admin, { ...purging, confirmation: "Da eliminare" });
  expect(await db().meeting.count({ where: { id: meetingId } })).toBe(0);
  for (const { id } of [first, second]) {
    expect(await getDataReport(newsroom, id)).toMatchObject({
      outcome: "removed",
      isGone: true,
      page: null,
      text: null,
    });
  }
  await dataDecisionMailJob.handle({ reportId: first.id });
  expect(mailsTo("prima@ente.example")).toHaveLength(1);
});

test("what is purged while somebody decides about it is gone, and neither is cut short", async () => {
  const { actor: admin } = await makeAccount({ roles: ["admin"] });
  const answer = "Verificato.";
  const decisions = [
    (given: { id: string; version: number }) => hideReported(newsroom, given),
    (given: { id: string; version: number }) =>
      decideDataReport(newsroom, { ...given, outcome: "removed", answer }),
    (given: { id: string; version: number }) =>
      purgeReported(admin, { ...given, confirmation: "Conteso", reason: "Dati.", answer }),
  ];
  const outcomes = [];
  for (const decide of decisions) {
    const { id: meetingId, slug } = await makeMeeting({ title: "Conteso" });
    const { id, version } = await report(ANONYMOUS, `/incontri/${slug}`);
    const given = { kind: "meeting", id: meetingId, confirmation: "Conteso" } as const;
    const decided = await meanwhile(
      // What a purge does first, and then the rest of it.
      (tx) => takeTurns(tx, FACETS_TURN),
      () =>
        decide({ id, version }).then(
          () => "done",
          ({ message }) => message,
        ),
      (tx) => purge(admin, { ...given, reason: "Dati di un minore." }, tx),
    );
    expect(await db().meeting.count({ where: { id: meetingId } })).toBe(0);
    outcomes.push(decided);
  }
  expect(outcomes).toEqual([
    "Non c’è un elemento da nascondere.",
    "done",
    "Non c’è nulla da eliminare.",
  ]);
});

test("what a closed report says is erased at once if asked, or after a year, with who made it", async () => {
  const said = async (id: string) => {
    const { page, text, email, answer, reporterId } = await getDataReport(newsroom, id);
    return { page, text, email, answer, reporterId };
  };
  const gone = { page: null, text: null, email: null, answer: null };
  const now = await report(ANONYMOUS, "/zone", { email: "ada@ente.example" });
  await expect(eraseDataReport(newsroom, { id: now.id, version: 1 })).rejects.toMatchObject(
    CONFLICT,
  );
  await decideDataReport(newsroom, { ...now, outcome: "unfounded", answer: "Niente." });
  await eraseDataReport(newsroom, { id: now.id, version: 2 });
  expect(await said(now.id)).toMatchObject(gone);

  const { actor: member } = await makeAccount();
  const later = await report(member, "/temi");
  await decideDataReport(newsroom, { ...later, outcome: "unfounded", answer: "Niente." });
  await eraseOldDataReports(SYSTEM, new Date(Date.now() - 60_000));
  expect((await said(later.id)).reporterId).toBe(member.accountId);
  await eraseOldDataReports(SYSTEM, new Date(Date.now() + 60_000));
  expect(await said(later.id)).toEqual({ ...gone, reporterId: null });
});

test("the desk has what waits: what is hidden first, then what is public, then obstacles", async () => {
  const obstacle = await reportObstacle(ANONYMOUS, {
    page: "/zone",
    text: "Non si legge.",
    from: "203.0.113.200",
  });
  const open = await report(ANONYMOUS, "/temi");
  const { slug } = await makeMeeting();
  const hiding = await report((await makeAccount()).actor, `/incontri/${slug}`);
  const waiting = await listWaitingReports(newsroom, 100);
  const place = (kind: string, number: number) =>
    waiting.findIndex((report) => report.kind === kind && report.number === number);
  const order = [
    place("data", hiding.number),
    place("data", open.number),
    place("accessibility", obstacle.number),
  ];
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
  expect(await listWaitingReports(newsroom, 1)).toHaveLength(1);
});

test("for who is not of the newsroom there are no reports, and nothing to decide", async () => {
  const { slug } = await makeMeeting();
  const { actor: member } = await makeAccount();
  const { id, version } = await report(member, `/incontri/${slug}`);
  for (const actor of [ANONYMOUS, member, account({ referentOf: ["x"], coordinatorOf: ["y"] })]) {
    expect(await listDataReports(actor, { open: true, limit: 5 })).toEqual([]);
    expect(await listWaitingReports(actor, 5)).toEqual([]);
    await expect(getDataReport(actor, id)).rejects.toMatchObject(NOT_FOUND);
    const refused = [
      () => hideReported(actor, { id, version }),
      () => decideDataReport(actor, { id, version, outcome: "unfounded", answer: "No." }),
      () => eraseDataReport(actor, { id, version }),
      () => purgeReported(actor, { id, version, confirmation: "", reason: "x", answer: "x" }),
    ];
    for (const attempt of refused) {
      await expect((async () => attempt())()).rejects.toMatchObject(FORBIDDEN);
    }
    await expect(eraseOldDataReports(actor, new Date())).rejects.toMatchObject(FORBIDDEN);
  }
  expect(await isPublic(slug)).toBe(false);
});

test("however many others wrote, a report is kept; the newsroom hears of it once an hour", async () => {
  while (await withinLimit(DATA_IN_ALL, "all"));
  const alerted = async () => {
    const { id } = await report(ANONYMOUS, "/zone");
    return (await waitingJobs(alertMailJob)).some(({ reportId }) => reportId === id);
  };
  expect(await alerted()).toBe(true);
  expect(await alerted()).toBe(false);
});
