import { type Actor, isNewsroom } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { keptMaterials } from "#lib/clearances/policy";
import type { Language } from "#lib/clearances/schema";
import { withheldFor } from "#lib/contents/policy";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { isId } from "#lib/ids";
import { db, type Tx } from "#lib/infra/db";
import { canAttach, openableMaterials, readableVersions } from "#lib/materials/policy";
import { isSameTitle } from "#lib/materials/rules";
import { visibleOrganisations } from "#lib/organisations/policy";
import { getMeetingToAttach, placeColumns } from "#lib/placements/queries";
import type { Place } from "#lib/placements/schema";
import { PUBLIC_PLACE } from "#lib/visibility/policy";

/** How a material is described, and how it stands with it. */
export const materialColumns = {
  id: true,
  title: true,
  kind: true,
  url: true,
  description: true,
  authors: true,
  publisher: true,
  licence: true,
  language: true,
  visibility: true,
  embargoUntil: true,
  state: true,
  stateReason: true,
  cleared: true,
  proposedById: true,
  archivedAt: true,
} satisfies Prisma.MaterialSelect;

export const versionColumns = {
  id: true,
  number: true,
  note: true,
  state: true,
  stateReason: true,
  createdAt: true,
} satisfies Prisma.MaterialVersionSelect;

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

/**
 * A file to download. Others than who keeps it get the newest version that was agreed to: what was
 * corrected was so for a reason, and who has an old address is led to the new one. Who brought a
 * version that waits for a decision has it meanwhile.
 */
export async function getDownload(actor: Actor, versionId: string) {
  if (!isId(versionId)) throw notFound("Materiale");
  const found = await db().materialVersion.findFirst({
    where: { id: versionId, material: openableMaterials(actor), ...readableVersions(actor) },
    select: {
      id: true,
      state: true,
      file: {
        select: {
          sha256: true,
          size: true,
          mediaType: true,
          name: true,
          content: { select: { scan: true, scanObstacle: true } },
        },
      },
      material: {
        select: {
          versions: {
            where: { state: "approved" },
            orderBy: { number: "desc" },
            take: 1,
            select: { id: true, file: { select: { name: true } } },
          },
        },
      },
    },
  });
  if (!found) throw notFound("Materiale");
  const [newest] = found.material.versions;
  const isOld = found.state === "approved" && newest && newest.id !== found.id;
  if (isOld && !isNewsroom(actor)) {
    return { kind: "replaced" as const, by: { versionId: newest.id, name: newest.file.name } };
  }
  const { content, ...file } = found.file;
  const why = withheldFor(content);
  return why ? { kind: "withheld" as const, why } : { kind: "file" as const, file };
}

/** Where a material is seen, for a reader of its own page. */
export const SEEN_PLACES = {
  where: PUBLIC_PLACE,
  orderBy: { id: "asc" },
} satisfies Prisma.Material$placementsArgs;

/**
 * The file that stands already under a title where another is about to, as far as this actor knows of
 * it: what is brought may be its next version.
 */
export async function findSameTitle(
  actor: Actor,
  { title, places }: { title: string; places: readonly Pick<Place, "kind" | "id">[] },
  tx: Tx = db(),
) {
  const here = places.flatMap(({ kind, id }) => {
    if (kind === "meeting") return { meetingId: id };
    return kind === "lab" ? { labId: id } : [];
  });
  const files = await tx.material.findMany({
    where: {
      AND: [openableMaterials(actor)],
      archivedAt: null,
      url: null,
      state: { not: "refused" },
      placements: { some: { OR: here } },
    },
    orderBy: { id: "asc" },
    select: { id: true, title: true, state: true, version: true },
  });
  return files.find((file) => isSameTitle(file.title, title)) ?? null;
}

export type SameTitle = NonNullable<Awaited<ReturnType<typeof findSameTitle>>>;

/** Organisations that a material may be of: partners, those that spoke where it stands, the actor's own. */
export async function listMaterialOrganisations(
  actor: Actor,
  where: { meetingIds: readonly string[]; chosenIds: readonly string[] },
) {
  const meetingId = { in: [...where.meetingIds] };
  const own =
    actor.kind === "account" ? [{ accounts: { some: { accountId: actor.accountId } } }] : [];
  return db().organisation.findMany({
    where: {
      mergedIntoId: null,
      OR: [
        { id: { in: [...where.chosenIds] } },
        ...own,
        { archivedAt: null, partnerRole: { not: null } },
        {
          AND: [
            canAttach(actor) ? {} : visibleOrganisations(actor),
            { speakers: { some: { talk: { meetingId } } } },
          ],
        },
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 60,
    select: { id: true, name: true },
  });
}

/** The talks that a material can be put to at each of some meetings. */
export async function listPlaceTalks(actor: Actor, meetingIds: readonly string[]) {
  const talks: Record<string, { id: string; title: string; isPublic: boolean }[]> = {};
  if (!canAttach(actor)) return talks;
  for (const id of new Set(meetingIds)) talks[id] = (await getMeetingToAttach(actor, id)).talks;
  return talks;
}

export type PlaceTalks = Awaited<ReturnType<typeof listPlaceTalks>>;
