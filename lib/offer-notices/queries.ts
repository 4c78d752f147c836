import { listNewsroomAddresses } from "#lib/accounts/queries";
import { type Actor, isNewsroom } from "#lib/actor";
import type { MaterialState } from "#lib/generated/prisma/enums";
import { db, type Tx } from "#lib/infra/db";
import { materialEditPath, offerPath } from "#lib/materials/rules";
import type { Offer } from "#lib/offer-notices/rules";
import { SHOWN } from "#lib/visibility/policy";

/**
 * Who decides about a material: the coordinators of the labs at which alone it stands, otherwise, or
 * where there is none, the newsroom.
 */
export async function listDeciders(
  actor: Actor,
  materialId: string,
  tx: Tx = db(),
): Promise<{ id: string; email: string; path: string }[]> {
  if (!isNewsroom(actor)) return [];
  const placed = await tx.materialPlacement.findMany({
    where: { materialId },
    select: { labId: true },
  });
  const labIds = new Set(placed.map(({ labId }) => labId));
  const ofLabs = labIds.size > 0 && !labIds.has(null);
  const coordinators = ofLabs ? await listCoordinators([...labIds], tx) : [];
  if (coordinators.length > 0) {
    return coordinators.map((account) => ({ ...account, path: offerPath(materialId) }));
  }
  const newsroom = await listNewsroomAddresses(actor, tx);
  return newsroom.map((account) => ({ ...account, path: materialEditPath(materialId) }));
}

/** Of all these labs. */
async function listCoordinators(labIds: readonly (string | null)[], tx: Tx) {
  const accounts = await tx.account.findMany({
    where: {
      state: "active",
      email: { not: null },
      AND: labIds.flatMap((labId) => (labId ? { labs: { some: { labId } } } : [])),
    },
    select: { id: true, email: true },
  });
  return accounts.flatMap(({ id, email }) => (email ? { id, email } : []));
}

/** Where to tell one who decides of a proposal; null once it is decided, or not theirs any more. */
export async function findDecider(
  actor: Actor,
  { materialId, versionId, accountId }: Offer & { accountId: string },
): Promise<{ to: string; path: string } | null> {
  if ((await stateOf({ materialId, versionId }))?.state !== "proposed") return null;
  const found = (await listDeciders(actor, materialId)).find(({ id }) => id === accountId);
  return found ? { to: found.email, path: found.path } : null;
}

/** Where to tell somebody what came of a proposal; null where that is no longer so. */
export async function findProposerToTell(
  actor: Actor,
  { materialId, versionId, accountId }: Offer & { accountId: string },
  decision: MaterialState,
): Promise<string | null> {
  if (!isNewsroom(actor)) return null;
  if ((await stateOf({ materialId, versionId }))?.state !== decision) return null;
  const where = { id: accountId, state: "active" } as const;
  return (await db().account.findFirst({ where, select: { email: true } }))?.email ?? null;
}

function stateOf({ materialId, versionId }: Offer) {
  const select = { state: true } as const;
  return versionId
    ? db().materialVersion.findFirst({ where: { id: versionId, material: SHOWN }, select })
    : db().material.findFirst({ where: { id: materialId, ...SHOWN }, select });
}
