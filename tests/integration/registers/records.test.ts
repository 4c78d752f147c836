import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { updateLab } from "#lib/labs/commands";
import { getLab } from "#lib/labs/queries";
import { getOrganisation } from "#lib/organisations/queries";
import { getMeeting } from "#lib/published-meetings/queries";
import {
  archiveRecord,
  unarchiveRecord,
  updateOrganisation,
  updatePerson,
  updateSeries,
  updateThematicArea,
} from "#lib/registers/commands";
import {
  getOrganisationRecord,
  getPersonRecord,
  getSeriesRecord,
  getThemeRecord,
  listRecords,
} from "#lib/registers/queries";
import { EMPTY_RICH_TEXT } from "#lib/rich-text/schema";
import { createSeries } from "#lib/series/commands";
import { getSeries } from "#lib/series/queries";
import { saveSite, saveSiteText, setSecondPerson } from "#lib/site/commands";
import { getSite, getSiteText } from "#lib/site/queries";
import { findCurrentSlug } from "#lib/slugs/queries";
import { archiveYearFocus, setYearFocus, unarchiveYearFocus } from "#lib/themes/commands";
import { getTheme, listThemes, listYearFocus, listYearFocusRecords } from "#lib/themes/queries";
import { account } from "#tests/support/actors";
import {
  makeLab,
  makeMeeting,
  makeOrganisation,
  makePerson,
  makeTheme,
  makeZone,
  speaker,
  talk,
} from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";

const person = (version: number, id: string) => ({
  id,
  version,
  givenName: "Ada",
  familyName: "Nuovonome",
  biography: null,
  affiliations: [],
});

const searchText = async (id: string) =>
  (await db().meeting.findUniqueOrThrow({ where: { id }, select: { searchText: true } }))
    .searchText;

test("a person's new name is searched at once, and the old address leads to the new one", async () => {
  const { id, slug } = await makePerson({ givenName: "Ada", familyName: "Vecchionome" });
  const meeting = await makeMeeting({ talks: [talk({ speakers: [speaker({ personId: id })] })] });
  const heard = await heardTags(() =>
    updatePerson(SYSTEM, { ...person(1, id), renameAddress: true }),
  );
  expect(heard).toContain("site");
  expect(await searchText(meeting.id)).toContain("Nuovonome");
  expect(await findCurrentSlug(ANONYMOUS, "person", slug)).toBe("ada-nuovonome");
  expect(await db().meetingFacet.count({ where: { value: "ada-nuovonome" } })).toBe(1);
  await expect(updatePerson(SYSTEM, person(1, id))).rejects.toMatchObject({ code: "conflict" });
  expect(await getPersonRecord(SYSTEM, id)).toMatchObject({ version: 2, affiliations: [] });
});

test("two who change a record at once: one does", async () => {
  const { id } = await makePerson();
  const both = await Promise.allSettled([
    updatePerson(SYSTEM, person(1, id)),
    updatePerson(SYSTEM, person(1, id)),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("an organisation becomes a partner, with other names", async () => {
  const { id, slug } = await makeOrganisation();
  const partner = {
    id,
    version: 1,
    name: "Ente partner",
    acronym: "EP",
    kind: "research" as const,
    description: null,
    website: null,
    zoneId: null,
    partnerRole: "supporto scientifico",
    partnerOrder: 1,
    aliases: ["Il vecchio nome", "Il vecchio nome"],
  };
  await updateOrganisation(SYSTEM, partner);
  expect(await getOrganisation(ANONYMOUS, slug)).toMatchObject({
    name: "Ente partner",
    aliases: ["Il vecchio nome"],
  });
  expect(await getOrganisationRecord(SYSTEM, id)).toMatchObject({ version: 2, acronym: "EP" });
});

test("a change that no meeting is found by leaves them as they are", async () => {
  const { id, name } = await makeOrganisation({ acronym: "VECCHIA" });
  const who = speaker({ organisationId: id, organisationName: name, roleTitle: "presidente" });
  const meeting = await makeMeeting({ talks: [talk({ speakers: [who] })] });
  const body = {
    id,
    name: "Un altro nome",
    acronym: "VECCHIA",
    kind: "research" as const,
    description: "Che cosa fa.",
    website: null,
    zoneId: null,
    partnerRole: null,
    partnerOrder: null,
    aliases: [],
  };
  await db().meeting.update({ where: { id: meeting.id }, data: { searchText: "com’era" } });
  await updateOrganisation(SYSTEM, { ...body, version: 1 });
  expect(await searchText(meeting.id)).toBe("com’era");
  await updateOrganisation(SYSTEM, { ...body, version: 2, acronym: "NUOVA" });
  expect(await searchText(meeting.id)).toContain("NUOVA");
});

test("a theme that moves takes its meetings along, and never below itself", async () => {
  const [top, child] = [await makeTheme({ name: "Sopra" }), await makeTheme({ name: "Sotto" })];
  const meeting = await makeMeeting({ thematicAreaIds: [child.id] });
  const theme = { id: child.id, name: "Sotto", description: null, position: 1 };
  await updateThematicArea(SYSTEM, { ...theme, version: 1, parentId: top.id });
  const facets = await db().meetingFacet.findMany({
    where: { meetingId: meeting.id, facet: "theme" },
  });
  expect(facets.map(({ value }) => value).sort()).toEqual([top.slug, child.slug].sort());
  const loop = { id: top.id, version: 1, name: "Sopra", description: null, position: 1 };
  await expect(updateThematicArea(SYSTEM, { ...loop, parentId: child.id })).rejects.toMatchObject({
    code: "invalid",
  });

  const record = { kind: "thematic_area", id: top.id, version: 1 } as const;
  await expect(archiveRecord(SYSTEM, record)).rejects.toMatchObject({ code: "conflict" });
  const below = { kind: "thematic_area", id: child.id, version: 2 } as const;
  const archived = await archiveRecord(SYSTEM, below);
  const shown = async () => (await listThemes(ANONYMOUS)).map(({ slug }) => slug);
  expect(await shown()).not.toContain(child.slug);
  expect(
    (await listRecords(SYSTEM, "thematic_area", { skip: 0, limit: 9, archived: true })).total,
  ).toBe(1);
  await unarchiveRecord(SYSTEM, { ...below, ...archived });
  expect(await shown()).toContain(child.slug);
  expect(await getThemeRecord(SYSTEM, child.id)).toMatchObject({ parentId: top.id, version: 4 });
});

test("a series and a lab change what is said of them everywhere", async () => {
  const series = await createSeries(SYSTEM, {
    title: "Ciclo",
    description: "Prova.",
    demonstration: true,
  });
  const lab = await makeLab();
  const { slug } = await makeMeeting({ seriesId: series.id, labId: lab.id });
  await updateSeries(SYSTEM, {
    id: series.id,
    version: 1,
    title: "Ciclo nuovo",
    description: "Prova.",
    renameAddress: true,
  });
  expect((await getSeries(ANONYMOUS, "ciclo-nuovo")).title).toBe("Ciclo nuovo");
  expect((await getMeeting(ANONYMOUS, slug)).series?.title).toBe("Ciclo nuovo");
  expect((await getSeriesRecord(SYSTEM, series.id)).version).toBe(2);

  const zone = await makeZone();
  const changed = {
    id: lab.id,
    version: 1,
    title: "Laboratorio nuovo",
    summary: "Prova.",
    aims: "Provare.",
    healthAuthorityId: null,
    zoneIds: [zone.id],
    startsOn: "2021-09-01",
    endsOn: null,
    precision: "day" as const,
    outputs: null,
    demonstration: true,
    members: [],
    services: [{ name: "Servizio", description: null }],
    funding: [],
    diary: [],
  };
  const heard = await heardTags(() => updateLab(SYSTEM, changed));
  expect(heard).toContain(`zone:${zone.slug}`);
  expect(await getLab(ANONYMOUS, lab.slug)).toMatchObject({ title: "Laboratorio nuovo" });
  await expect(updateLab(SYSTEM, changed)).rejects.toMatchObject({ code: "conflict" });
  await archiveRecord(SYSTEM, { kind: "lab", id: lab.id, version: 2 });
  await expect(getLab(ANONYMOUS, lab.slug)).rejects.toMatchObject({ code: "not_found" });
});

test("what the database would refuse is said at its row first", async () => {
  const { id } = await makePerson();
  const body = await makeOrganisation();
  const role = {
    organisationId: body.id,
    roleTitle: "Educatrice",
    validFrom: "2020-01-01",
    validTo: "2021-01-01",
    attestedOn: null,
    sourceNote: null,
  };
  const wear = (later: string) =>
    updatePerson(SYSTEM, {
      ...person(1, id),
      affiliations: [role, { ...role, roleTitle: "educatrice", validFrom: later, validTo: null }],
    });
  await expect((async () => wear("2020-12-31"))()).rejects.toMatchObject({
    issues: [{ path: ["affiliations", 1, "validFrom"] }],
  });
  await wear("2021-01-01");
  expect((await getPersonRecord(SYSTEM, id)).affiliations).toHaveLength(2);

  const fundingSourceId = body.id;
  const twice = [1, 2].map(() => ({ fundingSourceId, note: null }));
  await expect((async () => makeLab({ funding: twice }))()).rejects.toMatchObject({
    issues: [{ path: ["funding", 1, "fundingSourceId"] }],
  });
});

test("a register is searched by parts of names, a page at a time", async () => {
  for (const givenName of ["Alba", "Bruna", "Carla"]) {
    await makePerson({ givenName, familyName: "Cercabile" });
  }
  const found = async (words: string, skip = 0) => {
    const { total, items } = await listRecords(SYSTEM, "person", { words, skip, limit: 2 });
    return [total, ...items.map(({ name }) => name)];
  };
  expect(await found("cercab")).toEqual([3, "Cercabile Alba", "Cercabile Bruna"]);
  expect(await found("cercab", 2)).toEqual([3, "Cercabile Carla"]);
  expect(await found("BRU cerca")).toEqual([1, "Cercabile Bruna"]);
  const body = await makeOrganisation({ name: "Ente con sigla", acronym: "ECS", aliases: ["Xyz"] });
  for (const words of ["ecs", "xyz", "con sigla"]) {
    const { items } = await listRecords(SYSTEM, "organisation", { words, skip: 0, limit: 5 });
    expect(items.map(({ id }) => id)).toEqual([body.id]);
  }
});

test("every register is listed for the newsroom", async () => {
  await makeLab();
  for (const kind of [
    "person",
    "organisation",
    "thematic_area",
    "lab",
    "meeting_series",
  ] as const) {
    const { items } = await listRecords(SYSTEM, kind, { skip: 0, limit: 1 });
    expect(items[0], kind).toMatchObject({ name: expect.any(String), id: expect.any(String) });
  }
});

test("a year's focus is archived and comes back", async () => {
  const theme = await makeTheme();
  const focus = { year: 2031, title: "T", description: "D", thematicAreaId: theme.id };
  await setYearFocus(SYSTEM, focus);
  const heard = await heardTags(() => archiveYearFocus(SYSTEM, { year: 2031, version: 1 }));
  expect([...heard].sort()).toEqual([`theme:${theme.slug}`, "themes"]);
  expect(await listYearFocus(ANONYMOUS)).toEqual([]);
  expect((await getTheme(ANONYMOUS, theme.slug)).focus).toEqual([]);
  expect(await listYearFocusRecords(SYSTEM)).toMatchObject([{ archivedAt: expect.any(Date) }]);
  const again = archiveYearFocus(SYSTEM, { year: 2031, version: 2 });
  await expect(again).rejects.toMatchObject({ code: "conflict" });
  for (const version of [0, 2]) {
    const write = setYearFocus(SYSTEM, { ...focus, version });
    await expect(write).rejects.toMatchObject({ code: "conflict" });
  }
  await unarchiveYearFocus(SYSTEM, { year: 2031, version: 2 });
  expect(await listYearFocus(ANONYMOUS)).toMatchObject([{ title: "T" }]);
});

test("a standing text is not overwritten by who read an older one", async () => {
  const text = {
    key: "privacy",
    title: "Privacy",
    lead: "In breve.",
    body: EMPTY_RICH_TEXT,
  } as const;
  await saveSiteText(SYSTEM, text);
  const { version } = await getSiteText(ANONYMOUS, "privacy");
  await saveSiteText(SYSTEM, { ...text, lead: "Di nuovo.", version });
  await expect(saveSiteText(SYSTEM, { ...text, version })).rejects.toMatchObject({
    code: "conflict",
    current: { document: { lead: "Di nuovo." } },
  });
});

test("the second person is an administrator's to ask for", async () => {
  const site = {
    name: "Portale",
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
  await saveSite(SYSTEM, { ...site, version: 1 });
  const late = saveSite(SYSTEM, { ...site, version: 1 });
  await expect(late).rejects.toMatchObject({ code: "conflict" });
  const ask = async (roles: ("newsroom" | "admin")[]) => setSecondPerson(account({ roles }), true);
  await expect(ask(["newsroom"])).rejects.toMatchObject({ code: "forbidden" });
  const { updatedAt } = await getSite(ANONYMOUS);
  await ask(["admin"]);
  // A setting is no change of what the public reads.
  expect(await getSite(ANONYMOUS)).toMatchObject({ secondPerson: true, updatedAt });
  const entry = await db().auditEntry.findFirst({ where: { action: "site.second_person" } });
  expect(entry).toMatchObject({ before: { secondPerson: false }, after: { secondPerson: true } });
});

test("nobody else keeps the registers", async () => {
  const { id } = await makePerson();
  const record = { kind: "person", id, version: 1 } as const;
  for (const actor of [ANONYMOUS, account()]) {
    const attempts = [
      async () => updatePerson(actor, person(1, id)),
      async () => archiveRecord(actor, record),
      async () => unarchiveRecord(actor, record),
      async () => archiveYearFocus(actor, { year: 2021, version: 1 }),
      async () => unarchiveYearFocus(actor, { year: 2021, version: 1 }),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(getPersonRecord(actor, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(listRecords(actor, "person", { skip: 0, limit: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
  }
});
