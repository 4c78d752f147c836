import type { Actor } from "#lib/actor";
import { dayFromDatabase } from "#lib/clock";
import { notFound } from "#lib/errors";
import { db } from "#lib/infra/db";
import { canKeepLab, ownLabs } from "#lib/labs/policy";
import { writtenRows } from "#lib/labs/queries";

/** The labs that somebody coordinates, each with what is written of it. */
export async function listOwnLabs(actor: Actor) {
  const labs = await db().lab.findMany({
    where: ownLabs(actor),
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      _count: { select: { members: true, services: true, funding: true } },
      diary: { orderBy: { day: "desc" }, take: 1, select: { day: true } },
    },
  });
  return labs.map(({ _count, diary: [latest], ...lab }) => ({
    ...lab,
    ..._count,
    latestDay: latest ? dayFromDatabase(latest.day) : null,
  }));
}

export type OwnLab = Awaited<ReturnType<typeof listOwnLabs>>[number];

/** What a coordinator keeps of a lab, as the form changes it. */
export async function getKeptLab(actor: Actor, id: string) {
  if (!canKeepLab(actor, { id })) throw notFound("Laboratorio");
  const lab = await db().lab.findFirst({
    where: { id, archivedAt: null },
    select: {
      id: true,
      version: true,
      slug: true,
      title: true,
      hiddenAt: true,
      demonstration: true,
      ...writtenRows,
      diary: { orderBy: [{ day: "desc" }, { id: "asc" }], select: { day: true, text: true } },
    },
  });
  if (!lab) throw notFound("Laboratorio");
  return { ...lab, diary: lab.diary.map(({ day, text }) => ({ day: dayFromDatabase(day), text })) };
}

export type KeptLab = Awaited<ReturnType<typeof getKeptLab>>;

/** What équipes and resources are chosen from. */
export async function listLabVocabulary(_actor: Actor) {
  const label = { orderBy: { position: "asc" }, select: { id: true, label: true } } as const;
  const [professions, fundingSources] = await Promise.all([
    db().profession.findMany(label),
    db().fundingSource.findMany(label),
  ]);
  return { professions, fundingSources };
}
