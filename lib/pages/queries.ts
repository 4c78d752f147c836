import type { Actor } from "#lib/actor";
import { UNTITLED } from "#lib/editorial/messages";
import { canPublish } from "#lib/editorial/policy";
import { getDraft, readPage, readPageHead } from "#lib/editorial/queries";
import type { PageKind, PageRef } from "#lib/editorial/schema";
import { db } from "#lib/infra/db";
import { meetingDraftSchema } from "#lib/meetings/schema";
import { type AddressedKind, addressFrom } from "#lib/pages/rules";
import { isSlugOf, slugify } from "#lib/slugs/rules";

/**
 * The pages whose time has come, the one that waits longest first, and whether whoever scheduled
 * them works in the newsroom no more: they come out by the right of that account. News scheduled with a report are
 * not among them while it waits: they come out with it.
 */
export async function listDuePages(actor: Actor, at: Date, limit: number) {
  if (!canPublish(actor)) return [];
  return db().$queryRaw<
    {
      kind: PageKind;
      id: string;
      version: number;
      scheduledById: string | null;
      schedulerLeft: boolean;
    }[]
  >`
    SELECT due."kind", due."id", due."version", due."draftStateById" AS "scheduledById",
      due."draftStateById" IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM "Account" a JOIN "AccountRole" r ON r."accountId" = a."id"
        WHERE a."id" = due."draftStateById" AND a."state" = 'active') AS "schedulerLeft"
    FROM (
      SELECT 'meeting' AS "kind", "id", "version", "draftStateById", "scheduledFor", 1 AS place
      FROM "Meeting" WHERE "draftState" = 'scheduled' AND "archivedAt" IS NULL
      UNION ALL
      SELECT 'report', "id", "version", "draftStateById", "scheduledFor", 2
      FROM "Report" WHERE "draftState" = 'scheduled' AND "archivedAt" IS NULL
      UNION ALL
      SELECT 'news_item', "id", "version", "draftStateById", "scheduledFor", 3
      FROM "NewsItem" n WHERE "draftState" = 'scheduled' AND "archivedAt" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "Report" r WHERE r."id" = n."withReportId" AND r."draftState" = 'scheduled')
    ) due
    WHERE due."scheduledFor" <= ${at}
    ORDER BY due."scheduledFor", due.place, due."id"
    LIMIT ${limit}`;
}

/** How a page is called in its newest text, and where it stands. */
export async function getPageHead(actor: Actor, ref: PageRef) {
  const { draftRevision, liveRevision, version, archivedAt, draftState } = await readPageHead(
    actor,
    ref,
  );
  const newest = draftRevision ?? liveRevision;
  return {
    ...ref,
    title: ref.kind === "report" ? await titleOfReport(ref.id) : await titleIn(newest?.id),
    version,
    draftState,
    isArchived: archivedAt !== null,
    isPublished: liveRevision !== null && archivedAt === null,
    liveNumber: liveRevision?.number ?? null,
    newestNumber: newest?.number ?? 0,
  };
}

const PUBLIC_SECTION: Record<AddressedKind, string> = {
  meeting: "incontri",
  news_item: "notizie",
};

/**
 * The address of a public page whose title says something else by now; null where it need not change.
 */
export async function findOldAddress(
  actor: Actor,
  { kind, id }: { kind: AddressedKind; id: string },
): Promise<{ path: string; wanted: string } | null> {
  const { liveRevision } = await readPage(actor, { kind, id });
  if (!liveRevision) return null;
  const current = await db().slugHistory.findFirst({
    where: { kind, targetId: id, current: true },
    select: { slug: true },
  });
  const from = addressFrom(kind, liveRevision.document);
  if (!current || isSlugOf(current.slug, from)) return null;
  const path = `/${PUBLIC_SECTION[kind]}/`;
  return { path: path + current.slug, wanted: path + slugify(from) };
}

async function titleOfReport(id: string): Promise<string> {
  const [row] = await db().$queryRaw<{ title: string }[]>`
    SELECT coalesce(r."document"->>'title', m."title") AS "title"
    FROM "Report" p JOIN "Meeting" m ON m."id" = p."meetingId"
      LEFT JOIN "Revision" r ON r."id" = m."draftRevisionId"
    WHERE p."id" = ${id}::uuid`;
  return row?.title.trim() || UNTITLED;
}

async function titleIn(revisionId: string | undefined): Promise<string> {
  const [row] = await db().$queryRaw<{ title: string | null }[]>`
    SELECT "document"->>'title' AS "title" FROM "Revision" WHERE "id" = ${revisionId ?? null}::uuid`;
  return row?.title?.trim() || UNTITLED;
}

/** A meeting as its editor opens it: the draft, whom it names, and how its report stands. */
export async function getMeetingDraft(actor: Actor, id: string) {
  const { document, ...draft } = await getDraft(actor, { kind: "meeting", id });
  const meeting = meetingDraftSchema.parse(document);
  const personIds = meeting.talks.flatMap((talk) => talk.speakers.flatMap((s) => s.personId ?? []));
  const [people, row] = await Promise.all([
    db().person.findMany({
      where: { id: { in: personIds } },
      select: { id: true, givenName: true, familyName: true },
    }),
    db().meeting.findUniqueOrThrow({
      where: { id },
      select: {
        slug: true,
        report: { select: { id: true, draftState: true, liveRevisionId: true, archivedAt: true } },
      },
    }),
  ]);
  return {
    draft,
    meeting,
    slug: row.slug,
    report: row.report,
    /** Of those whom it names, by id. */
    names: Object.fromEntries(
      people.map((person) => [person.id, `${person.givenName} ${person.familyName}`]),
    ),
  };
}

export type MeetingDraftDetails = Awaited<ReturnType<typeof getMeetingDraft>>;
