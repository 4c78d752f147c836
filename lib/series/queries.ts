import type { Actor } from "#lib/actor";
import { notFound } from "#lib/errors";
import { db, type Tx } from "#lib/infra/db";
import type { Present } from "#lib/record-versions/schema";
import { visibleSeries } from "#lib/series/policy";

export async function getSeries(actor: Actor, slug: string) {
  const series = await db().meetingSeries.findFirst({
    where: { slug, ...visibleSeries(actor) },
    select: {
      id: true,
      slug: true,
      title: true,
      description: true,
      demonstration: true,
      updatedAt: true,
    },
  });
  if (!series) throw notFound("Ciclo di incontri");
  return series;
}

export type SeriesDetails = Awaited<ReturnType<typeof getSeries>>;

/** What is kept of a series at each save. */
export async function loadSeriesDocument(
  _actor: Actor,
  id: string,
  tx: Tx,
): Promise<Present | null> {
  const series = await tx.meetingSeries.findUnique({
    where: { id },
    select: { title: true, description: true, updatedAt: true },
  });
  if (!series) return null;
  const { updatedAt, ...document } = series;
  return { document, savedAt: updatedAt };
}
