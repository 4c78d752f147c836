import { type Actor, isNewsroom } from "#lib/actor";
import { readPage } from "#lib/editorial/queries";
import { DomainError, notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import { LABS, labTag } from "#lib/labs/tags";
import { meetingDraftSchema } from "#lib/meetings/schema";
import { MEETINGS, meetingTag } from "#lib/meetings/tags";
import { newsTag } from "#lib/news/tags";
import { canPlaceAt, placedFor, proposableLabs, proposableMeetings } from "#lib/placements/policy";
import type { Place } from "#lib/placements/schema";
import { MATERIALS } from "#lib/placements/tags";
import { PUBLIC_PLACE } from "#lib/visibility/policy";

/** A material as the pages it stands on show it, with the newest version that was agreed to. */
export const shownMaterial = {
  id: true,
  title: true,
  kind: true,
  url: true,
  authors: true,
  publisher: true,
  licence: true,
  versions: {
    where: { state: "approved" },
    orderBy: { number: "desc" },
    take: 1,
    select: { id: true, file: { select: { name: true, size: true, mediaType: true } } },
  },
} satisfies Prisma.MaterialSelect;

/** The pages on which a material stands. */
export const placeColumns = {
  meeting: { select: { id: true, slug: true, title: true, day: true } },
  talk: { select: { title: true } },
  lab: { select: { id: true, slug: true, title: true } },
  newsItem: { select: { id: true, slug: true, title: true } },
} satisfies Prisma.MaterialPlacementSelect;

/** Where a material stands, as far as this actor knows those pages. */
export function placesFor(actor: Actor) {
  return {
    ...(isNewsroom(actor) ? {} : { where: PUBLIC_PLACE }),
    orderBy: { id: "asc" },
    select: placeColumns,
  } satisfies Prisma.Material$placementsArgs;
}

/** The materials of a page, for whoever reads it. */
export function materialsFor(actor: Actor) {
  return {
    where: placedFor(actor),
    orderBy: [{ material: { title: "asc" } }, { id: "asc" }],
    select: { talkId: true, startSeconds: true, material: { select: shownMaterial } },
  } satisfies Prisma.Meeting$materialsArgs;
}

/** A meeting with the talks that materials can be put to: those of its draft, or of the public version. */
export async function getMeetingToAttach(actor: Actor, meetingId: string, tx: Tx = db()) {
  const page = await readPage(actor, { kind: "meeting", id: meetingId }, tx);
  const revision = page.draftRevision ?? page.liveRevision;
  if (!revision) throw notFound("Incontro");
  const { title, talks } = meetingDraftSchema.parse(revision.document);
  const [meeting, publicTalks] = await Promise.all([
    tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { slug: true } }),
    tx.talk.findMany({ where: { meetingId }, select: { id: true } }),
  ]);
  const known = new Set(publicTalks.map(({ id }) => id));
  return {
    id: meetingId,
    slug: meeting.slug,
    title,
    isPublic: page.liveRevision !== null && page.archivedAt === null,
    talks: talks.map((talk, index) => ({
      id: talk.id,
      title: talk.title || `Intervento ${index + 1}`,
      /** Otherwise it is only in the draft. */
      isPublic: known.has(talk.id),
      speakers: talk.speakers,
    })),
  };
}

/** A meeting with the talks of its public version, for who may only propose. */
export async function getMeetingToPropose(
  actor: Actor,
  which: { id: string } | { slug: string },
  tx: Tx = db(),
) {
  const meeting = await tx.meeting.findFirst({
    where: { AND: [proposableMeetings(actor), which] },
    select: {
      id: true,
      slug: true,
      title: true,
      talks: { orderBy: { position: "asc" }, select: { id: true, title: true } },
    },
  });
  if (!meeting) throw notFound("Incontro");
  return meeting;
}

/** Everything that shows a material, or counts it. */
export async function tagsOfMaterial(_actor: Actor, materialId: string, tx: Tx): Promise<string[]> {
  const placements = await tx.materialPlacement.findMany({
    where: { materialId },
    select: {
      meeting: { select: { slug: true } },
      lab: { select: { slug: true } },
      newsItem: { select: { slug: true } },
    },
  });
  // The archive says how many materials a meeting has.
  return [
    MATERIALS,
    MEETINGS,
    ...placements.flatMap(({ meeting, lab, newsItem }) => [
      ...(meeting ? [meetingTag(meeting.slug)] : []),
      ...(lab ? [LABS, labTag(lab.slug)] : []),
      ...(newsItem ? [newsTag(newsItem.slug)] : []),
    ]),
  ];
}

const PLACE = /\/(incontri|laboratori|notizie)\/([a-z0-9][a-z0-9-]*)/;

/** The page that an address leads to, as somebody copied it. */
export async function findPlaceOf(actor: Actor, address: string, tx: Tx = db()): Promise<Place> {
  const [, section = "", slug = ""] = PLACE.exec(address) ?? [];
  const place = SECTIONS[section] && (await SECTIONS[section](actor, slug, tx));
  if (place) return place;
  throw new DomainError(
    "invalid",
    "Incollare l’indirizzo di un incontro, di un laboratorio o di una notizia di questo portale.",
    "address",
  );
}

type FindPlace = (actor: Actor, slug: string, tx: Tx) => Promise<Place | null>;

const SECTIONS: Record<string, FindPlace> = {
  incontri: async (actor, slug, tx) => {
    const where = { AND: [proposableMeetings(actor), { slug }] };
    const found = await tx.meeting.findFirst({ where, select: { id: true } });
    return found && { kind: "meeting", ...found, talkId: null, startSeconds: null };
  },
  laboratori: async (actor, slug, tx) => {
    const where = { AND: [proposableLabs(actor), { slug }] };
    const found = await tx.lab.findFirst({ where, select: { id: true } });
    return found && { kind: "lab", ...found };
  },
  notizie: async (actor, slug, tx) => {
    if (!canPlaceAt(actor, { kind: "news_item", id: "" })) return null;
    const found = await tx.newsItem.findFirst({ where: { slug }, select: { id: true } });
    return found && { kind: "news_item", ...found };
  },
};
