import type { Actor } from "#lib/actor";
import { releaseNewsOf } from "#lib/announcements/commands";
import { recordAudit } from "#lib/audit/commands";
import { accountOf } from "#lib/editorial/commands";
import { actionOn, NO_DRAFT, subjectOf } from "#lib/editorial/rules";
import { PAGE_KINDS, type PageKind, type PageRef } from "#lib/editorial/schema";
import { DomainError, refuseUnless } from "#lib/errors";
import { Prisma } from "#lib/generated/prisma/client";
import type { AuditSubject, EntityKind } from "#lib/generated/prisma/enums";
import { touchTags } from "#lib/infra/cache-tags";
import { asJson, inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { LABS, labTag } from "#lib/labs/tags";
import { dropMaterial } from "#lib/materials/commands";
import { MEETING_PAGE } from "#lib/meetings/commands";
import { meetingDocumentSchema, meetingDraftSchema } from "#lib/meetings/schema";
import { FACETS_TURN, MEETINGS } from "#lib/meetings/tags";
import { archiveNewsItem } from "#lib/news/commands";
import { newsTag } from "#lib/news/tags";
import { PAGE_TYPES } from "#lib/pages/commands";
import { PEOPLE, personTag } from "#lib/people/tags";
import { forgetUnusedPictures } from "#lib/pictures/commands";
import { tagsOfMaterial } from "#lib/placements/queries";
import { MATERIALS } from "#lib/placements/tags";
import { canPurge } from "#lib/purges/policy";
import {
  getPurgeSubject,
  listMaterialsOnlyOn,
  listMentions,
  type MaterialPage,
} from "#lib/purges/queries";
import { confirms, withoutPerson } from "#lib/purges/rules";
import {
  type PurgeInput,
  type PurgeKind,
  purgeSchema,
  type VersionsPurge,
  versionsPurgeSchema,
} from "#lib/purges/schema";
import { getRecordHead } from "#lib/record-history/queries";
import type { VersionedRecord } from "#lib/record-versions/schema";
import { SITE } from "#lib/site/tags";

interface Purging {
  actor: Actor;
  reason: string;
  tx: Tx;
}

/**
 * Removes for good: text, revisions, notes, what is derived from them, addresses, and the values in
 * the audit. That it was done, when, by whom and why stays.
 * @returns pages and records whose texts still have a removed person's name, to be looked through
 */
export function purge(actor: Actor, input: PurgeInput, tx?: Tx) {
  refuseUnless(canPurge(actor));
  const { kind, id, confirmation, reason } = purgeSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, FACETS_TURN);
    const { title } = await getPurgeSubject(actor, { kind, id }, tx);
    refuseUnconfirmed(confirmation, title);
    const ids = [id, ...(kind === "person" ? await listMergedInto(id, tx) : [])];
    await forgetReports({ kind, ids }, tx);
    await REMOVE[kind](id, { actor, reason, tx });
    const mentions = kind === "person" ? await listMentions(actor, title, tx) : [];
    // Of what is gone nothing but the texts that somebody has to look through, by their ids.
    const page = PAGE_KINDS.find((known) => known === kind);
    const action = page ? actionOn(page, "purge") : (`${kind as NotPage}.purge` as const);
    const left = mentions.map((page) => `${page.kind}:${page.id}`);
    const after = left.length > 0 ? { after: { mentions: left } } : {};
    await recordAudit(actor, { action, entityKind: kind, entityId: id, ...after }, tx);
    // Any page may have named it.
    await touchTags(tx, [SITE, MEETINGS, PEOPLE]);
    return { mentions };
  });
}

type NotPage = Exclude<PurgeKind, PageKind>;

const REMOVE: Record<PurgeKind, (id: string, purging: Purging) => Promise<void>> = {
  meeting: removeMeeting,
  report: removeReport,
  news_item: removeNewsItem,
  person: removePerson,
  lab: removeLab,
  material: removeMaterial,
};

async function removeMeeting(id: string, purging: Purging): Promise<void> {
  const { actor, tx } = purging;
  const tags = await MEETING_PAGE.listTags(actor, id, tx);
  const report = await tx.report.findUnique({ where: { meetingId: id }, select: { id: true } });
  if (report) await removeReport(report.id, purging);
  await startPurge("meeting", id, purging);
  await tx.meeting.update({ where: { id }, data: UNPUBLISHED, select: { id: true } });
  await removeHistory({ kind: "meeting", id }, purging);
  await removeMaterialsOf({ meetingId: id }, purging);
  await leaveNews(id, tx);
  await tx.meeting.delete({ where: { id }, select: { id: true } });
  await forgetAddress("meeting", id, tx);
  await touchTags(tx, tags);
}

async function removeReport(id: string, purging: Purging): Promise<void> {
  const { actor, tx } = purging;
  const tags = await PAGE_TYPES.report.listTags(actor, id, tx);
  await releaseNewsOf(actor, { reportId: id }, tx);
  await archiveNewsOf(id, purging);
  await startPurge("report", id, purging);
  await tx.report.update({ where: { id }, data: UNPUBLISHED, select: { id: true } });
  await removeHistory({ kind: "report", id }, purging);
  await tx.report.delete({ where: { id }, select: { id: true } });
  await touchTags(tx, tags);
}

/** What told of a report that is gone may repeat what was in it: somebody looks at it first. */
async function archiveNewsOf(reportId: string, { actor, tx }: Purging): Promise<void> {
  const news = await tx.newsItem.findMany({
    where: { ofReportId: reportId, archivedAt: null },
    select: { id: true, version: true },
  });
  for (const item of news) await archiveNewsItem(actor, item, tx);
}

async function removeNewsItem(id: string, purging: Purging): Promise<void> {
  const { actor, tx } = purging;
  const tags = await PAGE_TYPES.news_item.listTags(actor, id, tx);
  await startPurge("news_item", id, purging);
  const bare = { ...UNPUBLISHED, coverId: null, coverAlt: null };
  await tx.newsItem.update({ where: { id }, data: bare, select: { id: true } });
  await removeHistory({ kind: "news_item", id }, purging);
  await removeMaterialsOf({ newsItemId: id }, purging);
  await tx.newsItem.delete({ where: { id }, select: { id: true } });
  await forgetAddress("news_item", id, tx);
  await touchTags(tx, tags);
}

async function removePerson(id: string, purging: Purging): Promise<void> {
  const { tx } = purging;
  const person = await tx.person.findUniqueOrThrow({
    where: { id },
    select: { slug: true, givenName: true, familyName: true },
  });
  await leaveMaterials(`${person.givenName} ${person.familyName}`, tx);
  // What was merged into it is the same person under another id.
  for (const otherId of await listMergedInto(id, tx)) {
    await startPurge("person", otherId, purging);
    await leaveMeetings(otherId, purging);
    await leaveLabs(otherId, tx);
    await removeVersions({ kind: "person", id: otherId }, tx);
    await tx.person.delete({ where: { id: otherId }, select: { id: true } });
  }
  await startPurge("person", id, purging);
  await leaveMeetings(id, purging);
  await leaveLabs(id, tx);
  await removeVersions({ kind: "person", id }, tx);
  await tx.affiliation.deleteMany({ where: { personId: id } });
  await tx.person.delete({ where: { id }, select: { id: true } });
  await forgetAddress("person", id, tx);
  await touchTags(tx, [personTag(person.slug), MATERIALS]);
}

/** Materials lose an author of that name, and what was noted of their consent. */
async function leaveMaterials(name: string, tx: Tx): Promise<void> {
  await tx.materialRelease.deleteMany({ where: { personName: name } });
  await tx.$executeRaw`
    UPDATE "Material" SET "authors" = array_remove("authors", ${name})
    WHERE "authors" @> ARRAY[${name}]`;
}

async function listMergedInto(mergedIntoId: string, tx: Tx): Promise<string[]> {
  const merged = await tx.person.findMany({ where: { mergedIntoId }, select: { id: true } });
  return merged.map(({ id }) => id);
}

/** Équipes keep the place without the name, those of earlier versions too. */
async function leaveLabs(personId: string, tx: Tx): Promise<void> {
  await tx.labMember.updateMany({ where: { personId }, data: { personId: null } });
  await tx.$executeRaw`
    UPDATE "RecordVersion" SET "document" = jsonb_set("document", '{members}', (
      SELECT coalesce(jsonb_agg(CASE WHEN m->>'personId' = ${personId}
        THEN jsonb_set(m, '{personId}', 'null') ELSE m END ORDER BY place), '[]')
      FROM jsonb_array_elements("document"->'members') WITH ORDINALITY AS members(m, place)))
    WHERE "kind" = 'lab' AND jsonb_path_exists("document",
      '$.members[*] ? (@.personId == $person)', jsonb_build_object('person', ${personId}::text))`;
}

/** Meetings lose the lab, in their drafts and earlier texts too; who keeps it keeps nothing more. */
async function removeLab(id: string, purging: Purging): Promise<void> {
  const { tx } = purging;
  const { slug } = await tx.lab.findUniqueOrThrow({ where: { id }, select: { slug: true } });
  await startPurge("lab", id, purging);
  const held = await tx.meeting.findMany({ where: { labId: id }, select: { id: true } });
  await tx.$executeRaw`
    UPDATE "Revision" SET "document" = jsonb_set("document", '{labId}', 'null')
    WHERE "meetingId" IS NOT NULL AND "document"->>'labId' = ${id}`;
  await projectAgain(
    held.map((meeting) => meeting.id),
    purging,
  );
  // Of those that have no public version.
  await tx.meeting.updateMany({ where: { labId: id }, data: { labId: null } });
  await tx.labCoordinator.deleteMany({ where: { labId: id } });
  await removeVersions({ kind: "lab", id }, tx);
  await removeMaterialsOf({ labId: id }, purging);
  await tx.lab.delete({ where: { id }, select: { id: true } });
  await forgetAddress("lab", id, tx);
  await touchTags(tx, [LABS, labTag(slug)]);
}

async function removeVersions({ kind, id }: VersionedRecord, tx: Tx): Promise<void> {
  await tx.recordVersion.deleteMany({ where: { kind, recordId: id } });
}

/** Takes a person out of every text that names them by id, old ones too, and out of what is derived. */
async function leaveMeetings(personId: string, purging: Purging): Promise<void> {
  const { tx } = purging;
  const revisions = await tx.$queryRaw<{ id: string; meetingId: string; document: unknown }[]>`
    SELECT "id", "meetingId", "document" FROM "Revision"
    WHERE "meetingId" IS NOT NULL AND jsonb_path_exists("document",
      '$.talks[*].speakers[*] ? (@.personId == $person)', jsonb_build_object('person', ${personId}::text))`;
  for (const { id, document } of revisions) {
    const left = asJson(withoutPerson(meetingDraftSchema.parse(document), personId));
    await tx.revision.update({ where: { id }, data: { document: left }, select: { id: true } });
  }
  const meetings = await tx.meeting.findMany({
    where: { OR: [{ id: { in: revisions.map((row) => row.meetingId) } }, spokenAtBy(personId)] },
    select: { id: true },
  });
  await projectAgain(
    meetings.map(({ id }) => id),
    purging,
  );
}

/** Derives meetings from their public versions again; what is archived stays out of the archive. */
async function projectAgain(ids: readonly string[], { actor, tx }: Purging): Promise<void> {
  const meetings = await tx.meeting.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, archivedAt: true, liveRevision: { select: { document: true } } },
  });
  for (const { id, archivedAt, liveRevision } of meetings) {
    if (!liveRevision) continue;
    const tags = await MEETING_PAGE.listTags(actor, id, tx);
    const document = meetingDocumentSchema.parse(liveRevision.document);
    await MEETING_PAGE.project(actor, id, document, tx);
    if (archivedAt) await MEETING_PAGE.withdraw?.(id, tx);
    await touchTags(tx, tags);
  }
}

function spokenAtBy(personId: string): Prisma.MeetingWhereInput {
  return { talks: { some: { speakers: { some: { personId } } } } };
}

const UNPUBLISHED = {
  ...NO_DRAFT,
  liveRevisionId: null,
  firstPublishedAt: null,
  lastPublishedAt: null,
} as const;

/**
 * Removes what a record said before its newest version, after somebody took out of that what should
 * not be there. The record stays.
 */
export function purgeVersions(actor: Actor, input: VersionsPurge, tx?: Tx): Promise<void> {
  refuseUnless(canPurge(actor));
  const { kind, id, confirmation, reason } = versionsPurgeSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const { name, newest } = await getRecordHead(actor, { kind, id }, tx);
    refuseUnconfirmed(confirmation, name);
    await startPurge(kind, id, { actor, reason, tx }, { versionsOnly: true });
    await tx.recordVersion.deleteMany({
      where: { kind, recordId: id, number: { lt: newest } },
    });
    // What somebody proposed, or still has to take up again, may hold it too.
    await tx.siteProposal.deleteMany({ where: { kind, recordId: id } });
    await recordAudit(actor, { action: "register.purge", entityKind: kind, entityId: id }, tx);
  });
}

function refuseUnconfirmed(typed: string, title: string): void {
  if (confirms(typed, title)) return;
  throw new DomainError("invalid", `Per confermare va scritto per intero «${title}».`);
}

/** From here on this transaction may remove: the database asks for this row, and keeps it. */
async function startPurge(
  entityKind: AuditSubject,
  entityId: string,
  { actor, reason, tx }: Purging,
  { versionsOnly } = { versionsOnly: false },
): Promise<void> {
  const by = { actorKind: actor.kind, actorId: accountOf(actor) };
  await tx.purge.create({
    data: { entityKind, entityId, versionsOnly, reason, ...by },
    select: { id: true },
  });
  await tx.auditEntry.updateMany({
    where: { entityKind, entityId },
    data: { before: Prisma.DbNull, after: Prisma.DbNull },
  });
}

/** With its revisions a page loses its pictures, and those that no other page names are gone. */
async function removeHistory(page: PageRef, { actor, tx }: Purging): Promise<void> {
  const where = subjectOf(page);
  const uses = await tx.pictureUse.findMany({
    where: { revision: where },
    distinct: ["pictureId"],
    select: { pictureId: true },
  });
  await tx.editorialNote.deleteMany({ where });
  await tx.revision.deleteMany({ where });
  await forgetUnusedPictures(
    actor,
    uses.map(({ pictureId }) => pictureId),
    tx,
  );
}

/** An address is made from a title or a name, so it goes too, and may be given again. */
async function forgetAddress(kind: EntityKind, targetId: string, tx: Tx): Promise<void> {
  await tx.slugHistory.deleteMany({ where: { kind, targetId } });
}

/** What stood on this page only goes with it. */
async function removeMaterialsOf(place: MaterialPage, purging: Purging): Promise<void> {
  const { actor, tx } = purging;
  for (const id of await listMaterialsOnlyOn(actor, place, tx)) await removeMaterial(id, purging);
  await tx.materialPlacement.deleteMany({ where: place });
}

async function removeMaterial(id: string, purging: Purging): Promise<void> {
  const { actor, tx } = purging;
  const tags = await tagsOfMaterial(actor, id, tx);
  await startPurge("material", id, purging);
  await dropMaterial(actor, id, tx);
  await touchTags(tx, tags);
}

/** News lose the link, in their drafts and earlier texts too: it would lead nowhere. */
async function leaveNews(meetingId: string, tx: Tx): Promise<void> {
  const linked = await tx.newsItem.findMany({
    where: { meetings: { some: { meetingId } } },
    select: { slug: true },
  });
  await tx.newsItemMeeting.deleteMany({ where: { meetingId } });
  await tx.$executeRaw`
    UPDATE "Revision"
    SET "document" = jsonb_set("document", '{meetingIds}', ("document"->'meetingIds') - ${meetingId}::text)
    WHERE "newsItemId" IS NOT NULL AND "document"->'meetingIds' ? ${meetingId}::text`;
  await touchTags(
    tx,
    linked.map(({ slug }) => newsTag(slug)),
  );
}

/** In which part of the portal a kind has its pages; what has none is not named by an address. */
const SECTION: Partial<Record<PurgeKind, string>> = {
  meeting: "incontri",
  news_item: "notizie",
  person: "persone",
  lab: "laboratori",
};

/**
 * What visitors wrote of it and of its page may be the very data, and its address may be a name. That
 * somebody wrote, when, and what was answered stays.
 */
async function forgetReports(
  { kind, ids }: { kind: PurgeKind; ids: string[] },
  tx: Tx,
): Promise<void> {
  await tx.dataReport.updateMany({
    where: { itemId: { in: ids } },
    data: { page: null, place: null, text: null },
  });
  const section = SECTION[kind];
  if (!section) return;
  const addresses = await tx.slugHistory.findMany({
    where: { kind: kind as EntityKind, targetId: { in: ids } },
    select: { slug: true },
  });
  for (const { slug } of addresses) {
    // As it was followed, or as it was typed.
    const path = `/${section}/${slug}`;
    const further = ["/", "?", "#"].map((mark) => ({ page: { contains: `${path}${mark}` } }));
    const where = { OR: [{ page: { endsWith: path } }, ...further] };
    await tx.pageRating.deleteMany({ where });
    await tx.accessibilityReport.updateMany({ where, data: { page: null } });
    await tx.dataReport.updateMany({ where, data: { page: null } });
  }
}
