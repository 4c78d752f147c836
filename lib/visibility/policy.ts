import type { Actor } from "#lib/actor";
import { now } from "#lib/clock";
import { Prisma } from "#lib/generated/prisma/client";

/**
 * What the public may see at all: neither archived, nor hidden while a report of personal data waits
 * for a decision. Every rule about what the public sees is made of this.
 */
export const SHOWN = { archivedAt: null, hiddenAt: null } as const;

/** What the public may read: it has been published and was not taken away since. */
export const PUBLISHED = { liveRevisionId: { not: null }, ...SHOWN } as const;

/**
 * News that the public may read. What came out with a report goes with it: what is hidden there,
 * or in its meeting, may stand in the lead of the news too.
 */
export const PUBLISHED_NEWS = {
  ...PUBLISHED,
  OR: [{ ofReportId: null }, { ofReport: { ...SHOWN, meeting: SHOWN } }],
} satisfies Prisma.NewsItemWhereInput;

/** A meeting at which something was said: who is only announced, or was called off, did not speak. */
export const HELD = { ...PUBLISHED, status: "held" } as const;

/** The same for a statement written by hand, in which the table is called "meeting". */
export function heldSql(): Prisma.Sql {
  return Prisma.sql`(${publishedSql("meeting")} AND "meeting"."status" = 'held')`;
}

/** What is published, for a statement written by hand; `row` is the name it gives the table. */
export function publishedSql(row: "meeting" | "report" | "news"): Prisma.Sql {
  return Prisma.sql`(${Prisma.raw(`"${row}"`)}."liveRevisionId" IS NOT NULL AND ${shownSql(row)})`;
}

/** The same of what has no revisions: a person, a lab. */
export function shownSql(
  row: "meeting" | "report" | "person" | "material" | "lab" | "news" | "reported",
): Prisma.Sql {
  const name = Prisma.raw(`"${row}"`);
  return Prisma.sql`(${name}."archivedAt" IS NULL AND ${name}."hiddenAt" IS NULL)`;
}

/** Where a material is seen: at a published meeting, or at a talk of it, a lab, a published news item. */
export const PUBLIC_PLACE = {
  shown: true,
  OR: [{ meeting: PUBLISHED }, { lab: SHOWN }, { newsItem: PUBLISHED_NEWS }],
} satisfies Prisma.MaterialPlacementWhereInput;

/** The same as a table, for a statement written by hand: the rows of all such places. */
export function publicPlacesSql(): Prisma.Sql {
  return Prisma.sql`(
    SELECT place.* FROM "MaterialPlacement" place
      LEFT JOIN "Meeting" "meeting" ON "meeting"."id" = place."meetingId"
      LEFT JOIN "Lab" "lab" ON "lab"."id" = place."labId"
      LEFT JOIN "NewsItem" "news" ON "news"."id" = place."newsItemId"
      LEFT JOIN "Report" "report" ON "report"."id" = "news"."ofReportId"
      LEFT JOIN "Meeting" "reported" ON "reported"."id" = "report"."meetingId"
    WHERE place."shown" AND (
      ${publishedSql("meeting")}
      OR ("lab"."id" IS NOT NULL AND ${shownSql("lab")})
      OR (${publishedSql("news")}
        AND ("report"."id" IS NULL OR (${shownSql("report")} AND ${shownSql("reported")})))))`;
}

/**
 * A material that is ready for a reader: agreed to, with nothing owed, past its embargo, and meant
 * for such readers. Where it stands is asked besides (`PUBLIC_PLACE`).
 */
export function readableMaterials(actor: Actor) {
  return {
    ...SHOWN,
    state: "approved",
    cleared: true,
    visibility: { in: audienceOf(actor) },
    OR: [{ embargoUntil: null }, { embargoUntil: { lte: now() } }],
  } satisfies Prisma.MaterialWhereInput;
}

/** The same for a statement written by hand, in which the table is called "material". */
export function readableMaterialsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(${shownSql("material")} AND "material"."state" = 'approved'
    AND "material"."cleared"
    AND "material"."visibility" = ANY(${audienceOf(actor)}::"MaterialVisibility"[])
    AND ("material"."embargoUntil" IS NULL OR "material"."embargoUntil" <= ${now()}))`;
}

function audienceOf(actor: Actor): ("public" | "community")[] {
  return actor.kind === "anonymous" ? ["public"] : ["public", "community"];
}
