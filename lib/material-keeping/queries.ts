import type { Actor } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { keptMaterials } from "#lib/clearances/policy";
import type { Language } from "#lib/clearances/schema";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { isId } from "#lib/ids";
import { db } from "#lib/infra/db";
import { canAttach } from "#lib/materials/policy";
import { materialColumns, versionColumns } from "#lib/materials/queries";
import { getMeetingToAttach, placeColumns } from "#lib/placements/queries";

const version = {
  ...versionColumns,
  downloads: true,
  createdById: true,
  file: { select: { name: true, size: true, mediaType: true, sha256: true } },
} satisfies Prisma.MaterialVersionSelect;

const kept = {
  ...materialColumns,
  version: true,
  demonstration: true,
  hiddenAt: true,
  organisations: {
    orderBy: { organisation: { name: "asc" } },
    select: { organisation: { select: { id: true, slug: true, name: true, acronym: true } } },
  },
  versions: { orderBy: { number: "desc" }, select: version },
} satisfies Prisma.MaterialSelect;

const placed = {
  id: true,
  talkId: true,
  awaitedTalkId: true,
  startSeconds: true,
  shown: true,
} satisfies Prisma.MaterialPlacementSelect;

type KeptRow = Prisma.MaterialGetPayload<{ select: typeof kept }>;

/** With the names of those who brought and proposed it, for who keeps it. */
async function withNames(actor: Actor, rows: readonly KeptRow[]) {
  const ids = rows.flatMap(({ proposedById, versions }) => [
    proposedById,
    ...versions.map(({ createdById }) => createdById),
  ]);
  const names = await loadAccountNames(actor, ids);
  const nameOf = (id: string | null) => (id && names.get(id)) || null;
  return rows.map(({ organisations, versions, ...row }) => ({
    ...row,
    language: row.language as Language,
    proposerName: nameOf(row.proposedById),
    organisations: organisations.map(({ organisation }) => organisation),
    versions: versions.map(({ createdById, ...each }) => ({
      ...each,
      authorName: nameOf(createdById),
    })),
  }));
}

/** What is attached to a meeting and its talks, archived ones too, with every version. */
export async function listAttached(actor: Actor, meetingId: string) {
  if (!canAttach(actor)) throw notFound("Incontro");
  const placements = await db().materialPlacement.findMany({
    where: { meetingId },
    orderBy: [{ material: { title: "asc" } }, { id: "asc" }],
    select: { ...placed, material: { select: kept } },
  });
  const materials = await withNames(
    actor,
    placements.map(({ material }) => material),
  );
  return placements.flatMap(({ id, talkId, awaitedTalkId, startSeconds, shown }, index) => {
    const material = materials[index];
    if (!material) return [];
    return {
      ...material,
      placementId: id,
      /** Not while its talk has never been public. */
      shown,
      startSeconds,
      talkId: talkId ?? awaitedTalkId,
    };
  });
}

export type AttachedMaterial = Awaited<ReturnType<typeof listAttached>>[number];

/** Whether there is such a material, and this actor is responsible for it. */
export async function keepsMaterial(actor: Actor, id: string): Promise<boolean> {
  return (
    isId(id) && (await db().material.count({ where: { AND: [keptMaterials(actor), { id }] } })) > 0
  );
}

/** A material with all that is kept of it, for who is responsible for it. */
export async function getKeptMaterial(actor: Actor, id: string) {
  if (!isId(id)) throw notFound("Materiale");
  const row = await db().material.findFirst({
    where: { AND: [keptMaterials(actor), { id }] },
    select: {
      ...kept,
      createdAt: true,
      decidedAt: true,
      placements: {
        orderBy: { id: "asc" },
        select: {
          ...placed,
          ...placeColumns,
        },
      },
    },
  });
  if (!row) throw notFound("Materiale");
  const [material] = await withNames(actor, [row]);
  if (!material) throw notFound("Materiale");
  const { createdAt, decidedAt, placements } = row;
  return { ...material, createdAt, decidedAt, placements };
}

export type KeptMaterial = Awaited<ReturnType<typeof getKeptMaterial>>;

/** The talks that a material can be put to at each of some meetings. */
export async function listPlaceTalks(actor: Actor, meetingIds: readonly string[]) {
  const talks: Record<string, { id: string; title: string; isPublic: boolean }[]> = {};
  if (!canAttach(actor)) return talks;
  for (const id of new Set(meetingIds)) talks[id] = (await getMeetingToAttach(actor, id)).talks;
  return talks;
}

export type PlaceTalks = Awaited<ReturnType<typeof listPlaceTalks>>;
