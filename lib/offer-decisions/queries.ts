import type { Actor } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { db } from "#lib/infra/db";
import { canDecide, decidableMaterials } from "#lib/offers/policy";
import { placesFor } from "#lib/placements/queries";

/** What waits for a decision of this actor, the longest waiting first. */
export async function listToDecide(actor: Actor, limit: number) {
  if (!canDecide(actor)) return { total: 0, items: [] };
  const proposed = { AND: [decidableMaterials(actor)], state: "proposed" as const };
  const versions = { state: "proposed" as const, material: decidableMaterials(actor) };
  const order = [{ createdAt: "asc" }, { id: "asc" }] as const;
  const [materials, proposals, inAll, ofVersions] = await Promise.all([
    db().material.findMany({
      where: proposed,
      orderBy: [...order],
      take: limit,
      select: {
        id: true,
        title: true,
        kind: true,
        createdAt: true,
        stateReason: true,
        proposedById: true,
        placements: placesFor(actor),
      },
    }),
    db().materialVersion.findMany({
      where: versions,
      orderBy: [...order],
      take: limit,
      select: {
        id: true,
        number: true,
        createdAt: true,
        createdById: true,
        material: { select: { id: true, title: true, kind: true, placements: placesFor(actor) } },
      },
    }),
    db().material.count({ where: proposed }),
    db().materialVersion.count({ where: versions }),
  ]);
  const names = await loadAccountNames(actor, [
    ...materials.map(({ proposedById }) => proposedById),
    ...proposals.map(({ createdById }) => createdById),
  ]);
  const nameOf = (id: string | null) => (id && names.get(id)) || null;
  const items = [
    ...materials.map(({ proposedById, stateReason, ...material }) => ({
      ...material,
      materialId: material.id,
      number: null,
      /** It came back to its proposer before. */
      isCorrected: stateReason !== null,
      proposerName: nameOf(proposedById),
    })),
    ...proposals.map(({ material, createdById, ...version }) => ({
      ...material,
      ...version,
      materialId: material.id,
      isCorrected: false,
      proposerName: nameOf(createdById),
    })),
  ];
  items.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  return { total: inAll + ofVersions, items: items.slice(0, limit) };
}

export type ToDecide = Awaited<ReturnType<typeof listToDecide>>["items"][number];
