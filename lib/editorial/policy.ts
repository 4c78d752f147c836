import { type Actor, isNewsroom } from "#lib/actor";
import { Prisma } from "#lib/generated/prisma/client";

/** Writing, reviewing and publishing are for the newsroom. */
export function canPublish(actor: Actor): boolean {
  return isNewsroom(actor);
}

/** What the public may read: it has been published and was not archived since. */
export const PUBLISHED = { liveRevisionId: { not: null }, archivedAt: null } as const;

/** A meeting at which something was said: who is only announced, or was called off, did not speak. */
export const HELD = { ...PUBLISHED, status: "held" } as const;

/** The same for a statement written by hand, in which the table is called "meeting". */
export function heldSql(): Prisma.Sql {
  return Prisma.sql`(${publishedSql("meeting")} AND "meeting"."status" = 'held')`;
}

/** What is published, for a statement written by hand; `row` is the name it gives the table. */
export function publishedSql(row: "meeting" | "report"): Prisma.Sql {
  const name = Prisma.raw(`"${row}"`);
  return Prisma.sql`(${name}."liveRevisionId" IS NOT NULL AND ${name}."archivedAt" IS NULL)`;
}
