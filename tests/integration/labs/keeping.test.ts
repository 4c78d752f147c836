import { expect, test } from "vitest";
import { type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { getKeptLab, listOwnLabs } from "#lib/lab-keeping/queries";
import { keepLab, saveLabVocabulary } from "#lib/labs/commands";
import { getLab } from "#lib/labs/queries";
import type { LabRowsInput } from "#lib/labs/schema";
import { listNamed } from "#lib/naming/queries";
import { archiveRecord } from "#lib/registers/commands";
import {
  makeAccount,
  makeLab,
  makeMeeting,
  makeOrganisation,
  makePerson,
  speaker,
  talk,
} from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";

const FORBIDDEN = { code: "forbidden" };
const NOTHING: LabRowsInput = { members: [], services: [], funding: [], diary: [] };

async function makeVocabulary() {
  await saveLabVocabulary(SYSTEM, {
    professions: [{ code: "educatore", label: "Educatore" }],
    fundingSources: [{ code: "fondo", label: "Fondo", level: "regional" }],
  });
  const profession = await db().profession.findFirstOrThrow({ select: { id: true } });
  const fund = await db().fundingSource.findFirstOrThrow({ select: { id: true } });
  return { professionId: profession.id, fundingSourceId: fund.id };
}

async function makeKept() {
  const lab = await makeLab();
  return { lab, coordinator: await makeAccount({ coordinatorOf: [lab.id] }) };
}

/** Somebody the public knows: they spoke. */
async function makeSpeaker() {
  const person = await makePerson();
  await makeMeeting({ talks: [talk({ speakers: [speaker({ personId: person.id })] })] });
  return person;
}

const member = (
  professionId: string,
  personId: string | null,
): LabRowsInput["members"][number] => ({
  professionId,
  sector: "social",
  organisationId: null,
  personId,
  headcount: 1,
  note: null,
});

test("a coordinator writes équipe, services, resources and diary, and nothing else changes", async () => {
  const { professionId, fundingSourceId } = await makeVocabulary();
  const { lab, coordinator } = await makeKept();
  const person = await makeSpeaker();
  const before = await getLab(ANONYMOUS, lab.slug);
  const rows: LabRowsInput = {
    members: [member(professionId, person.id)],
    services: [{ name: "Centro per le famiglie", description: null }],
    funding: [{ fundingSourceId, note: "una quota" }],
    diary: [{ day: "2022-06-01", text: "Una giornata." }],
  };
  const heard = await heardTags(() =>
    keepLab(coordinator.actor, { ...rows, id: lab.id, version: 1 }),
  );
  for (const tag of [`lab:${lab.slug}`, `person:${person.slug}`, "people"]) {
    expect(heard).toContain(tag);
  }
  const after = await getLab(ANONYMOUS, lab.slug);
  expect(after).toMatchObject({
    members: [{ person: { slug: person.slug } }],
    services: [{ name: "Centro per le famiglie" }],
    funding: [{ note: "una quota" }],
    diary: [{ day: "2022-06-01", text: "Una giornata." }],
  });
  const { members, services, funding, diary, updatedAt, ...rest } = before;
  expect(after).toMatchObject(rest);
  expect(after.updatedAt.getTime()).toBeGreaterThan(updatedAt.getTime());
  expect([members, services, funding, diary]).toEqual([[], [], [], []]);
  expect(await getKeptLab(coordinator.actor, lab.id)).toMatchObject({ version: 2, ...rows });
  const entry = await db().auditEntry.findFirst({
    where: { entityId: lab.id, action: "lab.keep" },
    select: { actorId: true, before: true, after: true },
  });
  expect(entry).toEqual({
    actorId: coordinator.id,
    before: { revision: 1 },
    after: { revision: 2 },
  });
});

test("who is taken out of the équipe hears of it too", async () => {
  const { professionId } = await makeVocabulary();
  const [person, body] = [await makeSpeaker(), await makeOrganisation()];
  const { lab, coordinator } = await makeKept();
  const named = { ...member(professionId, person.id), organisationId: body.id };
  await keepLab(SYSTEM, { ...NOTHING, members: [named], id: lab.id, version: 1 });
  const heard = await heardTags(() =>
    keepLab(coordinator.actor, { ...NOTHING, id: lab.id, version: 2 }),
  );
  for (const tag of [`person:${person.slug}`, `organisation:${body.slug}`]) {
    expect(heard).toContain(tag);
  }
});

test("only the own coordinator, the newsroom and administrators keep a lab", async () => {
  const { lab } = await makeKept();
  const other = await makeKept();
  const organisation = await makeOrganisation();
  const refused: Actor[] = [
    ANONYMOUS,
    other.coordinator.actor,
    (await makeAccount()).actor,
    (await makeAccount({ referentOf: [organisation.id] })).actor,
  ];
  for (const actor of refused) {
    const attempt = async () => keepLab(actor, { ...NOTHING, id: lab.id, version: 1 });
    await expect(attempt()).rejects.toMatchObject(FORBIDDEN);
    await expect(getKeptLab(actor, lab.id)).rejects.toMatchObject({ code: "not_found" });
  }
  for (const [at, role] of (["newsroom", "admin"] as const).entries()) {
    const { actor } = await makeAccount({ roles: [role] });
    await keepLab(actor, { ...NOTHING, id: lab.id, version: at + 1 });
    // It is not theirs for that: they have the register.
    expect(await listOwnLabs(actor)).toEqual([]);
  }
});

test("an old version and an archived lab are refused", async () => {
  const { lab, coordinator } = await makeKept();
  const keep = (version: number) => keepLab(coordinator.actor, { ...NOTHING, id: lab.id, version });
  expect(await keep(1)).toEqual({ version: 2 });
  await expect(keep(1)).rejects.toMatchObject({ code: "conflict" });
  expect((await listOwnLabs(coordinator.actor)).map(({ id }) => id)).toEqual([lab.id]);
  await archiveRecord(SYSTEM, { kind: "lab", id: lab.id, version: 2 });
  await expect(keep(3)).rejects.toMatchObject({ code: "conflict" });
  expect(await listOwnLabs(coordinator.actor)).toEqual([]);
  await expect(getKeptLab(coordinator.actor, lab.id)).rejects.toMatchObject({ code: "not_found" });
});

test("a coordinator names who is public already, and makes nobody public", async () => {
  const { professionId } = await makeVocabulary();
  const { lab, coordinator } = await makeKept();
  const [hidden, body] = [await makePerson(), await makeOrganisation()];
  const attempt = (change: Partial<LabRowsInput["members"][number]>, version = 1) =>
    keepLab(coordinator.actor, {
      ...NOTHING,
      members: [{ ...member(professionId, null), ...change }],
      id: lab.id,
      version,
    });
  const invalid = (field: string) => ({ code: "invalid", field: `members.0.${field}` });
  await expect(attempt({ personId: hidden.id })).rejects.toMatchObject(invalid("personId"));
  await expect(attempt({ organisationId: body.id })).rejects.toMatchObject(
    invalid("organisationId"),
  );
  const labels = async () => {
    const ids = { people: [hidden.id], organisations: [body.id] };
    const { people, organisations } = await listNamed(coordinator.actor, ids, { labId: lab.id });
    return [...people, ...organisations].map(({ id }) => id);
  };
  expect(await labels()).not.toContain(hidden.id);
  expect((await getKeptLab(coordinator.actor, lab.id)).version).toBe(1);

  // Named by the newsroom, then archived: the équipe may keep the names it has.
  const named = { ...member(professionId, hidden.id), organisationId: body.id };
  await keepLab(SYSTEM, { ...NOTHING, members: [named], id: lab.id, version: 1 });
  await db().person.update({ where: { id: hidden.id }, data: { archivedAt: new Date() } });
  expect(await labels()).toEqual(expect.arrayContaining([hidden.id, body.id]));
  await attempt(named, 2);
});

test("a row that says too little is refused, and nothing is lost", async () => {
  const { lab, coordinator } = await makeKept();
  const diary = [{ day: "2022-06-01", text: "Una giornata." }];
  await keepLab(coordinator.actor, { ...NOTHING, diary, id: lab.id, version: 1 });
  const attempt = async () =>
    keepLab(coordinator.actor, {
      ...NOTHING,
      diary: [{ day: "", text: "Senza giorno." }],
      id: lab.id,
      version: 2,
    });
  await expect(attempt()).rejects.toMatchObject({ issues: [{ path: ["diary", 0, "day"] }] });
  expect(await getKeptLab(coordinator.actor, lab.id)).toMatchObject({ version: 2, diary });
});

test("an id that is none is refused before anything is asked of the database", async () => {
  const attempt = async () => keepLab(SYSTEM, { ...NOTHING, id: "nessuno", version: 1 });
  await expect(attempt()).rejects.toMatchObject({ issues: [{ path: ["id"] }] });
});
