import type { Actor } from "#lib/actor";
import { notFound, refuseUnless } from "#lib/errors";
import { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import { settings } from "#lib/infra/env";
import { canSeeSpace } from "#lib/quotas/policy";
import { GIGABYTE } from "#lib/quotas/rules";
import type { Space } from "#lib/quotas/schema";

/**
 * For which organisation counts what somebody brings; null for the portal. Of several it is the one
 * they answer for, then the first by name: whoever sends a file is not to be asked, and the answer is
 * noted with the file, so that it stays where it was when they move.
 */
export async function findOwner(actor: Actor, tx: Tx = db()): Promise<string | null> {
  if (actor.kind !== "account") return null;
  const found = await tx.accountOrganisation.findFirst({
    where: { accountId: actor.accountId },
    orderBy: [{ isReferent: "desc" }, { organisation: { name: "asc" } }, { organisationId: "asc" }],
    select: { organisationId: true },
  });
  return found?.organisationId ?? null;
}

/** Room as it is now, for whoever has to decide within a transaction. */
export async function loadSpace(_actor: Actor, ownerId: string | null, tx: Tx): Promise<Space> {
  const [organisation, exception, used] = await Promise.all([
    ownerId && tx.organisation.findUnique({ where: { id: ownerId }, select: { name: true } }),
    tx.quota.findFirst({ where: { organisationId: ownerId }, select: { gigabytes: true } }),
    usedBy(ownerId, tx),
  ]);
  if (ownerId && !organisation) throw notFound("Ente");
  const name = organisation ? organisation.name : null;
  return { name, used, quota: GIGABYTE * (exception?.gigabytes ?? usual(ownerId)) };
}

/** Where nobody decided otherwise; in gigabytes. */
function usual(ownerId: string | null): number {
  const { QUOTA_GB, PORTAL_QUOTA_GB } = settings();
  return ownerId === null ? PORTAL_QUOTA_GB : QUOTA_GB;
}

/** All versions of materials, archived ones too, as long as their bytes are there; and what is on its way. */
async function usedBy(ownerId: string | null, tx: Tx): Promise<number> {
  const owned = ownerId === null ? Prisma.sql`IS NULL` : Prisma.sql`= ${ownerId}::uuid`;
  const [row] = await tx.$queryRaw<{ used: number }[]>`
    SELECT (SELECT coalesce(sum(f."size"), 0)::float8 FROM "StoredFile" f
        JOIN "MaterialVersion" v ON v."fileId" = f."id" WHERE f."ownerId" ${owned})
      + (SELECT coalesce(sum(u."size"), 0)::float8 FROM "Upload" u WHERE u."ownerId" ${owned}) AS used`;
  return row?.used ?? 0;
}

/** How much room somebody has and uses, and what an administrator decided about it. */
export async function getSpace(actor: Actor, ownerId: string | null) {
  refuseUnless(canSeeSpace(actor, ownerId));
  const [space, exception] = await Promise.all([
    loadSpace(actor, ownerId, db()),
    db().quota.findFirst({ where: { organisationId: ownerId }, select: { gigabytes: true } }),
  ]);
  return { ...space, exception: exception?.gigabytes ?? null, usual: usual(ownerId) };
}

export type OwnedSpace = Awaited<ReturnType<typeof getSpace>>;

/** The same of every organisation that has files or a room of its own size, the fullest first. */
export async function listSpaces(actor: Actor) {
  refuseUnless(canSeeSpace(actor, null));
  const owners = await db().organisation.findMany({
    where: {
      OR: [
        { quota: { isNot: null } },
        { uploads: { some: {} } },
        { files: { some: { materialVersion: { isNot: null } } } },
      ],
    },
    select: { id: true },
  });
  const spaces = await Promise.all(
    owners.map(async ({ id }) => ({ id, ...(await loadSpace(actor, id, db())) })),
  );
  return spaces.toSorted((a, b) => b.used / b.quota - a.used / a.quota);
}
