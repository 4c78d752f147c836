import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { dayFromDatabase, dayToDatabase, now } from "#lib/clock";
import { refuseStale } from "#lib/editorial/rules";
import { DomainError, refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { LABS } from "#lib/labs/tags";
import { reindexMeetings } from "#lib/meetings/commands";
import { FACETS_TURN, MEETINGS } from "#lib/meetings/tags";
import { canMergeOrganisations, canMergePeople } from "#lib/merges/policy";
import { unitedRoles } from "#lib/merges/rules";
import { type Merge, mergeSchema } from "#lib/merges/schema";
import { loadOrganisationDocument } from "#lib/organisations/queries";
import { ORGANISATIONS } from "#lib/organisations/tags";
import { loadPersonDocument } from "#lib/people/queries";
import { PEOPLE } from "#lib/people/tags";
import { MATERIALS } from "#lib/placements/tags";
import { keepAfter, keepBefore } from "#lib/record-versions/commands";
import { SITE } from "#lib/site/tags";

// Texts keep the id they were written with, old revisions too: whoever is read from them is found
// under the record that was kept, when their tables are derived. So a merge rewrites no history.

/** Makes two records of one person one; the address of the other leads to the one that is kept. */
export function mergePeople(actor: Actor, input: Merge, tx?: Tx): Promise<{ id: string }> {
  refuseUnless(canMergePeople(actor));
  const merge = mergeSchema.parse(input);
  refuseSame(merge);
  const { keptId, keptVersion, mergedId, mergedVersion } = merge;
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, FACETS_TURN);
    const before = await keepBoth(actor, "person", merge, tx);
    const open = { mergedIntoId: null, version: keptVersion, archivedAt: null };
    refuseStale(await tx.person.updateMany({ where: { id: keptId, ...open }, data: NEXT }));
    const old = await tx.person.findFirst({
      where: { id: mergedId, version: mergedVersion, mergedIntoId: null },
      select: { biography: true, archivedAt: true, hiddenAt: true },
    });
    refuseStale({ count: old ? 1 : 0 });
    await uniteReports(merge, old?.hiddenAt ?? null, tx);
    if (old?.biography) {
      await tx.person.updateMany({
        where: { id: keptId, biography: null },
        data: { biography: old.biography },
      });
    }
    const meetingIds = await meetingsOf({ personId: mergedId }, tx);
    await tx.speaker.updateMany({ where: { personId: mergedId }, data: { personId: keptId } });
    await tx.labMember.updateMany({ where: { personId: mergedId }, data: { personId: keptId } });
    await uniteAffiliations({ personId: { in: [keptId, mergedId] } }, { personId: keptId }, tx);
    await tx.person.updateMany({
      where: { mergedIntoId: mergedId },
      data: { mergedIntoId: keptId },
    });
    await tx.person.update({
      where: { id: mergedId },
      data: { ...NEXT, ...asMerged(merge), archivedAt: old?.archivedAt ?? now() },
      select: { id: true },
    });
    await redirectAddress("person", merge, tx);
    await reindexMeetings(actor, meetingIds, tx);
    await recordMerge(actor, "person", { ...merge, before }, meetingIds, tx);
    await touchTags(tx, [SITE, MEETINGS, PEOPLE, LABS]);
    return { id: keptId };
  });
}

/** The same for two records of one body; the names of the other are from now on names of this one. */
export function mergeOrganisations(actor: Actor, input: Merge, tx?: Tx): Promise<{ id: string }> {
  refuseUnless(canMergeOrganisations(actor, { hasAccounts: false }));
  const merge = mergeSchema.parse(input);
  refuseSame(merge);
  const { keptId, keptVersion, mergedId, mergedVersion } = merge;
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, FACETS_TURN);
    const before = await keepBoth(actor, "organisation", merge, tx);
    const hasAccounts =
      (await tx.accountOrganisation.count({ where: { organisationId: mergedId } })) > 0;
    refuseUnless(canMergeOrganisations(actor, { hasAccounts }));
    const open = { mergedIntoId: null, version: keptVersion, archivedAt: null };
    refuseStale(await tx.organisation.updateMany({ where: { id: keptId, ...open }, data: NEXT }));
    const meetingIds = await meetingsOf({ organisationId: mergedId }, tx);
    await uniteBodies(merge, tx);
    const [from, to] = [
      { where: { organisationId: mergedId } },
      { data: { organisationId: keptId } },
    ];
    await tx.speaker.updateMany({ ...from, ...to });
    await tx.labMember.updateMany({ ...from, ...to });
    await tx.accessRequest.updateMany({ ...from, ...to });
    await uniteMaterials(merge, tx);
    await uniteAccounts(merge, tx);
    await uniteSpace(merge, tx);
    const people = await tx.affiliation.findMany({
      ...from,
      distinct: ["personId"],
      select: { personId: true },
    });
    const personId = { in: people.map((row) => row.personId) };
    await uniteAffiliations(
      { personId, organisationId: { in: [keptId, mergedId] } },
      { organisationId: keptId },
      tx,
    );
    await tx.organisation.updateMany({
      where: { mergedIntoId: mergedId },
      data: { mergedIntoId: keptId },
    });
    const gone = { id: mergedId, version: mergedVersion, mergedIntoId: null };
    refuseStale(
      await tx.organisation.updateMany({
        where: gone,
        data: { ...NEXT, ...asMerged(merge), archivedAt: now() },
      }),
    );
    await redirectAddress("organisation", merge, tx);
    await reindexMeetings(actor, meetingIds, tx);
    await recordMerge(actor, "organisation", { ...merge, before }, meetingIds, tx);
    await touchTags(tx, [SITE, MEETINGS, ORGANISATIONS, PEOPLE, LABS, MATERIALS]);
    return { id: keptId };
  });
}

const NEXT = { version: { increment: 1 } } as const;

function refuseSame({ keptId, mergedId }: Merge): void {
  if (keptId === mergedId) throw new DomainError("invalid", "È la stessa scheda.");
}

/** Its address is the other's from now on, so it has one that nobody reads. */
function asMerged({ keptId, mergedId }: Merge) {
  return { mergedIntoId: keptId, slug: mergedId };
}

const DOCUMENTS = { person: loadPersonDocument, organisation: loadOrganisationDocument };
type Kind = keyof typeof DOCUMENTS;

/** What each of them said by itself can be read afterwards. */
async function keepBoth(
  actor: Actor,
  kind: Kind,
  { keptId, mergedId }: Merge,
  tx: Tx,
): Promise<number | null> {
  await keepBefore(actor, { kind, id: mergedId }, DOCUMENTS[kind], tx);
  return keepBefore(actor, { kind, id: keptId }, DOCUMENTS[kind], tx);
}

/**
 * What was reported of one is reported of the one that is left, which nobody sees as long as that is
 * not decided.
 */
async function uniteReports(
  { keptId, mergedId }: Merge,
  hiddenAt: Date | null,
  tx: Tx,
): Promise<void> {
  await tx.dataReport.updateMany({
    where: { itemKind: "person", itemId: mergedId },
    data: { itemId: keptId },
  });
  if (hiddenAt === null) return;
  await tx.person.updateMany({ where: { id: keptId, hiddenAt: null }, data: { hiddenAt } });
}

async function redirectAddress(kind: Kind, { keptId, mergedId }: Merge, tx: Tx): Promise<void> {
  await tx.slugHistory.updateMany({
    where: { kind, targetId: mergedId },
    data: { targetId: keptId, current: false },
  });
}

async function meetingsOf(
  speaker: { personId: string } | { organisationId: string },
  tx: Tx,
): Promise<string[]> {
  const talks = await tx.talk.findMany({
    where: { speakers: { some: speaker } },
    distinct: ["meetingId"],
    select: { meetingId: true },
  });
  return talks.map(({ meetingId }) => meetingId);
}

/** Writes the roles of some records anew as those of one. */
async function uniteAffiliations(
  where: { personId: { in: string[] }; organisationId?: { in: string[] } },
  owner: { personId: string } | { organisationId: string },
  tx: Tx,
): Promise<void> {
  const rows = await tx.affiliation.findMany({ where, orderBy: { id: "asc" } });
  const roles = rows.map(({ id: _id, validFrom, validTo, attestedOn, ...row }) => ({
    ...row,
    ...owner,
    validFrom: validFrom && dayFromDatabase(validFrom),
    validTo: validTo && dayFromDatabase(validTo),
    attestedOn: attestedOn && dayFromDatabase(attestedOn),
  }));
  const byPerson = Map.groupBy(roles, ({ personId }) => personId);
  await tx.affiliation.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  await tx.affiliation.createMany({
    data: [...byPerson.values()]
      .flatMap((own) => unitedRoles(own))
      .map(({ validFrom, validTo, attestedOn, ...role }) => ({
        ...role,
        validFrom: validFrom && dayToDatabase(validFrom),
        validTo: validTo && dayToDatabase(validTo),
        attestedOn: attestedOn && dayToDatabase(attestedOn),
      })),
  });
}

/** What only the other knows of itself is kept; what it was called is another name of this one. */
async function uniteBodies({ keptId, mergedId }: Merge, tx: Tx): Promise<void> {
  const find = (id: string) =>
    tx.organisation.findUniqueOrThrow({ where: { id }, include: { aliases: true } });
  const [kept, merged] = [await find(keptId), await find(mergedId)];
  await tx.organisation.update({
    where: { id: keptId },
    data: {
      acronym: kept.acronym ?? merged.acronym,
      description: kept.description ?? merged.description,
      website: kept.website ?? merged.website,
      zoneId: kept.zoneId ?? merged.zoneId,
      partnerRole: kept.partnerRole ?? merged.partnerRole,
      partnerOrder: kept.partnerOrder ?? merged.partnerOrder,
    },
    select: { id: true },
  });
  const names = [
    merged.name,
    ...(kept.acronym && merged.acronym ? [merged.acronym] : []),
    ...merged.aliases.map(({ name }) => name),
  ];
  const known = new Set([kept.name, kept.acronym, ...kept.aliases.map(({ name }) => name)]);
  await tx.organisationAlias.createMany({
    data: [...new Set(names)]
      .filter((name) => !known.has(name))
      .map((name) => ({ organisationId: keptId, name })),
  });
  await tx.organisationAlias.deleteMany({ where: { organisationId: mergedId } });
}

/** What either was named for is named for the one that stays, once. */
async function uniteMaterials({ keptId, mergedId }: Merge, tx: Tx): Promise<void> {
  const rows = await tx.materialOrganisation.findMany({
    where: { organisationId: mergedId },
    select: { materialId: true },
  });
  const data = rows.map((row) => ({ ...row, organisationId: keptId }));
  await tx.materialOrganisation.createMany({ data, skipDuplicates: true });
  await tx.materialOrganisation.deleteMany({ where: { organisationId: mergedId } });
}

async function uniteAccounts({ keptId, mergedId }: Merge, tx: Tx): Promise<void> {
  const rows = await tx.accountOrganisation.findMany({ where: { organisationId: mergedId } });
  for (const { accountId, isReferent } of rows) {
    const key = { accountId, organisationId: keptId };
    await tx.accountOrganisation.upsert({
      where: { accountId_organisationId: key },
      create: { ...key, isReferent },
      update: isReferent ? { isReferent } : {},
      select: { accountId: true },
    });
  }
  // Whoever is changing the rights of one of them meanwhile has read others.
  await tx.account.updateMany({
    where: { id: { in: rows.map(({ accountId }) => accountId) } },
    data: { version: { increment: 1 } },
  });
  await tx.accountOrganisation.deleteMany({ where: { organisationId: mergedId } });
}

/** What was brought counts for the one that is kept, and so does the room decided for the other alone. */
async function uniteSpace({ keptId, mergedId }: Merge, tx: Tx): Promise<void> {
  const [from, to] = [{ where: { ownerId: mergedId } }, { data: { ownerId: keptId } }];
  await tx.storedFile.updateMany({ ...from, ...to });
  await tx.upload.updateMany({ ...from, ...to });
  const organisationId = keptId;
  const hasOwn = (await tx.quota.count({ where: { organisationId } })) > 0;
  const where = { organisationId: mergedId };
  if (hasOwn) await tx.quota.deleteMany({ where });
  else await tx.quota.updateMany({ where, data: { organisationId } });
}

/** Which texts count for another record now is kept, so that what was done can be followed. */
async function recordMerge(
  actor: Actor,
  entityKind: Kind,
  { keptId, mergedId, before }: Merge & { before: number | null },
  meetings: string[],
  tx: Tx,
): Promise<void> {
  const action = `${entityKind}.merge` as const;
  const record = { kind: entityKind, id: keptId, before };
  const versions = await keepAfter(actor, record, DOCUMENTS[entityKind], tx);
  const after = { merged: mergedId, meetings, ...versions.after };
  await recordAudit(actor, { action, entityKind, entityId: keptId, ...versions, after }, tx);
  const merged = { action, entityKind, entityId: mergedId, after: { into: keptId } };
  await recordAudit(actor, merged, tx);
}
