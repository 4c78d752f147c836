import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { reportPersonalData } from "#lib/data-reports/commands";
import { ratePage, reportObstacle } from "#lib/feedback/commands";
import { removeForgottenFiles } from "#lib/files/commands";
import type { Prisma } from "#lib/generated/prisma/client";
import { db } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";
import { attachFile, attachLink } from "#lib/material-keeping/commands";
import { archiveMeeting, publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { createNewsItem, publishNewsItem, saveNewsDraft } from "#lib/news/commands";
import { getNewsItem } from "#lib/news/queries";
import { getMeeting } from "#lib/published-meetings/queries";
import { purge } from "#lib/purges/commands";
import { findPurge, getPurgeSubject, listPurges } from "#lib/purges/queries";
import { updatePerson } from "#lib/registers/commands";
import { createReport, publishReport } from "#lib/reports/commands";
import { addNote } from "#lib/review/commands";
import { account } from "#tests/support/actors";
import {
  atMeeting,
  makeAccount,
  makeColleague,
  makeDraftMeeting,
  makeLab,
  makeMeeting,
  makeOrganisation,
  makePerson,
  makePicture,
  makeReport,
  meetingDocument,
  newsDocument,
  speaker,
  talk,
} from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";
import { pdf } from "#tests/support/office-files";

const SECRET = "Nomesegreto";
const WHY = "Richiesta di cancellazione";

/** Every row of every table in which a word is still written. */
async function placesOf(word: string): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${name}" t WHERE t::text ILIKE '%' || $1 || '%'`,
      word,
    );
    if (rows[0]?.n) found.push(name);
  }
  return found;
}

test("of a meeting nothing is left, nor of its report, news links and materials", async () => {
  const admin = await makeColleague("Ida", ["admin"]);
  const title = `${SECRET} in un incontro`;
  const meeting = await makeMeeting({ title, talks: [talk({ abstract: SECRET })] });
  const report = await makeReport({ meetingId: meeting.id, text: SECRET });
  await saveMeetingDraft(SYSTEM, {
    id: meeting.id,
    version: meeting.version,
    document: meetingDocument({ title, summary: `Altro ${SECRET}` }),
  });
  await addNote(SYSTEM, { kind: "meeting", id: meeting.id, text: SECRET });
  const file = { kind: "slides", url: "https://example.org/a" } as const;
  await attachLink(SYSTEM, { ...file, title: SECRET, places: atMeeting(meeting.id) });
  const item = await createNewsItem(SYSTEM, {
    document: newsDocument({ meetingIds: [meeting.id] }),
  });
  const shown = await publishNewsItem(SYSTEM, { id: item.id, version: 1 });
  expect((await placesOf(SECRET)).length).toBeGreaterThan(5);

  const input = { kind: "meeting", id: meeting.id, reason: WHY } as const;
  await expect(purge(admin, { ...input, confirmation: "altro" })).rejects.toMatchObject({
    code: "invalid",
  });
  const { title: asked } = await getPurgeSubject(admin, { kind: "meeting", id: meeting.id });
  const heard = await heardTags(() => purge(admin, { ...input, confirmation: ` ${asked} ` }));
  expect(heard).toContain(`meeting:${meeting.slug}`);
  expect(heard).toContain(`news:${item.slug}`);

  expect(await placesOf(SECRET)).toEqual([]);
  const about = [meeting.id, report.id];
  expect((await placesOf(meeting.id)).sort()).toEqual(["AuditEntry", "Purge"]);
  expect((await getNewsItem(ANONYMOUS, item.slug)).meetings).toEqual([]);
  const saved = await saveNewsDraft(SYSTEM, {
    id: item.id,
    ...shown,
    document: (await db().revision.findFirstOrThrow({ where: { newsItemId: item.id } })).document,
  });
  await publishNewsItem(SYSTEM, { id: item.id, version: saved.version });

  const entries = await db().auditEntry.findMany({ where: { entityId: { in: about } } });
  expect(entries.every(({ before, after }) => before === null && after === null)).toBe(true);
  expect(entries.map(({ action }) => action)).toContain("meeting.purge");
  const purges = await listPurges(admin, { skip: 0, limit: 10 });
  expect(purges.map(({ entityKind }) => entityKind).sort()).toEqual([
    "material",
    "meeting",
    "report",
  ]);
  expect(purges[0]).toMatchObject({ actorName: "Ida", reason: WHY });
  await expect(purge(admin, { ...input, confirmation: asked })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("of a report and of a news item nothing is left, and their meeting stays", async () => {
  const meeting = await makeMeeting({ title: "Che resta" });
  const report = await makeReport({ meetingId: meeting.id, text: SECRET });
  const item = await createNewsItem(SYSTEM, {
    document: newsDocument({ title: SECRET, meetingIds: [meeting.id] }),
  });
  await publishNewsItem(SYSTEM, { id: item.id, version: 1 });
  const why = { reason: WHY };
  await purge(SYSTEM, { kind: "report", id: report.id, confirmation: "che resta", ...why });
  await purge(SYSTEM, { kind: "news_item", id: item.id, confirmation: SECRET, ...why });
  expect(await placesOf(SECRET)).toEqual([]);
  expect((await getMeeting(ANONYMOUS, meeting.slug)).title).toBe("Che resta");
});

test("of a person nothing is left in any meeting; where the name is written is said", async () => {
  const organisation = await makeOrganisation({ name: "Ente che resta" });
  const person = await makePerson({
    givenName: "Ada",
    familyName: SECRET,
    affiliations: [
      {
        organisationId: organisation.id,
        roleTitle: "direttrice",
        validFrom: "2020-01-01",
        validTo: null,
        attestedOn: null,
        sourceNote: null,
      },
    ],
  });
  const named = speaker({ personId: person.id });
  const withRole = speaker({
    personId: person.id,
    roleTitle: "direttrice",
    organisationId: organisation.id,
    organisationName: organisation.name,
  });
  const talks = [talk({ speakers: [named] }), talk({ speakers: [withRole] })];
  const shown = await makeMeeting({ talks });
  const archived = await makeMeeting({ talks: [talk({ speakers: [named] })] });
  await archiveMeeting(SYSTEM, { id: archived.id, version: archived.version });
  await saveMeetingDraft(SYSTEM, {
    id: shown.id,
    version: shown.version,
    document: meetingDocument({ talks }),
  });
  const mention = await makeReport({ text: `Ha parlato Ada ${SECRET}.` });
  const other = await makeReport();
  const page = { kind: "report", id: other.id } as const;
  await addNote(SYSTEM, { ...page, text: `Sentire Ada ${SECRET}.` });
  const profession = await db().profession.create({
    data: { code: "prova", label: "Prova", position: 0 },
  });
  const member = { professionId: profession.id, sector: "social", headcount: 1 } as const;
  const lab = await makeLab({
    members: [{ ...member, personId: person.id, organisationId: null, note: null }],
    diary: [{ day: "2021-10-01", text: `Con Ada ${SECRET} si comincia.` }],
  });
  await updatePerson(SYSTEM, {
    id: person.id,
    version: 1,
    givenName: "Ada",
    familyName: SECRET,
    biography: `Ada ${SECRET} si occupa di minori.`,
    affiliations: [],
  });

  const input = { kind: "person", id: person.id, reason: WHY } as const;
  const { mentions } = await purge(SYSTEM, { ...input, confirmation: `Ada ${SECRET}` });
  const reports = [mention.id, other.id].sort().map((id) => ({ kind: "report", id, texts: 1 }));
  expect(mentions).toEqual([{ kind: "lab", id: lab.id, texts: 1 }, ...reports]);
  const done = await findPurge(SYSTEM, input);
  expect(done?.mentions.map(({ href }) => href)).toContain(
    `/redazione/registri/laboratori/${lab.id}/versioni`,
  );
  expect((await placesOf(person.id)).sort()).toEqual(["AuditEntry", "Purge"]);
  expect((await placesOf(SECRET)).sort()).toEqual([
    "EditorialNote",
    "LabDiaryEntry",
    "RecordVersion",
    "Report",
    "Revision",
  ]);
  const meeting = await getMeeting(ANONYMOUS, shown.slug);
  expect(meeting.talks.map(({ speakers }) => speakers.map((s) => s.roleTitle))).toEqual([
    [],
    ["direttrice"],
  ]);
  expect(await db().meetingFacet.count({ where: { meetingId: archived.id } })).toBe(0);
});

test("bytes go too: of a page's pictures and of a material's versions, unless others name them", async () => {
  const { id: meetingId } = await makeMeeting({ title: "Con allegati" });
  const [own, shared] = [await makePicture(), await makePicture()];
  const picture = (fileId: string) => ({
    type: "image" as const,
    attrs: { fileId, alt: "Una sala", decorative: false },
  });
  const content = [picture(own.fileId), picture(shared.fileId)];
  const body = { schemaVersion: 1 as const, doc: { type: "doc" as const, content } };
  const report = await createReport(SYSTEM, { meetingId, document: { schemaVersion: 1, body } });
  await publishReport(SYSTEM, report);
  const other = newsDocument({ cover: { fileId: shared.fileId, alt: "Una sala" } });
  await publishNewsItem(SYSTEM, await createNewsItem(SYSTEM, { document: other }));
  const attach = async (title: string, words: string) =>
    attachFile(SYSTEM, {
      kind: "slides",
      places: atMeeting(meetingId),
      title,
      file: { incoming: await receiveFile(Readable.from([pdf(words)]), 1_000), name: "a.pdf" },
    });
  const alone = await attach("Da solo", "da solo");
  const twice = await attach("Due volte", "due volte");
  await attach("Un’altra volta", "due volte");

  const hashes = async (where: Prisma.StoredFileWhereInput) =>
    (await db().storedFile.findMany({ where })).map(({ sha256 }) => sha256);
  const ofMaterial = (materialId: string) => hashes({ materialVersion: { materialId } });
  const ofPicture = (pictureId: string) => hashes({ pictureSize: { pictureId } });
  const [ownBytes, sharedBytes] = [await ofPicture(own.fileId), await ofPicture(shared.fileId)];
  const [aloneBytes, twiceBytes] = [await ofMaterial(alone.id), await ofMaterial(twice.id)];

  const why = { reason: WHY };
  await purge(SYSTEM, { kind: "material", id: alone.id, confirmation: "Da solo", ...why });
  await purge(SYSTEM, { kind: "material", id: twice.id, confirmation: "Due volte", ...why });
  await purge(SYSTEM, { kind: "report", id: report.id, confirmation: "Con allegati", ...why });
  await removeForgottenFiles(SYSTEM);
  const there = (all: string[]) =>
    Promise.all(all.map(async (sha256) => (await fileStore()).has(sha256)));
  expect(new Set(await there([...ownBytes, ...aloneBytes]))).toEqual(new Set([false]));
  expect(new Set(await there([...sharedBytes, ...twiceBytes]))).toEqual(new Set([true]));
  // That somebody added it is said for ever, by an id that leads nowhere.
  expect(await placesOf(own.fileId)).toEqual(["AuditEntry"]);

  await purge(SYSTEM, { kind: "meeting", id: meetingId, confirmation: "Con allegati", ...why });
  await removeForgottenFiles(SYSTEM);
  expect(await there(twiceBytes)).toEqual([false]);
});

test("of a lab nothing is left, and its meetings stay without it", async () => {
  const LAB = "Laboratoriosegreto";
  const lab = await makeLab({ title: LAB, diary: [{ day: "2021-10-01", text: LAB }] });
  await makeAccount({ coordinatorOf: [lab.id] });
  const [shown, draft] = [
    await makeMeeting({ labId: lab.id }),
    await makeDraftMeeting({ labId: lab.id }),
  ];
  const why = { confirmation: LAB, reason: WHY };
  await purge(SYSTEM, { kind: "lab", id: lab.id, ...why });
  expect(await placesOf(LAB)).toEqual([]);
  expect((await placesOf(lab.id)).sort()).toEqual(["AuditEntry", "Purge"]);
  expect((await getMeeting(ANONYMOUS, shown.slug)).lab).toBeNull();
  expect(await db().meetingFacet.count({ where: { facet: "lab" } })).toBe(0);
  await publishMeeting(SYSTEM, { id: draft.id, version: 1 });
});

test("what visitors wrote of what is removed goes with it, by whatever way it is removed", async () => {
  const person = await makePerson({ givenName: "Eva", familyName: SECRET });
  const like = await makePerson({ givenName: "Eva", familyName: `${SECRET} due` });
  await makeMeeting({
    talks: [person, like].map(({ id }) => talk({ speakers: [speaker({ personId: id })] })),
  });
  const page = `/persone/${person.slug}`;
  const [from, text] = ["198.51.100.9", "Qui c’è un dato di troppo."];
  await reportPersonalData(ANONYMOUS, { page, text, place: "in alto", from });
  await reportObstacle(ANONYMOUS, { page: `https://portale.example${page}#incarichi`, text, from });
  await ratePage(ANONYMOUS, { page, useful: "no", comment: text, from });
  await ratePage(ANONYMOUS, { page: `/persone/${like.slug}`, useful: "no", from });
  const input = { kind: "person", id: person.id, reason: WHY } as const;
  await purge(SYSTEM, { ...input, confirmation: `Eva ${SECRET}` });
  const [report] = await db().dataReport.findMany({ where: { itemId: person.id } });
  expect(report).toMatchObject({ page: null, place: null, text: null });
  expect(await db().accessibilityReport.findMany({ select: { page: true } })).toEqual([
    { page: null },
  ]);
  // Of somebody else whose address begins in the same way nothing goes.
  expect(await db().pageRating.findMany({ select: { page: true } })).toEqual([
    { page: `/persone/${like.slug}` },
  ]);
});

test("two at once: one removes", async () => {
  const { id } = await makeMeeting({ title: "Una volta" });
  const input = { kind: "meeting", id, confirmation: "Una volta", reason: WHY } as const;
  const both = await Promise.allSettled([purge(SYSTEM, input), purge(SYSTEM, input)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("only administrators remove, with a reason", async () => {
  const { id } = await makeMeeting({ title: "Che resta" });
  const input = { kind: "meeting", id, confirmation: "Che resta", reason: WHY } as const;
  for (const actor of [ANONYMOUS, account(), account({ roles: ["newsroom"] })]) {
    const attempt = async () => purge(actor, input);
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    await expect(getPurgeSubject(actor, input)).rejects.toMatchObject({ code: "not_found" });
    await expect(listPurges(actor, { skip: 0, limit: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
  }
  const silent = async () => purge(SYSTEM, { ...input, reason: " " });
  await expect(silent()).rejects.toThrow(/motivo/);
});
