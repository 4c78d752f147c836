import type { Actor } from "#lib/actor";
import { notFound } from "#lib/errors";
import { db } from "#lib/infra/db";
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
