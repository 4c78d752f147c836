import { type Actor, isNewsroom } from "#lib/actor";
import { withheldFor } from "#lib/contents/policy";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { isId } from "#lib/ids";
import { db, type Tx } from "#lib/infra/db";
import { canAttach, openableMaterials, readableVersions } from "#lib/materials/policy";
import { isSameTitle } from "#lib/materials/rules";
import { visibleOrganisations } from "#lib/organisations/policy";
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
