import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { decideDataReport, reportPersonalData } from "#lib/data-reports/commands";
import { db } from "#lib/infra/db";
import { archiveMeeting, publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { mergeOrganisations, mergePeople } from "#lib/merges/commands";
import { getOrganisationsToMerge, getPeopleToMerge } from "#lib/merges/queries";
import { getOrganisation } from "#lib/organisations/queries";
import { visiblePeople } from "#lib/people/policy";
import { getMeeting } from "#lib/published-meetings/queries";
import { purge } from "#lib/purges/commands";
import { getRecordVersion } from "#lib/record-history/queries";
import { archiveRecord, unarchiveRecord } from "#lib/registers/commands";
import { getPersonRecord, listRecords } from "#lib/registers/queries";
import { findCurrentSlug } from "#lib/slugs/queries";
import { account } from "#tests/support/actors";
import {
  makeAccount,
  makeColleague,
  makeLab,
  makeMeeting,
  makeOrganisation,
  makePerson,
  meetingDocument,
  speaker,
  talk,
} from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";

const NEWSROOM = account({ roles: ["newsroom"] });
const spokenBy = (personId: string) => speaker({ personId });
const spoke = (personId: string) => [talk({ speakers: [spokenBy(personId)] })];
const merge = (keptId: string, mergedId: string, keptVersion = 1) => ({
  keptId,
  mergedId,
  keptVersion,
  mergedVersion: 1,
});

test("two records of a person become one: talks, roles, labs, search and the old address", async () => {
  const actor = await makeColleague("Ida");
  const body = await makeOrganisation();
  const role = {
    organisationId: body.id,
    roleTitle: "educatrice",
    validTo: null,
    attestedOn: null,
    sourceNote: null,
  };
  const kept = await makePerson({
    familyName: "Tenuta",
    affiliations: [{ ...role, validFrom: "2021-01-01" }],
  });
  const merged = await makePerson({
    familyName: "Doppia",
    biography: "Di lei si sa.",
    affiliations: [{ ...role, validFrom: "2019-01-01", validTo: "2021-06-01" }],
  });
  const profession = await db().profession.create({
    data: { code: "prova", label: "Prova", position: 0 },
  });
  const lab = await makeLab({
    members: [
      {
        professionId: profession.id,
        sector: "social",
        organisationId: null,
        personId: merged.id,
        headcount: 1,
        note: null,
      },
    ],
  });
  const meeting = await makeMeeting({ talks: spoke(merged.id) });
  const before = await db().revision.findMany({ where: { meetingId: meeting.id } });

  const shown = await getPeopleToMerge(NEWSROOM, { keptId: kept.id, mergedId: merged.id });
  expect(shown.merged).toMatchObject({ counts: { speakers: 1, affiliations: 1, labMembers: 1 } });
  const heard = await heardTags(() => mergePeople(actor, merge(kept.id, merged.id)));
  expect(heard).toContain("site");

  const { talks } = await getMeeting(ANONYMOUS, meeting.slug);
  expect(talks[0]?.speakers[0]?.person).toMatchObject({ slug: kept.slug, familyName: "Tenuta" });
  const { searchText } = await db().meeting.findUniqueOrThrow({ where: { id: meeting.id } });
  expect(searchText).toContain("Tenuta");
  expect(searchText).not.toContain("Doppia");
  const facets = await db().meetingFacet.findMany({ where: { facet: "person" } });
  expect(facets.map(({ value }) => value)).toEqual([kept.slug]);
  expect(await findCurrentSlug(ANONYMOUS, "person", merged.slug)).toBe(kept.slug);
  const record = await getPersonRecord(SYSTEM, kept.id);
  expect(record).toMatchObject({
    version: 2,
    biography: "Di lei si sa.",
    affiliations: [{ validFrom: "2019-01-01", validTo: null }],
  });
  expect(await db().labMember.findFirst({ where: { labId: lab.id } })).toMatchObject({
    personId: kept.id,
  });

  // Nothing of what was written is rewritten.
  expect(await db().revision.findMany({ where: { meetingId: meeting.id } })).toEqual(before);
  const audit = await db().auditEntry.findFirst({ where: { action: "person.merge" } });
  expect(audit).toMatchObject({ actorId: actor.accountId });
  await expect(getPersonRecord(SYSTEM, merged.id)).rejects.toMatchObject({ code: "not_found" });
  for (const archived of [true, false]) {
    const { items } = await listRecords(SYSTEM, "person", {
      skip: 0,
      limit: 99,
      archived,
      words: "Doppia",
    });
    expect(items).toEqual([]);
  }
  const back = { kind: "person", id: merged.id, version: 2 } as const;
  await expect(unarchiveRecord(SYSTEM, back)).rejects.toMatchObject({ code: "conflict" });
});

test("a text written with the other record counts for the kept one, also when it comes later", async () => {
  const [a, b, c] = [await makePerson(), await makePerson(), await makePerson()];
  const meeting = await makeMeeting();
  const draft = await saveMeetingDraft(SYSTEM, {
    id: meeting.id,
    version: meeting.version,
    document: meetingDocument({ talks: spoke(a.id) }),
  });
  await mergePeople(SYSTEM, merge(b.id, a.id));
  await mergePeople(SYSTEM, { ...merge(c.id, b.id), mergedVersion: 2 });
  await publishMeeting(SYSTEM, { id: meeting.id, version: draft.version });
  const { talks } = await getMeeting(ANONYMOUS, meeting.slug);
  expect(talks[0]?.speakers[0]?.person?.slug).toBe(c.slug);
  for (const { slug } of [a, b]) {
    expect(await findCurrentSlug(ANONYMOUS, "person", slug)).toBe(c.slug);
  }
});

test("whoever was merged goes with the record when that is purged", async () => {
  const [kept, merged] = [await makePerson({ givenName: "Eva" }), await makePerson()];
  const meeting = await makeMeeting({ talks: spoke(merged.id) });
  await mergePeople(SYSTEM, merge(kept.id, merged.id));
  const { familyName } = await getPersonRecord(SYSTEM, kept.id);
  await purge(SYSTEM, {
    kind: "person",
    id: kept.id,
    confirmation: `Eva ${familyName}`,
    reason: "Richiesta",
  });
  const { talks } = await getMeeting(ANONYMOUS, meeting.slug);
  expect(talks[0]?.speakers).toEqual([]);
  const left = await db().$queryRaw`
    SELECT 1 FROM "Revision" WHERE "document"::text LIKE ${`%${merged.id}%`}`;
  expect(left).toEqual([]);
  expect(await db().person.count({ where: { id: { in: [kept.id, merged.id] } } })).toBe(0);
});

test("two records of a body become one, with the names of both and what was said that day", async () => {
  const kept = await makeOrganisation({ name: "Comune di Prova" });
  const merged = await makeOrganisation({ name: "Com. Prova", acronym: "CP", aliases: ["Prova"] });
  const affiliation = {
    organisationId: merged.id,
    roleTitle: null,
    validFrom: "2020-01-01",
    validTo: null,
    attestedOn: null,
    sourceNote: null,
  };
  const person = await makePerson({
    affiliations: [affiliation, { ...affiliation, organisationId: kept.id }],
  });
  const meeting = await makeMeeting({
    talks: [
      talk({
        speakers: [
          speaker({
            roleTitle: "dirigente",
            organisationId: merged.id,
            organisationName: "Com. Prova",
          }),
        ],
      }),
    ],
  });
  await mergeOrganisations(NEWSROOM, merge(kept.id, merged.id));
  expect(await getOrganisation(ANONYMOUS, kept.slug)).toMatchObject({
    acronym: "CP",
    aliases: ["Com. Prova", "Prova"],
  });
  const { talks } = await getMeeting(ANONYMOUS, meeting.slug);
  expect(talks[0]?.speakers[0]).toMatchObject({
    organisationName: "Com. Prova",
    organisation: { slug: kept.slug },
  });
  expect(await findCurrentSlug(ANONYMOUS, "organisation", merged.slug)).toBe(kept.slug);
  const { affiliations } = await getPersonRecord(SYSTEM, person.id);
  expect(affiliations.map((role) => role.organisationId)).toEqual([kept.id]);
});

test("accounts and their rights come along only when an administrator decides", async () => {
  const [kept, merged] = [await makeOrganisation(), await makeOrganisation()];
  const { id } = await makeAccount({ referentOf: [merged.id] });
  const ids = { keptId: kept.id, mergedId: merged.id };
  expect(await getOrganisationsToMerge(NEWSROOM, ids)).toMatchObject({ allowed: false });
  const input = merge(kept.id, merged.id);
  await expect(mergeOrganisations(NEWSROOM, input)).rejects.toMatchObject({ code: "forbidden" });
  await mergeOrganisations(account({ roles: ["admin"] }), input);
  expect(await db().accountOrganisation.findMany({ where: { accountId: id } })).toEqual([
    { accountId: id, organisationId: kept.id, isReferent: true },
  ]);
});

test("nobody else merges, nor an archived, an older or the same record", async () => {
  const [kept, merged] = [await makePerson(), await makePerson()];
  const input = merge(kept.id, merged.id);
  for (const actor of [ANONYMOUS, account()]) {
    for (const command of [mergePeople, mergeOrganisations]) {
      const attempt = async () => command(actor, input);
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(getPeopleToMerge(actor, input)).rejects.toMatchObject({ code: "not_found" });
    await expect(getOrganisationsToMerge(actor, input)).rejects.toMatchObject({
      code: "not_found",
    });
  }
  const refused = (change: object) =>
    expect((async () => mergePeople(SYSTEM, { ...input, ...change }))()).rejects;
  await refused({ mergedId: kept.id }).toMatchObject({ code: "invalid" });
  await refused({ mergedVersion: 2 }).toMatchObject({ code: "conflict" });
  await refused({ keptVersion: 2 }).toMatchObject({ code: "conflict" });
  await archiveRecord(SYSTEM, { kind: "person", id: kept.id, version: 1 });
  await refused({ keptVersion: 2 }).toMatchObject({ code: "conflict" });
});

test("an archived meeting that comes back names the kept record", async () => {
  const [kept, merged] = [await makePerson(), await makePerson()];
  const meeting = await makeMeeting({ talks: spoke(merged.id) });
  await archiveMeeting(SYSTEM, { id: meeting.id, version: meeting.version });
  await mergePeople(SYSTEM, merge(kept.id, merged.id));
  const speakers = await db().speaker.findMany({ where: { talk: { meetingId: meeting.id } } });
  expect(speakers.map(({ personId }) => personId)).toEqual([kept.id]);
  expect(await db().meetingFacet.count({ where: { meetingId: meeting.id } })).toBe(0);
});

test("what was reported and hidden of one stays hidden with the one that is left", async () => {
  const { actor: member } = await makeAccount();
  const [kept, merged] = [
    await makePerson(),
    await makePerson({ biography: "Un dato di troppo." }),
  ];
  await makeMeeting({ talks: [talk({ speakers: [kept, merged].map(({ id }) => spokenBy(id)) })] });
  const isPublic = async () =>
    (await db().person.count({ where: { AND: [{ id: kept.id }, visiblePeople(ANONYMOUS)] } })) > 0;
  expect(await isPublic()).toBe(true);
  const told = { page: `/persone/${merged.slug}`, text: "Di troppo.", from: "198.51.100.7" };
  const { number, hides } = await reportPersonalData(member, told);
  expect(hides).toBe(true);
  await mergePeople(SYSTEM, merge(kept.id, merged.id));
  expect(await isPublic()).toBe(false);
  const report = await db().dataReport.findUniqueOrThrow({ where: { number } });
  expect(report.itemId).toBe(kept.id);
  const decision = { id: report.id, version: 1, outcome: "corrected", answer: "Tolto." };
  await decideDataReport(NEWSROOM, decision);
  expect(await isPublic()).toBe(true);
});

test("what each of two records said can be read after they are one", async () => {
  const [kept, merged] = [await makePerson(), await makePerson({ biography: "Di lei si sa." })];
  await mergePeople(SYSTEM, merge(kept.id, merged.id));
  const textOf = async (id: string, number: number) =>
    (await getRecordVersion(SYSTEM, { kind: "person", id }, number)).document;
  expect(await textOf(merged.id, 1)).toMatchObject({ biography: "Di lei si sa." });
  expect(await textOf(kept.id, 1)).toMatchObject({ biography: null });
  expect(await textOf(kept.id, 2)).toMatchObject({ biography: "Di lei si sa." });
  const entry = await db().auditEntry.findFirst({
    where: { entityId: kept.id, action: "person.merge" },
  });
  expect(entry).toMatchObject({ before: { revision: 1 }, after: { revision: 2 } });
});

test("whoever reads the rights of an account while its body is merged does not write them back", async () => {
  const [kept, merged] = [await makeOrganisation(), await makeOrganisation()];
  const { id } = await makeAccount({ organisationIds: [merged.id] });
  const versionOf = async () =>
    (await db().account.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;
  const before = await versionOf();
  await mergeOrganisations(SYSTEM, merge(kept.id, merged.id));
  expect(await versionOf()).toBe(before + 1);
});
