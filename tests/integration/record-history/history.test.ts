import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { addMilestone, archiveMilestone, updateMilestone } from "#lib/community/commands";
import { getMilestone } from "#lib/community/queries";
import { db } from "#lib/infra/db";
import { keepLab } from "#lib/labs/commands";
import { mergeOrganisations } from "#lib/merges/commands";
import { purgeVersions } from "#lib/purges/commands";
import { findPurge, listPurges } from "#lib/purges/queries";
import { restoreRecordVersion } from "#lib/record-history/commands";
import {
  compareRecordVersions,
  getRecordHead,
  getRecordVersion,
  listRecordVersions,
} from "#lib/record-history/queries";
import type { VersionedRecord } from "#lib/record-versions/schema";
import {
  archiveRecord,
  updateOrganisation,
  updatePerson,
  updateSeries,
  updateThematicArea,
} from "#lib/registers/commands";
import { getPersonRecord } from "#lib/registers/queries";
import { createSeries } from "#lib/series/commands";
import { saveSite, saveSiteText } from "#lib/site/commands";
import { getSite, getSiteText } from "#lib/site/queries";
import { setYearFocus } from "#lib/themes/commands";
import { getYearFocus } from "#lib/themes/queries";
import { createZone, updateZone } from "#lib/zone-register/commands";
import { getZoneRecord } from "#lib/zone-register/queries";
import { account } from "#tests/support/actors";
import {
  makeColleague,
  makeLab,
  makeOrganisation,
  makePerson,
  makeTheme,
  reportDocument,
} from "#tests/support/factories";

const LABELS = { givenName: "Nome", biography: "Presentazione", affiliations: "Incarico" };
const ROLE_LABELS = { ...LABELS, organisationId: "Ente", roleTitle: "Ruolo", validFrom: "Dal" };

const role = (organisationId: string) => ({
  organisationId,
  roleTitle: "educatrice",
  validFrom: "2020-01-01",
  validTo: null,
  attestedOn: null,
  sourceNote: null,
});

const numbers = async (record: VersionedRecord) =>
  (await listRecordVersions(SYSTEM, record, { limit: 50 })).map(({ number }) => number);

async function lastAudit(entityId: string, action: string) {
  return db().auditEntry.findFirst({
    where: { entityId, action },
    orderBy: { id: "desc" },
    select: { before: true, after: true },
  });
}

test("what a person's record said is listed, compared and brought back", async () => {
  const [ida, body] = [await makeColleague("Ida"), await makeOrganisation()];
  const { id } = await makePerson({
    givenName: "Ada",
    familyName: "Prima",
    biography: "Si occupa di minori.",
    affiliations: [role(body.id)],
  });
  const record = { kind: "person", id } as const;
  const change = { id, givenName: "Ada", familyName: "Prima", affiliations: [] };
  await updatePerson(ida, { ...change, version: 1, biography: "Si occupa di anziani." });
  expect(await lastAudit(id, "person.update")).toEqual({
    before: { revision: 1 },
    after: { revision: 2 },
  });
  // Nothing else is said: no version more.
  await updatePerson(ida, { ...change, version: 2, biography: "Si occupa di anziani." });
  const versions = await listRecordVersions(SYSTEM, record, { limit: 50 });
  expect(versions).toMatchObject([
    { number: 2, authorName: "Ida", restoredFrom: null },
    { number: 1, authorName: null },
  ]);
  expect(await listRecordVersions(SYSTEM, record, { limit: 50, below: 2 })).toHaveLength(1);

  const labels = ROLE_LABELS;
  const { fields, from, to } = await compareRecordVersions(SYSTEM, record, {
    from: 1,
    to: 2,
    labels,
  });
  expect([from.number, to.authorName]).toEqual([1, "Ida"]);
  expect(fields).toEqual([
    {
      label: "Presentazione",
      parts: [
        { kind: "same", text: "Si occupa di " },
        { kind: "removed", text: "minori" },
        { kind: "added", text: "anziani" },
        { kind: "same", text: "." },
      ],
    },
    {
      label: "Incarico",
      parts: [
        { kind: "removed", text: `Ente: ${body.name}; Ruolo: educatrice; Dal: 1º gennaio 2020` },
      ],
    },
  ]);

  const back = { ...record, version: 3, number: 1 };
  expect(await restoreRecordVersion(ida, back)).toEqual({ number: 3 });
  expect(await getPersonRecord(SYSTEM, id)).toMatchObject({
    biography: "Si occupa di minori.",
    affiliations: [role(body.id)],
    version: 4,
  });
  expect(await lastAudit(id, "register.restore")).toEqual({
    before: null,
    after: { revision: 3, restoredFrom: 1 },
  });
  expect((await listRecordVersions(SYSTEM, record, { limit: 1 }))[0]).toMatchObject({
    number: 3,
    restoredFrom: 1,
    authorName: "Ida",
  });
  await expect(restoreRecordVersion(ida, back)).rejects.toMatchObject({ code: "conflict" });
  const same = { ...record, version: 4, number: 3 };
  await expect(restoreRecordVersion(ida, same)).rejects.toThrow(/stesse parole/);
  await archiveRecord(SYSTEM, { ...record, version: 4 });
  const archived = { ...record, version: 5, number: 2 };
  await expect(restoreRecordVersion(ida, archived)).rejects.toMatchObject({ code: "conflict" });
});

test("what was there before versions were kept is kept at the first change", async () => {
  const { id } = await makePerson({ biography: "Com’era." });
  await db().$executeRaw`ALTER TABLE "RecordVersion" DISABLE TRIGGER "RecordVersion_guard"`;
  await db().recordVersion.deleteMany({ where: { recordId: id } });
  await db().$executeRaw`ALTER TABLE "RecordVersion" ENABLE TRIGGER "RecordVersion_guard"`;
  const change = { id, givenName: "Ada", familyName: "Dopo", biography: null, affiliations: [] };
  await updatePerson(await makeColleague("Ugo"), { ...change, version: 1 });
  const record = { kind: "person", id } as const;
  expect(await listRecordVersions(SYSTEM, record, { limit: 9 })).toMatchObject([
    { number: 2, authorName: "Ugo" },
    { number: 1, authorName: null },
  ]);
  expect((await getRecordVersion(SYSTEM, record, 1)).document).toMatchObject({
    biography: "Com’era.",
  });
});

test("every kind of record keeps what it said, and says it again", async () => {
  const organisation = await makeOrganisation({ name: "Ente primo", aliases: ["E"] });
  const theme = await makeTheme({ name: "Tema primo" });
  const series = await createSeries(SYSTEM, {
    title: "Ciclo primo",
    description: "D",
    demonstration: false,
  });
  const lab = await makeLab({ title: "Laboratorio primo", services: [] });
  const stage = {
    title: "Tappa prima",
    description: "D",
    startsOn: "2019-05-01",
    endsOn: null,
    precision: "month" as const,
    sourceNote: null,
  };
  const milestone = await addMilestone(SYSTEM, { ...stage, demonstration: false });
  const focus = { year: 2031, title: "Tema primo", description: "D", thematicAreaId: null };
  await setYearFocus(SYSTEM, focus);
  const authority = await db().healthAuthority.findFirstOrThrow({ select: { id: true } });
  const place = {
    name: "Zona prima",
    aliases: [],
    healthAuthorityId: authority.id,
    societyName: null,
    tileRow: 13,
    tileColumn: 11,
    sourceNote: null,
    neighbourIds: [],
    municipalities: [],
  };
  const zone = await createZone(SYSTEM, { ...place, validFrom: "2030-01-01" });
  const site = {
    name: "Portale primo",
    tagline: "Prova",
    introduction: "Prova",
    ownerName: "Ente",
    ownerUrl: null,
    dpoName: "Nome",
    dpoEmail: "dpo@example.org",
    contactEmail: "info@example.org",
    accessibilityStatementUrl: null,
    contentLicenceName: "CC BY 4.0",
    contentLicenceUrl: "https://creativecommons.org/licenses/by/4.0/",
    timeZone: "Europe/Rome",
  };
  await saveSite(SYSTEM, site);
  const text = { key: "privacy", title: "Privacy", lead: "L" } as const;
  await saveSiteText(SYSTEM, { ...text, body: reportDocument("Il primo testo.").body });

  await updateOrganisation(SYSTEM, {
    id: organisation.id,
    version: 1,
    name: "Ente secondo",
    acronym: null,
    kind: "region",
    description: null,
    website: null,
    zoneId: null,
    partnerRole: null,
    partnerOrder: null,
    aliases: [],
  });
  const themeNow = { description: null, parentId: null, position: 1 };
  await updateThematicArea(SYSTEM, { id: theme.id, version: 1, name: "T2", ...themeNow });
  await updateSeries(SYSTEM, { id: series.id, version: 1, title: "C2", description: "D" });
  const kept = { members: [], funding: [], services: [] };
  const diary = [{ day: "2021-10-01", text: "Si comincia." }];
  await keepLab(SYSTEM, { id: lab.id, version: 1, ...kept, diary });
  await updateMilestone(SYSTEM, { ...stage, id: milestone.id, version: 1, title: "M2" });
  await setYearFocus(SYSTEM, { ...focus, version: 1, title: "F2" });
  const later = { validTo: null, successors: [], renameAddress: false };
  await updateZone(SYSTEM, { ...place, ...later, id: zone.id, version: 1, name: "Z2" });
  await saveSite(SYSTEM, { ...site, version: 1, name: "P2" });
  await saveSiteText(SYSTEM, { ...text, body: reportDocument("Altro.").body, version: 1 });

  const records: [VersionedRecord, object][] = [
    [
      { kind: "organisation", id: organisation.id },
      { name: "Ente primo", aliases: ["E"] },
    ],
    [{ kind: "thematic_area", id: theme.id }, { name: "Tema primo" }],
    [{ kind: "meeting_series", id: series.id }, { title: "Ciclo primo" }],
    [
      { kind: "lab", id: lab.id },
      { title: "Laboratorio primo", diary: [] },
    ],
    [{ kind: "milestone", id: milestone.id }, { title: "Tappa prima" }],
    [{ kind: "year_focus", id: "2031" }, { title: "Tema primo" }],
    [{ kind: "zone", id: zone.id }, { name: "Zona prima" }],
    [{ kind: "site", id: "1" }, { name: "Portale primo" }],
    [{ kind: "site_text", id: "privacy" }, { title: "Privacy" }],
  ];
  for (const [record, first] of records) {
    expect(await numbers(record), record.kind).toEqual([2, 1]);
    const { version } = await getRecordHead(SYSTEM, record);
    await restoreRecordVersion(SYSTEM, { ...record, version, number: 1 });
    expect(await numbers(record), record.kind).toEqual([3, 2, 1]);
    const [was, is] = [
      await getRecordVersion(SYSTEM, record, 1),
      await getRecordVersion(SYSTEM, record, 3),
    ];
    expect(was.document, record.kind).toMatchObject(first);
    expect(is.document, record.kind).toEqual(was.document);
  }
  expect((await getMilestone(SYSTEM, milestone.id)).title).toBe("Tappa prima");
  expect((await getYearFocus(SYSTEM, 2031)).title).toBe("Tema primo");
  expect((await getZoneRecord(SYSTEM, zone.id)).name).toBe("Zona prima");
  expect((await getSite(ANONYMOUS)).name).toBe("Portale primo");
  const { fields } = await compareRecordVersions(
    SYSTEM,
    { kind: "site_text", id: "privacy" },
    { from: 2, to: 3, labels: { title: "Titolo", body: "Testo" } },
  );
  expect(fields.map(({ label }) => label)).toEqual(["Testo"]);
  expect((await getSiteText(ANONYMOUS, "privacy")).body).toEqual(
    reportDocument("Il primo testo.").body,
  );
});

test("a version that names what was merged meanwhile is brought back with what was kept", async () => {
  const [kept, merged] = [await makeOrganisation(), await makeOrganisation()];
  const { id } = await makePerson({ affiliations: [role(merged.id)] });
  const none = { id, givenName: "Ada", familyName: "Unita", biography: null, affiliations: [] };
  await updatePerson(SYSTEM, { ...none, version: 1 });
  const both = { keptId: kept.id, mergedId: merged.id, keptVersion: 1, mergedVersion: 1 };
  await mergeOrganisations(SYSTEM, both);
  await restoreRecordVersion(SYSTEM, { kind: "person", id, version: 2, number: 1 });
  expect((await getPersonRecord(SYSTEM, id)).affiliations).toEqual([role(kept.id)]);
});

test("versions stay as they were: only administrators take earlier ones away, and that stays", async () => {
  const [admin, SECRET] = [await makeColleague("Ada Capo", ["admin"]), "Un dato di troppo"];
  const { id } = await makePerson({ givenName: "Ida", familyName: "Con", biography: SECRET });
  const record = { kind: "person", id } as const;
  await expect(
    db().recordVersion.updateMany({ where: { recordId: id }, data: { document: {} } }),
  ).rejects.toThrow(/not allowed/);
  await expect(db().recordVersion.deleteMany({ where: { recordId: id } })).rejects.toThrow(
    /not allowed/,
  );
  const clean = { id, givenName: "Ida", familyName: "Con", biography: null, affiliations: [] };
  await updatePerson(SYSTEM, { ...clean, version: 1 });
  const purging = { ...record, confirmation: "ida con", reason: "richiesta dell’interessata" };
  const attempt = async (actor: typeof admin) => purgeVersions(actor, purging);
  await expect(attempt(account({ roles: ["newsroom"] }))).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(purgeVersions(admin, { ...purging, confirmation: "altro" })).rejects.toThrow(
    /Per confermare/,
  );
  await purgeVersions(admin, purging);
  expect(await numbers(record)).toEqual([2]);
  expect(await db().recordVersion.count({ where: { document: { string_contains: SECRET } } })).toBe(
    0,
  );
  expect(await getPersonRecord(SYSTEM, id)).toMatchObject({ familyName: "Con" });
  const [purge] = await listPurges(admin, { skip: 0, limit: 1 });
  expect(purge).toMatchObject({ entityId: id, versionsOnly: true, actorName: "Ada Capo" });
  // The person is still there to be removed.
  expect(await findPurge(admin, record)).toBeNull();
});

test("nobody else reads or brings back versions, and there are none of what is not there", async () => {
  const milestone = await addMilestone(SYSTEM, {
    title: "T",
    description: "D",
    startsOn: "2019-05-01",
    endsOn: null,
    precision: "year",
    sourceNote: null,
    demonstration: false,
  });
  const record = { kind: "milestone", id: milestone.id } as const;
  for (const actor of [ANONYMOUS, account()]) {
    const restore = async () => restoreRecordVersion(actor, { ...record, version: 1, number: 1 });
    await expect(restore()).rejects.toMatchObject({ code: "forbidden" });
    const asked = { from: 1, to: 1, labels: LABELS };
    for (const read of [
      () => getRecordHead(actor, record),
      () => listRecordVersions(actor, record, { limit: 1 }),
      () => getRecordVersion(actor, record, 1),
      () => compareRecordVersions(actor, record, asked),
    ]) {
      await expect(read()).rejects.toMatchObject({ code: "not_found" });
    }
  }
  for (const missing of [
    { kind: "milestone", id: "niente" },
    { kind: "year_focus", id: "niente" },
    { kind: "site", id: "2" },
    { kind: "site_text", id: "niente" },
  ] as const) {
    await expect(getRecordHead(SYSTEM, missing)).rejects.toMatchObject({ code: "not_found" });
  }
  await archiveMilestone(SYSTEM, { id: milestone.id, version: 1 });
  expect((await getRecordHead(SYSTEM, record)).archivedAt).not.toBeNull();
});

test("of a change that comes too late nothing is kept", async () => {
  const { id } = await makeLab();
  const rows = { members: [], services: [], funding: [] };
  const written = (text: string) => ({ ...rows, diary: [{ day: "2021-10-01", text }] });
  await keepLab(SYSTEM, { id, version: 1, ...written("Si comincia.") });
  const late = keepLab(SYSTEM, { id, version: 1, ...written("Altro.") });
  await expect(late).rejects.toMatchObject({ code: "conflict" });
  expect(await numbers({ kind: "lab", id })).toEqual([2, 1]);
});
