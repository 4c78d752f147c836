import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { dayToDatabase } from "#lib/clock";
import { canPublish } from "#lib/editorial/policy";
import { refuseStale } from "#lib/editorial/rules";
import { type Versioned, versionedSchema } from "#lib/editorial/schema";
import { DomainError, refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx } from "#lib/infra/db";
import { canKeepLab, nameableOrganisations, nameablePeople } from "#lib/labs/policy";
import { loadLabDocument } from "#lib/labs/queries";
import {
  type LabInput,
  type LabRowsInput,
  type LabVocabulary,
  labRowsSchema,
  labSchema,
  labVocabularySchema,
} from "#lib/labs/schema";
import { LABS, labTag } from "#lib/labs/tags";
import { listTagsOfPeople } from "#lib/organisations/queries";
import { organisationTag } from "#lib/organisations/tags";
import { keepAfter, keepBefore } from "#lib/record-versions/commands";
import { SITE } from "#lib/site/tags";
import { claimSlug } from "#lib/slugs/commands";
import { zoneTag } from "#lib/territory/tags";

export function createLab(
  actor: Actor,
  input: LabInput & { slugFrom?: string },
  tx?: Tx,
): Promise<{ id: string; slug: string }> {
  refuseUnless(canPublish(actor));
  const { slugFrom, ...rest } = input;
  const { zoneIds, members, services, funding, diary, ...lab } = labSchema.parse(rest);
  return inTransaction(tx, async (tx) => {
    const id = uuidv7();
    const slug = await claimSlug(
      actor,
      { kind: "lab", targetId: id, from: slugFrom ?? lab.title },
      tx,
    );
    await tx.lab.create({
      data: {
        id,
        slug,
        ...lab,
        startsOn: dayToDatabase(lab.startsOn),
        endsOn: lab.endsOn && dayToDatabase(lab.endsOn),
      },
      select: { id: true },
    });
    await writeZones(id, zoneIds, tx);
    await writeRows(id, { members, services, funding, diary }, tx);
    await recordVersion(actor, id, "lab.create", null, tx);
    await touchTags(tx, [LABS, labTag(slug), ...(await listShownOn(actor, id, tx))]);
    return { id, slug };
  });
}

/** Changes a lab and all that belongs to it; the pages it leaves are told too. */
export function updateLab(
  actor: Actor,
  { id, version, ...input }: LabInput & Versioned,
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canPublish(actor));
  const { zoneIds, members, services, funding, diary, ...lab } = labSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const kept = await keepBefore(actor, { kind: "lab", id }, loadLabDocument, tx);
    const changed = await tx.lab.updateMany({
      where: { id, version, archivedAt: null },
      data: {
        ...lab,
        startsOn: dayToDatabase(lab.startsOn),
        endsOn: lab.endsOn && dayToDatabase(lab.endsOn),
        version: { increment: 1 },
      },
    });
    refuseStale(changed);
    const before = await listShownOn(actor, id, tx);
    await tx.labZone.deleteMany({ where: { labId: id } });
    await writeZones(id, zoneIds, tx);
    await removeRows(id, tx);
    await writeRows(id, { members, services, funding, diary }, tx);
    await recordVersion(actor, id, "lab.update", kept, tx);
    // Its meetings name it: all pages, as when an address changes.
    await touchTags(tx, [SITE, LABS, ...before, ...(await listShownOn(actor, id, tx))]);
    return { version: version + 1 };
  });
}

/** Changes what a coordinator keeps of a lab: équipe, services, resources, diary. */
export function keepLab(
  actor: Actor,
  { id, version, ...input }: LabRowsInput & Versioned,
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canKeepLab(actor, { id }));
  versionedSchema.parse({ id, version });
  const rows = labRowsSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const kept = await keepBefore(actor, { kind: "lab", id }, loadLabDocument, tx);
    const changed = await tx.lab.updateMany({
      where: { id, version, archivedAt: null },
      data: { version: { increment: 1 } },
    });
    refuseStale(changed);
    await refuseUnknownNames(actor, { id, members: rows.members }, tx);
    const { slug } = await tx.lab.findUniqueOrThrow({ where: { id }, select: { slug: true } });
    const shownOn = await listShownOn(actor, id, tx);
    await removeRows(id, tx);
    await writeRows(id, rows, tx);
    await recordVersion(actor, id, "lab.keep", kept, tx);
    await touchTags(tx, [LABS, labTag(slug), ...shownOn, ...(await listShownOn(actor, id, tx))]);
    return { version: version + 1 };
  });
}

/** Which version came after which: what they say must not be found in the audit. */
async function recordVersion(
  actor: Actor,
  id: string,
  action: "lab.create" | "lab.update" | "lab.keep",
  before: number | null,
  tx: Tx,
): Promise<void> {
  const versions = await keepAfter(actor, { kind: "lab", id, before }, loadLabDocument, tx);
  await recordAudit(actor, { action, entityKind: "lab", entityId: id, ...versions }, tx);
}

/** Only names that the form offers: who is named becomes public. */
async function refuseUnknownNames(
  actor: Actor,
  lab: { id: string } & Pick<LabRowsInput, "members">,
  tx: Tx,
): Promise<void> {
  const peopleIds = lab.members.flatMap(({ personId }) => personId ?? []);
  const people = await tx.person.findMany({
    where: { AND: [{ id: { in: peopleIds } }, nameablePeople(actor, lab)] },
    select: { id: true },
  });
  const organisationIds = lab.members.flatMap(({ organisationId }) => organisationId ?? []);
  const organisations = await tx.organisation.findMany({
    where: { AND: [{ id: { in: organisationIds } }, nameableOrganisations(actor, lab)] },
    select: { id: true },
  });
  const known = { personId: people, organisationId: organisations };
  for (const [at, member] of lab.members.entries()) {
    for (const field of ["personId", "organisationId"] as const) {
      if (member[field] === null || known[field].some(({ id }) => id === member[field])) continue;
      throw new DomainError(
        "invalid",
        "Non è fra i nomi che si possono scegliere.",
        `members.${at}.${field}`,
      );
    }
  }
}

async function writeZones(id: string, zoneIds: readonly string[], tx: Tx): Promise<void> {
  await tx.labZone.createMany({ data: zoneIds.map((zoneId) => ({ labId: id, zoneId })) });
}

async function removeRows(id: string, tx: Tx): Promise<void> {
  const ofLab = { where: { labId: id } };
  await tx.labMember.deleteMany(ofLab);
  await tx.labService.deleteMany(ofLab);
  await tx.labFunding.deleteMany(ofLab);
  await tx.labDiaryEntry.deleteMany(ofLab);
}

async function writeRows(
  id: string,
  { members, services, funding, diary }: LabRowsInput,
  tx: Tx,
): Promise<void> {
  await tx.labMember.createMany({
    data: members.map((member, position) => ({ labId: id, position, ...member })),
  });
  await tx.labService.createMany({
    data: services.map((service, position) => ({ labId: id, position, ...service })),
  });
  await tx.labFunding.createMany({ data: funding.map((line) => ({ labId: id, ...line })) });
  await tx.labDiaryEntry.createMany({
    data: diary.map((entry) => ({ labId: id, text: entry.text, day: dayToDatabase(entry.day) })),
  });
}

/** Adds professions and funding sources, or corrects those with the same code. */
export function saveLabVocabulary(actor: Actor, input: LabVocabulary, tx?: Tx): Promise<void> {
  refuseUnless(canPublish(actor));
  const { professions, fundingSources } = labVocabularySchema.parse(input);
  return inTransaction(tx, async (tx) => {
    for (const [position, { code, label, note }] of professions.entries()) {
      const data = { label, note: note ?? null, position };
      const create = { code, ...data };
      await tx.profession.upsert({ where: { code }, create, update: data, select: { id: true } });
    }
    for (const [position, { code, ...source }] of fundingSources.entries()) {
      const data = { ...source, position };
      const create = { code, ...data };
      await tx.fundingSource.upsert({
        where: { code },
        create,
        update: data,
        select: { id: true },
      });
    }
    await recordAudit(
      actor,
      { action: "vocabulary.save", entityKind: "lab_vocabulary", entityId: "lab" },
      tx,
    );
    await touchTags(tx, [LABS]);
  });
}

/**
 * The pages beside its own that show a lab, or exist because of it: its zones, or all of the area,
 * and who takes part.
 */
async function listShownOn(actor: Actor, labId: string, tx: Tx): Promise<string[]> {
  const bySlug = { select: { slug: true } } as const;
  const lab = await tx.lab.findUniqueOrThrow({
    where: { id: labId },
    select: {
      healthAuthority: { select: { zones: bySlug } },
      zones: { select: { zone: bySlug } },
      members: { select: { personId: true, organisation: bySlug } },
    },
  });
  return [
    ...(await listTagsOfPeople(
      actor,
      lab.members.flatMap(({ personId }) => personId ?? []),
      tx,
    )),
    ...(lab.healthAuthority?.zones ?? []).map((zone) => zoneTag(zone.slug)),
    ...lab.zones.map(({ zone }) => zoneTag(zone.slug)),
    ...lab.members.flatMap(({ organisation }) =>
      organisation ? organisationTag(organisation.slug) : [],
    ),
  ];
}
