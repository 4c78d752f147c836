import { type Actor, SYSTEM } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { getClearance } from "#lib/clearances/queries";
import type { Language } from "#lib/clearances/schema";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { isId } from "#lib/ids";
import { db, type Tx } from "#lib/infra/db";
import { openableMaterials, proposedBy } from "#lib/materials/policy";
import { materialColumns, versionColumns } from "#lib/materials/queries";
import {
  canOffer,
  decidableMaterials,
  improvableMaterials,
  offeredVersionsOf,
} from "#lib/offers/policy";
import { isOpen, OPEN_STATES } from "#lib/offers/rules";
import { proposableLabs } from "#lib/placements/policy";
import { getMeetingToPropose, placesFor } from "#lib/placements/queries";

/** Where something is about to be proposed, with the talks that may be chosen. */
export async function getPlaceToOffer(
  actor: Actor,
  place: { kind: "meeting" | "lab"; slug: string },
) {
  if (!canOffer(actor)) throw notFound("Pagina");
  const { kind, slug } = place;
  const found = await (kind === "meeting" ? getMeetingToPropose : getLabToPropose)(actor, { slug });
  return { kind, ...found };
}

export type PlaceToOffer = Awaited<ReturnType<typeof getPlaceToOffer>>;

async function getLabToPropose(actor: Actor, { slug }: { slug: string }) {
  const lab = await db().lab.findFirst({
    where: { AND: [proposableLabs(actor)], slug },
    select: { id: true, slug: true, title: true },
  });
  if (!lab) throw notFound("Laboratorio");
  return { ...lab, talks: [] };
}

/** The organisations that somebody belongs to: what they bring is most often theirs. */
export async function listOwnOrganisationIds(actor: Actor): Promise<string[]> {
  if (!canOffer(actor)) return [];
  const own = await db().organisation.findMany({
    where: { mergedIntoId: null, accounts: { some: { accountId: actor.accountId } } },
    select: { id: true },
  });
  return own.map(({ id }) => id);
}

/** How much of this actor waits for somebody else, or came back and is not closed. */
export async function countWaiting(actor: Actor, tx: Tx = db()): Promise<number> {
  if (!canOffer(actor)) return 0;
  const { accountId } = actor;
  const open = { state: { in: [...OPEN_STATES] }, archivedAt: null };
  const [materials, versions] = await Promise.all([
    tx.material.count({ where: { proposedById: accountId, ...open } }),
    tx.materialVersion.count({ where: { createdById: accountId, state: "proposed" } }),
  ]);
  return materials + versions;
}

const ownColumns = (actor: Actor) => ({
  id: true,
  version: true,
  title: true,
  kind: true,
  url: true,
  state: true,
  stateReason: true,
  cleared: true,
  visibility: true,
  embargoUntil: true,
  createdAt: true,
  decidedAt: true,
  placements: placesFor(actor),
});

/** What somebody proposed, the last first, with what came of it. */
export async function listOwnOffers(actor: Actor) {
  const [materials, versions] = await Promise.all([
    db().material.findMany({
      where: proposedBy(actor),
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 200,
      select: ownColumns(actor),
    }),
    db().materialVersion.findMany({
      where: { ...offeredVersionsOf(actor), material: openableMaterials(actor) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 200,
      select: {
        id: true,
        number: true,
        state: true,
        stateReason: true,
        createdAt: true,
        material: { select: { id: true, title: true, placements: placesFor(actor) } },
      },
    }),
  ]);
  return { materials, versions };
}

export type OwnOffer = Awaited<ReturnType<typeof listOwnOffers>>["materials"][number];
export type OwnVersion = Awaited<ReturnType<typeof listOwnOffers>>["versions"][number];

const offerColumns = (actor: Actor) =>
  ({
    ...ownColumns(actor),
    ...materialColumns,
    organisations: { select: { organisation: { select: { id: true, name: true } } } },
    versions: {
      orderBy: { number: "desc" },
      select: {
        ...versionColumns,
        createdById: true,
        decidedAt: true,
        file: { select: { name: true, size: true, mediaType: true } },
      },
    },
  }) satisfies Prisma.MaterialSelect;

/**
 * A material as whoever may correct it, propose a version of it or decide about it follows it; of its
 * versions those that were agreed to and their own, for who decides all.
 */
export async function getOffer(actor: Actor, id: string) {
  if (!isId(id) || !canOffer(actor)) throw notFound("Materiale");
  const row = await db().material.findFirst({
    where: { id, OR: [proposedBy(actor), improvableMaterials(actor), decidableMaterials(actor)] },
    select: offerColumns(actor),
  });
  if (!row) throw notFound("Materiale");
  const { organisations, versions, proposedById, ...material } = row;
  const [isKept, isImprovable] = await Promise.all([
    db().material.count({ where: { AND: [decidableMaterials(actor)], id } }),
    db().material.count({ where: { AND: [improvableMaterials(actor)], id } }),
  ]);
  const isOwn = proposedById === actor.accountId;
  // What was corrected was so for a reason: others have the newest alone.
  const newest = versions.find(({ state }) => state === "approved");
  const seen = versions.filter(
    (version) => isKept > 0 || version === newest || version.createdById === actor.accountId,
  );
  const names = isKept
    ? await loadAccountNames(actor, [proposedById, ...seen.map(({ createdById }) => createdById)])
    : new Map<string, string>();
  const nameOf = (accountId: string | null) => (accountId && names.get(accountId)) || null;
  const waits = seen.find(
    ({ state, createdById }) => state === "proposed" && createdById === actor.accountId,
  );
  return {
    ...material,
    language: material.language as Language,
    organisations: organisations.map(({ organisation }) => organisation),
    proposerName: nameOf(proposedById),
    versions: seen.map(({ createdById, ...version }) => ({
      ...version,
      authorName: nameOf(createdById),
      isMine: createdById === actor.accountId,
    })),
    /** What is owed before it is public, for who can bring it. */
    obstacles: isOwn || isKept > 0 ? (await getClearance(SYSTEM, id)).obstacles : [],
    can: {
      correct: isOwn && isOpen(material.state),
      improve: isImprovable > 0 && !waits,
      decide: isKept > 0,
    },
  };
}

export type Offered = Awaited<ReturnType<typeof getOffer>>;
