import type { Actor } from "#lib/actor";
import { DomainError } from "#lib/errors";
import type { EntityKind } from "#lib/generated/prisma/enums";
import { type Tx, takeTurns } from "#lib/infra/db";
import { firstFreeSlug, isSlugOf, slugify } from "#lib/slugs/rules";

interface SlugClaim {
  kind: EntityKind;
  targetId: string;
  /** Text the slug is made from, or the slug itself. */
  from: string;
}

/** Gives a new entity an address nobody has ever had, close to the one wanted. */
export async function claimSlug(_actor: Actor, claim: SlugClaim, tx: Tx): Promise<string> {
  const wanted = slugify(claim.from);
  await takeSlugTurn(claim.kind, wanted, tx);
  const near = await tx.slugHistory.findMany({
    where: { kind: claim.kind, slug: { startsWith: wanted } },
    select: { slug: true },
  });
  const slug = firstFreeSlug(wanted, new Set(near.map((row) => row.slug)));
  await tx.slugHistory.create({
    data: { kind: claim.kind, slug, targetId: claim.targetId, current: true },
    select: { slug: true },
  });
  return slug;
}

/**
 * Moves an entity to another address; the old one redirects from now on. Going back to an address
 * of its own is allowed, taking somebody else's is a conflict.
 */
export async function moveSlug(_actor: Actor, claim: SlugClaim, tx: Tx): Promise<string> {
  const slug = slugify(claim.from);
  await takeSlugTurn(claim.kind, slug, tx);
  const holder = await tx.slugHistory.findUnique({
    where: { kind_slug: { kind: claim.kind, slug } },
    select: { targetId: true },
  });
  if (holder && holder.targetId !== claim.targetId) {
    throw new DomainError("conflict", `L’indirizzo «${slug}» è già stato usato.`);
  }
  await tx.slugHistory.updateMany({
    where: { kind: claim.kind, targetId: claim.targetId, current: true },
    data: { current: false },
  });
  await tx.slugHistory.upsert({
    where: { kind_slug: { kind: claim.kind, slug } },
    create: { kind: claim.kind, slug, targetId: claim.targetId, current: true },
    update: { current: true },
    select: { slug: true },
  });
  return slug;
}

/**
 * Gives an entity that was never public the address of what it is called now; the one it had is free
 * again, since nobody can have followed it.
 */
export async function renameSlug(
  actor: Actor,
  claim: SlugClaim & { slug: string },
  tx: Tx,
): Promise<string> {
  const { slug, ...wanted } = claim;
  if (isSlugOf(slug, claim.from)) return slug;
  await tx.slugHistory.delete({
    where: { kind_slug: { kind: claim.kind, slug } },
    select: { slug: true },
  });
  return claimSlug(actor, wanted, tx);
}

/** Two that want the same address take turns, so that the second sees what the first took. */
function takeSlugTurn(kind: EntityKind, slug: string, tx: Tx): Promise<void> {
  return takeTurns(tx, `slug:${kind}:${slug}`);
}
