import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { now } from "#lib/clock";
import { addRevision } from "#lib/editorial/commands";
import { publicationColumns, refuseStale, requireDraft } from "#lib/editorial/rules";
import type { Versioned } from "#lib/editorial/schema";
import { refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { canWriteMeetings } from "#lib/meetings/policy";
import { listAffectedTags, loadProjectionContext } from "#lib/meetings/queries";
import { meetingColumns, meetingRows, referencesOf } from "#lib/meetings/rules";
import { type MeetingDocument, meetingDocumentSchema } from "#lib/meetings/schema";
import { FACETS_TURN } from "#lib/meetings/tags";
import { claimSlug } from "#lib/slugs/commands";

interface NewMeeting {
  document: MeetingDocument;
  /** What the address is made from; the title and the day when it is left out. */
  slugFrom?: string;
  demonstration?: boolean;
}

/** Opens a meeting as a draft that nobody outside the newsroom sees. */
export function createMeeting(
  actor: Actor,
  input: NewMeeting,
  tx?: Tx,
): Promise<{ id: string; slug: string; version: number }> {
  refuseUnless(canWriteMeetings(actor));
  const document = meetingDocumentSchema.parse(input.document);
  return inTransaction(tx, async (tx) => {
    const context = await loadProjectionContext(actor, referencesOf(document), tx);
    const id = uuidv7();
    const slug = await claimSlug(
      actor,
      {
        kind: "meeting",
        targetId: id,
        from: input.slugFrom ?? `${document.title} ${document.day}`,
      },
      tx,
    );
    await tx.meeting.create({
      data: {
        id,
        slug,
        demonstration: input.demonstration ?? false,
        ...meetingColumns(document, context),
      },
      select: { id: true },
    });
    const revision = await addRevision(actor, { subject: { meetingId: id }, document }, tx);
    await tx.meeting.update({
      where: { id },
      data: { draftRevisionId: revision.id, draftState: "draft" },
      select: { id: true },
    });
    await recordAudit(
      actor,
      { action: "meeting.create", entityKind: "meeting", entityId: id, after: { slug } },
      tx,
    );
    return { id, slug, version: 1 };
  });
}

/** Replaces the draft beside the public version, or starts one. */
export function saveMeetingDraft(
  actor: Actor,
  input: Versioned & { document: MeetingDocument },
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canWriteMeetings(actor));
  const document = meetingDocumentSchema.parse(input.document);
  return inTransaction(tx, async (tx) => {
    // The guarded change comes first: of two who save at once one waits for the other here.
    const changed = await tx.meeting.updateMany({
      where: { id: input.id, version: input.version, archivedAt: null },
      data: { version: { increment: 1 } },
    });
    refuseStale(changed);
    const revision = await addRevision(actor, { subject: { meetingId: input.id }, document }, tx);
    await tx.meeting.update({
      where: { id: input.id },
      data: { draftRevisionId: revision.id, draftState: "draft", scheduledFor: null },
      select: { id: true },
    });
    await recordAudit(
      actor,
      {
        action: "meeting.draft",
        entityKind: "meeting",
        entityId: input.id,
        after: { revision: revision.number },
      },
      tx,
    );
    return { version: input.version + 1 };
  });
}

/**
 * Makes the draft the public version: the tables, the facets of the archive and every page that
 * shows it change with the same commit. `publishedAt` dates what an older archive had published.
 */
export function publishMeeting(
  actor: Actor,
  input: Versioned & { publishedAt?: Date },
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canWriteMeetings(actor));
  return inTransaction(tx, async (tx) => {
    const found = await tx.meeting.findFirst({
      where: { id: input.id, archivedAt: null },
      select: {
        id: true,
        firstPublishedAt: true,
        draftRevision: { select: { id: true, number: true, document: true } },
      },
    });
    const meeting = requireDraft(found, "Incontro");
    const document = meetingDocumentSchema.parse(meeting.draftRevision.document);
    const publishedAt = input.publishedAt ?? now();
    await takeTurns(tx, FACETS_TURN);
    const tagsBefore = await listAffectedTags(actor, meeting.id, tx);
    const context = await loadProjectionContext(actor, referencesOf(document), tx);
    const changed = await tx.meeting.updateMany({
      where: { id: meeting.id, version: input.version, draftRevisionId: meeting.draftRevision.id },
      data: {
        ...meetingColumns(document, context),
        ...publicationColumns(meeting, publishedAt),
      },
    });
    refuseStale(changed);
    await writeRows(actor, meeting.id, meetingRows(meeting.id, document, context), tx);
    await recordAudit(
      actor,
      {
        action: "meeting.publish",
        entityKind: "meeting",
        entityId: meeting.id,
        after: { revision: meeting.draftRevision.number },
      },
      tx,
    );
    await touchTags(tx, [...tagsBefore, ...(await listAffectedTags(actor, meeting.id, tx))]);
    return { version: input.version + 1 };
  });
}

/** Takes a meeting out of every list; nothing of it is lost. */
export function archiveMeeting(actor: Actor, input: Versioned, tx?: Tx): Promise<void> {
  refuseUnless(canWriteMeetings(actor));
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, FACETS_TURN);
    const tags = await listAffectedTags(actor, input.id, tx);
    const changed = await tx.meeting.updateMany({
      where: { id: input.id, version: input.version, archivedAt: null },
      data: { archivedAt: now(), version: { increment: 1 } },
    });
    refuseStale(changed);
    await tx.meetingFacet.deleteMany({ where: { meetingId: input.id } });
    await recordAudit(
      actor,
      { action: "meeting.archive", entityKind: "meeting", entityId: input.id },
      tx,
    );
    await touchTags(tx, tags);
  });
}

/**
 * Derives the tables of published meetings again from their live documents, after something they
 * name has changed: a person's name, the tree of themes, the successors of a zone.
 */
export function reprojectMeetings(actor: Actor, ids: readonly string[], tx?: Tx): Promise<void> {
  refuseUnless(canWriteMeetings(actor));
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, FACETS_TURN);
    for (const id of ids) {
      // Nobody publishes a newer text between reading this one and writing its rows.
      await tx.$executeRaw`SELECT 1 FROM "Meeting" WHERE "id" = ${id}::uuid FOR UPDATE`;
      const meeting = await tx.meeting.findFirst({
        where: { id, archivedAt: null },
        select: { liveRevision: { select: { document: true } } },
      });
      if (!meeting?.liveRevision) continue;
      const document = meetingDocumentSchema.parse(meeting.liveRevision.document);
      // What it no longer is found by shows it until now.
      const tagsBefore = await listAffectedTags(actor, id, tx);
      const context = await loadProjectionContext(actor, referencesOf(document), tx);
      const data = meetingColumns(document, context);
      await tx.meeting.update({ where: { id }, data, select: { id: true } });
      await writeRows(actor, id, meetingRows(id, document, context), tx);
      await touchTags(tx, [...tagsBefore, ...(await listAffectedTags(actor, id, tx))]);
    }
  });
}

type Rows = ReturnType<typeof meetingRows>;

/** Talks keep their ids (materials hang on them); what no longer exists goes. */
async function writeRows(actor: Actor, meetingId: string, rows: Rows, tx: Tx): Promise<void> {
  const talkIds = rows.talks.map((talk) => talk.id);
  await dropDoublePlacements(meetingId, talkIds, tx);
  await tx.talk.deleteMany({ where: { meetingId, id: { notIn: talkIds } } });
  // Positions are unique: park the kept talks out of the way before giving the new ones.
  await tx.$executeRaw`UPDATE "Talk" SET "position" = "position" + 100000 WHERE "meetingId" = ${meetingId}::uuid`;
  for (const talk of rows.talks) {
    await tx.talk.upsert({
      where: { id: talk.id, meetingId },
      create: talk,
      update: talk,
      select: { id: true },
    });
  }
  const ofTalks = { where: { talk: { meetingId } } };
  await tx.speaker.deleteMany(ofTalks);
  await tx.talkZone.deleteMany(ofTalks);
  await tx.talkTheme.deleteMany(ofTalks);
  const ofMeeting = { where: { meetingId } };
  await tx.meetingAudienceZone.deleteMany(ofMeeting);
  await tx.meetingInvolvedZone.deleteMany(ofMeeting);
  await tx.meetingTheme.deleteMany(ofMeeting);
  await tx.meetingFacet.deleteMany(ofMeeting);
  await insertMeetingRows(actor, rows, tx);
}

/**
 * What was presented at a talk that goes stays with the meeting: once, where it is there already or
 * comes from several such talks.
 */
async function dropDoublePlacements(
  meetingId: string,
  keptTalkIds: readonly string[],
  tx: Tx,
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "MaterialPlacement" gone USING "MaterialPlacement" other
    WHERE gone."meetingId" = ${meetingId}::uuid AND gone."talkId" IS NOT NULL
      AND gone."talkId" <> ALL(${keptTalkIds}::uuid[])
      AND other."meetingId" = gone."meetingId" AND other."materialId" = gone."materialId"
      AND (other."talkId" IS NULL
        OR (other."talkId" <> ALL(${keptTalkIds}::uuid[]) AND other."id" < gone."id"))`;
}

/** Writes the rows beside one meeting, or beside many that are loaded together; talks come before. */
export async function insertMeetingRows(
  actor: Actor,
  rows: Omit<Rows, "talks">,
  tx: Tx,
): Promise<void> {
  refuseUnless(canWriteMeetings(actor));
  await tx.speaker.createMany({ data: rows.speakers });
  await tx.talkZone.createMany({ data: rows.talkZones });
  await tx.talkTheme.createMany({ data: rows.talkThemes });
  await tx.meetingAudienceZone.createMany({ data: rows.audienceZones });
  await tx.meetingInvolvedZone.createMany({ data: rows.involvedZones });
  await tx.meetingTheme.createMany({ data: rows.themes });
  await tx.meetingFacet.createMany({ data: rows.facets });
}
