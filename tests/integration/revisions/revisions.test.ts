import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { createMeeting, publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { getPageHead } from "#lib/pages/queries";
import { getMeeting } from "#lib/published-meetings/queries";
import { publishReport, saveReportDraft } from "#lib/reports/commands";
import { restoreRevision } from "#lib/revisions/commands";
import {
  compareRevisions,
  compareWithSaved,
  getRevision,
  listRevisions,
} from "#lib/revisions/queries";
import { account } from "#tests/support/actors";
import {
  makeColleague,
  makeMeeting,
  makeOrganisation,
  makePerson,
  makeReport,
  meetingDocument,
  reportDocument,
  speaker,
  talk,
} from "#tests/support/factories";

test("are listed with who, when, and which one is public", async () => {
  const [ada, eva] = [await makeColleague("Ada"), await makeColleague("Eva")];
  const { id } = await createMeeting(ada, { document: meetingDocument() });
  const shown = await publishMeeting(eva, { id, version: 1 });
  await saveMeetingDraft(eva, { id, ...shown, document: meetingDocument() });
  const page = { kind: "meeting", id } as const;
  expect(await listRevisions(ada, page, { limit: 10 })).toMatchObject([
    { number: 2, authorName: "Eva", isDraft: true, isLive: false, publishedAt: null },
    { number: 1, authorName: "Ada", isDraft: false, isLive: true, publishedAt: expect.any(Date) },
  ]);
  expect(await listRevisions(ada, page, { limit: 10, below: 2 })).toHaveLength(1);
});

test("are compared in words, with names instead of ids, talk by talk", async () => {
  const [person, body] = [
    await makePerson({ givenName: "Ada", familyName: "Esempio" }),
    await makeOrganisation({ name: "Ente di prova" }),
  ];
  const [first, second] = [talk({ title: "Prima relazione" }), talk({ title: "Seconda" })];
  const { id, version } = await makeMeeting({ venue: "Firenze", talks: [first, second] });
  const speaks = speaker({
    personId: person.id,
    roleTitle: "direttrice",
    organisationId: body.id,
    organisationName: body.name,
  });
  const { title } = await db().meeting.findUniqueOrThrow({ where: { id } });
  await saveMeetingDraft(SYSTEM, {
    id,
    version,
    document: meetingDocument({
      title,
      venue: "Pisa",
      talks: [second, { ...first, title: "Prima parola", speakers: [speaks] }],
    }),
  });
  const page = { kind: "meeting", id } as const;
  const compared = await compareRevisions(SYSTEM, page, { from: 1, to: 2 });
  expect(compared.fields).toEqual([
    {
      label: "Luogo",
      parts: [
        { kind: "removed", text: "Firenze" },
        { kind: "added", text: "Pisa" },
      ],
    },
  ]);
  const changed = compared.talks.find(({ change }) => change === "changed");
  expect(changed?.fields).toMatchObject([
    { label: "Titolo" },
    {
      label: "Relatori",
      parts: [{ kind: "added", text: "Ada Esempio, direttrice, Ente di prova" }],
    },
  ]);
  expect(compared.talks.filter(({ moved }) => moved)).toHaveLength(1);
  expect((await compareRevisions(SYSTEM, page, { from: 2, to: 2 })).fields).toEqual([]);
});

test("what could not be saved is told beside what was", async () => {
  const { id } = await makeMeeting({ venue: "Firenze" });
  const page = { kind: "meeting", id } as const;
  const mine = { ...meetingDocument({ venue: "Pisa" }), title: "Il mio titolo" };
  const compared = await compareWithSaved(SYSTEM, page, mine);
  const words = compared.fields.flatMap(({ parts }) => parts);
  expect(words).toContainEqual({ kind: "added", text: "Pisa" });
  expect(words).toContainEqual({ kind: "removed", text: "Firenze" });
  expect(compared.theirText).toContain("Luogo: Firenze");
  expect(compared.myText).toContain("Titolo: Il mio titolo\n");
  await expect(compareWithSaved(ANONYMOUS, page, mine)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("of a report show the changed words", async () => {
  const { id, version } = await makeReport({ text: "Uno due tre" });
  await saveReportDraft(SYSTEM, { id, version, document: reportDocument("Uno quattro tre") });
  const { fields } = await compareRevisions(SYSTEM, { kind: "report", id }, { from: 1, to: 2 });
  expect(fields).toMatchObject([
    { label: "Testo", parts: [{}, { text: "due" }, { text: "quattro" }, {}] },
  ]);
});

test("restoring makes a new draft; only publishing it changes what the public sees", async () => {
  const { id, slug, version } = await makeMeeting({ title: "Il primo" });
  const saved = await saveMeetingDraft(SYSTEM, {
    id,
    version,
    document: meetingDocument({ title: "Il secondo" }),
  });
  const shown = await publishMeeting(SYSTEM, { id, version: saved.version });
  const updated = async () => (await getMeeting(ANONYMOUS, slug)).lastPublishedAt;
  const before = await updated();

  const page = { kind: "meeting", id } as const;
  const draft = await restoreRevision(SYSTEM, { ...page, ...shown, number: 1 });
  expect(draft.revision).toBe(3);
  expect(await getMeeting(ANONYMOUS, slug)).toMatchObject({ title: "Il secondo" });
  expect(await updated()).toEqual(before);
  expect(await getRevision(SYSTEM, page, 3)).toMatchObject({ restoredFrom: 1 });

  const { version: now } = draft;
  const again = await restoreRevision(SYSTEM, { ...page, version: now, number: 1, publish: true });
  expect(again.revision).toBe(4);
  expect(await getMeeting(ANONYMOUS, slug)).toMatchObject({ title: "Il primo" });
  await expect(restoreRevision(SYSTEM, { ...page, version: now, number: 1 })).rejects.toMatchObject(
    { code: "conflict" },
  );
});

test("«ultimo aggiornamento» changes with publication only", async () => {
  const { id, version } = await makeReport();
  const last = async () => (await db().report.findUniqueOrThrow({ where: { id } })).lastPublishedAt;
  const before = await last();
  const saved = await saveReportDraft(SYSTEM, { id, version, document: reportDocument("Altro") });
  expect(await last()).toEqual(before);
  await publishReport(SYSTEM, { id, version: saved.version });
  expect((await last())?.getTime()).toBeGreaterThan(before?.getTime() ?? 0);
});

test("exist for the newsroom only", async () => {
  const { id, version } = await makeMeeting();
  const page = { kind: "meeting", id } as const;
  for (const actor of [ANONYMOUS, account()]) {
    const reads = [
      () => listRevisions(actor, page, { limit: 1 }),
      () => getRevision(actor, page, 1),
      () => compareRevisions(actor, page, { from: 1, to: 1 }),
    ];
    for (const read of reads) await expect(read()).rejects.toMatchObject({ code: "not_found" });
    const restore = async () => restoreRevision(actor, { ...page, version, number: 1 });
    await expect(restore()).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(getRevision(SYSTEM, page, 9)).rejects.toMatchObject({ code: "not_found" });
});

test("a page is called as in its newest text, a report as its meeting", async () => {
  const meeting = await makeMeeting({ title: "Prima" });
  const report = await makeReport({ meetingId: meeting.id });
  const page = { kind: "meeting", id: meeting.id } as const;
  expect(await getPageHead(SYSTEM, page)).toMatchObject({ title: "Prima", newestNumber: 1 });
  const document = meetingDocument({ title: "Dopo" });
  await saveMeetingDraft(SYSTEM, { id: meeting.id, version: meeting.version, document });
  expect(await getPageHead(SYSTEM, page)).toMatchObject({
    title: "Dopo",
    liveNumber: 1,
    newestNumber: 2,
    isPublished: true,
  });
  const minutes = { kind: "report", id: report.id } as const;
  expect(await getPageHead(SYSTEM, minutes)).toMatchObject({ title: "Dopo", draftState: null });
  await expect(getPageHead(account(), page)).rejects.toMatchObject({ code: "not_found" });
});
