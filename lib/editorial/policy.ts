import type { Actor } from "#lib/actor";
import { Prisma } from "#lib/generated/prisma/client";

/** Publishing is for the newsroom; until accounts have roles, that is the installation itself. */
export function canPublish(actor: Actor): boolean {
  return actor.kind === "system";
}

/** What the public may read: it has been published and was not archived since. */
export const PUBLISHED = { liveRevisionId: { not: null }, archivedAt: null } as const;

/** The same for a statement written by hand; `row` is the name it gives the table. */
export function publishedSql(row: "meeting" | "report"): Prisma.Sql {
  const name = Prisma.raw(`"${row}"`);
  return Prisma.sql`(${name}."liveRevisionId" IS NOT NULL AND ${name}."archivedAt" IS NULL)`;
}
