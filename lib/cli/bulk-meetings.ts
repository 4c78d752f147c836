import { SYSTEM } from "#lib/actor";
import type { SeededRandom } from "#lib/cli/random";
import { asJson, db } from "#lib/infra/db";
import { insertMeetingRows } from "#lib/meetings/commands";
import { loadProjectionContext } from "#lib/meetings/queries";
import {
  meetingColumns,
  meetingRows,
  type ProjectionContext,
  referencesOf,
} from "#lib/meetings/rules";
import type { MeetingDocument } from "#lib/meetings/schema";
import { firstFreeSlug, slugify } from "#lib/slugs/rules";

/** Looks up once what all the documents name. */
export function bulkContext(documents: readonly MeetingDocument[]): Promise<ProjectionContext> {
  return loadProjectionContext(SYSTEM, referencesOf(documents));
}

/**
 * Publishes many meetings with a few statements, through the same rules as the command that
 * publishes one: what is in the tables afterwards is the same.
 */
export async function insertMeetings(
  documents: readonly MeetingDocument[],
  context: ProjectionContext,
  random: SeededRandom,
  taken: Set<string>,
): Promise<{ id: string; document: MeetingDocument }[]> {
  const meetings = documents.map((document) => {
    const slug = firstFreeSlug(slugify(`${document.title} ${document.day}`), taken);
    taken.add(slug);
    const id = random.id();
    return { id, slug, document, rows: meetingRows(id, document, context) };
  });
  await db().$transaction(
    async (tx) => {
      await tx.slugHistory.createMany({
        data: meetings.map(({ id, slug }) => ({
          kind: "meeting",
          slug,
          targetId: id,
          current: true,
        })),
      });
      await tx.meeting.createMany({
        data: meetings.map(({ id, slug, document }) => ({
          id,
          slug,
          demonstration: true,
          ...meetingColumns(document, context),
        })),
      });
      await tx.revision.createMany({
        data: meetings.map(({ id, document }) => ({
          id: random.id(),
          number: 1,
          meetingId: id,
          document: asJson(document),
          authorKind: SYSTEM.kind,
          sealedAt: new Date(),
        })),
      });
      // Published two days after the meeting, or today when that is still to come.
      await tx.$executeRaw`
        UPDATE "Meeting" m
        SET "liveRevisionId" = r."id", "firstPublishedAt" = r."at", "lastPublishedAt" = r."at"
        FROM (
          SELECT r."id", r."meetingId", least(m."day" + interval '2 days', current_date) AS "at"
          FROM "Revision" r JOIN "Meeting" m ON m."id" = r."meetingId"
          WHERE m."id" = ANY(${meetings.map(({ id }) => id)}::uuid[])
        ) r
        WHERE r."meetingId" = m."id"`;
      await tx.talk.createMany({ data: meetings.flatMap(({ rows }) => rows.talks) });
      await insertMeetingRows(
        SYSTEM,
        {
          speakers: meetings.flatMap(({ rows }) => rows.speakers),
          talkZones: meetings.flatMap(({ rows }) => rows.talkZones),
          talkThemes: meetings.flatMap(({ rows }) => rows.talkThemes),
          audienceZones: meetings.flatMap(({ rows }) => rows.audienceZones),
          involvedZones: meetings.flatMap(({ rows }) => rows.involvedZones),
          themes: meetings.flatMap(({ rows }) => rows.themes),
          facets: meetings.flatMap(({ rows }) => rows.facets),
        },
        tx,
      );
    },
    { timeout: 120_000 },
  );
  return meetings;
}
