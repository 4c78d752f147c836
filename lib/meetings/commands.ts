import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { type DraftSave, openDraft, type PageType, saveDraft } from "#lib/editorial/commands";
import { danglingProblem, Unpublishable } from "#lib/editorial/rules";
import type { Versioned } from "#lib/editorial/schema";
import { refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { MEETING_FIELD_LABELS } from "#lib/meetings/messages";
import { canWriteMeetings } from "#lib/meetings/policy";
import { listAffectedTags, loadProjectionContext } from "#lib/meetings/queries";
import {
  addressOf,
  danglingReferences,
  meetingColumns,
  meetingRows,
  referencesOf,
  unpublishedColumns,
} from "#lib/meetings/rules";
import {
  type MeetingDocument,
  meetingDocumentSchema,
  meetingDraftSchema,
  newMeetingSchema,
} from "#lib/meetings/schema";
import { FACETS_TURN } from "#lib/meetings/tags";
import { archivePage, type Publication, publishDraft } from "#lib/publication/commands";
import { claimSlug, renameSlug } from "#lib/slugs/commands";

interface NewMeeting {
  document: MeetingDocument;
  /** What the address is made from; the title and the day when it is left out. */
  slugFrom?: string;
  demonstration?: boolean;
}

/** A meeting as a kind of page. */
export const MEETING_PAGE: PageType<MeetingDocument> = {
  kind: "meeting",
  draftSchema: meetingDraftSchema,
  documentSchema: meetingDocumentSchema,
  labels: MEETING_FIELD_LABELS,
  takeTurns: (tx) => takeTurns(tx, FACETS_TURN),
  listTags: listAffectedTags,
  project: projectMeeting,
  rename: async (actor, id, { title, day }, tx) => {
    if (title.trim() === "") return;
    const before = await tx.meeting.findUniqueOrThrow({ where: { id }, select: { slug: true } });
    const claim = { kind: "meeting", targetId: id, from: addressOf({ title, day }) } as const;
    const slug = await renameSlug(actor, { ...claim, slug: before.slug }, tx);
    await tx.meeting.update({ where: { id }, data: { title, slug }, select: { id: true } });
  },
  withdraw: async (meetingId, tx) => {
    await tx.meetingFacet.deleteMany({ where: { meetingId } });
  },
};

/** Opens a meeting as a draft that nobody outside the newsroom sees. */
export function createMeeting(
  actor: Actor,
  input: NewMeeting,
  tx?: Tx,
): Promise<{ id: string; slug: string; version: number }> {
  refuseUnless(canWriteMeetings(actor));
  const document = newMeetingSchema.parse(input.document);
  return inTransaction(tx, async (tx) => {
    const id = uuidv7();
    const from = input.slugFrom ?? addressOf(document);
    const slug = await claimSlug(actor, { kind: "meeting", targetId: id, from }, tx);
    const demonstration = input.demonstration ?? false;
    await tx.meeting.create({
      data: { id, slug, demonstration, ...unpublishedColumns(document) },
      select: { id: true },
    });
    await openDraft(actor, { page: { kind: "meeting", id }, document, audit: { slug } }, tx);
    return { id, slug, version: 1 };
  });
}

/** Saves the draft beside the public version, or starts one. */
export function saveMeetingDraft(actor: Actor, input: DraftSave, tx?: Tx) {
  return saveDraft(actor, MEETING_PAGE, input, tx);
}

export function publishMeeting(actor: Actor, input: Publication, tx?: Tx) {
  return publishDraft(actor, MEETING_PAGE, input, tx);
}

export function archiveMeeting(actor: Actor, input: Versioned, tx?: Tx) {
  return archivePage(actor, MEETING_PAGE, input, tx);
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
      await projectMeeting(actor, id, document, tx);
      await touchTags(tx, [...tagsBefore, ...(await listAffectedTags(actor, id, tx))]);
    }
  });
}

async function projectMeeting(
  actor: Actor,
  id: string,
  document: MeetingDocument,
  tx: Tx,
): Promise<void> {
  const references = referencesOf(document);
  const context = await loadProjectionContext(actor, references, tx);
  const dangling = danglingReferences(references, context);
  const { seriesId } = document;
  if (seriesId && (await tx.meetingSeries.count({ where: { id: seriesId } })) === 0) {
    dangling.push("un ciclo");
  }
  if (dangling.length > 0) throw new Unpublishable([danglingProblem(dangling)]);
  const data = meetingColumns(document, context);
  const { hiddenAt } = await tx.meeting.update({
    where: { id },
    data,
    select: { hiddenAt: true },
  });
  const rows = meetingRows(id, document, context);
  // Facets are counted as they are: what is hidden has none.
  await writeRows(actor, id, hiddenAt ? { ...rows, facets: [] } : rows, tx);
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
  await placeAwaited(meetingId, tx);
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

/** What was attached to a talk while it was only in the draft comes to it. */
async function placeAwaited(meetingId: string, tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE "MaterialPlacement" placed SET "talkId" = t."id", "awaitedTalkId" = NULL
    FROM "Talk" t
    WHERE placed."meetingId" = ${meetingId}::uuid AND t."meetingId" = placed."meetingId"
      AND t."id" = placed."awaitedTalkId" AND NOT EXISTS (
        SELECT 1 FROM "MaterialPlacement" other WHERE other."materialId" = placed."materialId"
          AND other."meetingId" = placed."meetingId" AND other."talkId" = t."id")`;
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
