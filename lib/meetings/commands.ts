import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { type DraftSave, openDraft, type PageType, saveDraft } from "#lib/editorial/commands";
import type { Versioned } from "#lib/editorial/schema";
import { refuseUnless } from "#lib/errors";
import { Prisma } from "#lib/generated/prisma/client";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { enqueue } from "#lib/infra/jobs";
import { MEETING_WORDS } from "#lib/meetings/messages";
import { canWriteMeetings } from "#lib/meetings/policy";
import { listAffectedTags, loadProjectionContext } from "#lib/meetings/queries";
import {
  addressOf,
  danglingReferences,
  type FacetRow,
  meetingColumns,
  meetingFacets,
  meetingRows,
  PROGRAMME_CHANGED,
  referencesOf,
  searchText,
  unpublishedColumns,
} from "#lib/meetings/rules";
import {
  type MeetingDocument,
  meetingDocumentSchema,
  meetingDraftSchema,
  newMeetingSchema,
} from "#lib/meetings/schema";
import { FACETS_TURN, MEETINGS } from "#lib/meetings/tags";
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
  words: MEETING_WORDS,
  takeTurns: (tx) => takeTurns(tx, FACETS_TURN),
  listTags: listAffectedTags,
  listGone,
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

/** How many meetings are read and written together. */
const AT_ONCE = 500;

/**
 * Derives again what published meetings are found by, after something they name has changed: a
 * person's name, the tree of themes, the successors of a zone. The tables beside them hold ids, and
 * stay. Whoever changed it tells the pages: any may name it.
 */
export function reindexMeetings(actor: Actor, ids: readonly string[], tx?: Tx): Promise<void> {
  refuseUnless(canWriteMeetings(actor));
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, FACETS_TURN);
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      await reindexSome(actor, ids.slice(from, from + AT_ONCE), tx);
    }
    await touchTags(tx, [MEETINGS]);
  });
}

async function reindexSome(actor: Actor, ids: readonly string[], tx: Tx): Promise<void> {
  // Nobody publishes a newer text between reading these and writing what follows from them.
  const rows = await tx.$queryRaw<{ id: string; isHidden: boolean; document: unknown }[]>`
    SELECT m."id", m."hiddenAt" IS NOT NULL AS "isHidden", r."document"
    FROM "Meeting" m JOIN "Revision" r ON r."id" = m."liveRevisionId"
    WHERE m."id" = ANY(${ids}::uuid[]) AND m."archivedAt" IS NULL
    ORDER BY m."id" FOR NO KEY UPDATE OF m`;
  const meetings = rows.map(({ document, ...row }) => ({
    ...row,
    document: meetingDocumentSchema.parse(document),
  }));
  const documents = meetings.map(({ document }) => document);
  const context = await loadProjectionContext(actor, referencesOf(documents), tx);
  const texts = documents.map((document) => searchText(document, context));
  const found = meetings.map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE "Meeting" m SET "searchText" = now."text"
    FROM unnest(${found}::uuid[], ${texts}::text[]) AS now("id", "text")
    WHERE m."id" = now."id" AND m."searchText" <> now."text"`;
  // Facets are counted as they are: what is hidden has none.
  const facets = meetings.flatMap(({ id, isHidden, document }) =>
    isHidden ? [] : meetingFacets(id, document, context),
  );
  await rewriteFacets(found, facets, tx);
}

/** Most of them stay: only what differs is written. */
async function rewriteFacets(meetingIds: string[], facets: FacetRow[], tx: Tx): Promise<void> {
  const wanted = Prisma.sql`
    SELECT * FROM unnest(
      ${facets.map(({ meetingId }) => meetingId)}::uuid[],
      ${facets.map(({ facet }) => facet)}::text[]::"FacetKind"[],
      ${facets.map(({ value }) => value)}::text[]) AS wanted("meetingId", "facet", "value")`;
  await tx.$executeRaw`
    DELETE FROM "MeetingFacet" WHERE "meetingId" = ANY(${meetingIds}::uuid[])
      AND ("meetingId", "facet", "value") NOT IN (${wanted})`;
  await tx.$executeRaw`
    INSERT INTO "MeetingFacet" ("meetingId", "facet", "value") ${wanted} ON CONFLICT DO NOTHING`;
}

/** Of what a meeting names, what has gone since it was chosen. */
async function listGone(actor: Actor, document: MeetingDocument, tx: Tx): Promise<string[]> {
  const references = referencesOf([document]);
  const gone = danglingReferences(references, await loadProjectionContext(actor, references, tx));
  const { seriesId } = document;
  if (!seriesId || (await tx.meetingSeries.count({ where: { id: seriesId } })) > 0) return gone;
  return [...gone, "un ciclo"];
}

async function projectMeeting(
  actor: Actor,
  id: string,
  document: MeetingDocument,
  tx: Tx,
): Promise<void> {
  const context = await loadProjectionContext(actor, referencesOf([document]), tx);
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
  await awaitGoneTalks(meetingId, talkIds, tx);
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
  if ((await tx.materialPlacement.count({ where: { meetingId } })) > 0) {
    await enqueue(tx, PROGRAMME_CHANGED, { meetingId });
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
 * What was presented at a talk that goes stays with the meeting, and comes back to the talk with it:
 * a text that is brought back has the talks it had.
 */
async function awaitGoneTalks(
  meetingId: string,
  keptTalkIds: readonly string[],
  tx: Tx,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "MaterialPlacement" SET "awaitedTalkId" = "talkId", "talkId" = NULL
    WHERE "meetingId" = ${meetingId}::uuid AND "talkId" <> ALL(${keptTalkIds}::uuid[])`;
}

/** What was attached to a talk while that was not public comes to it. */
async function placeAwaited(meetingId: string, tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE "MaterialPlacement" placed SET "talkId" = t."id", "awaitedTalkId" = NULL, "shown" = true
    FROM "Talk" t
    WHERE placed."meetingId" = ${meetingId}::uuid AND t."meetingId" = placed."meetingId"
      AND t."id" = placed."awaitedTalkId" AND NOT EXISTS (
        SELECT 1 FROM "MaterialPlacement" other WHERE other."materialId" = placed."materialId"
          AND other."meetingId" = placed."meetingId" AND other."talkId" = t."id")`;
}

/** Of what was presented at talks that go and is with the meeting already, or several times, once. */
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
