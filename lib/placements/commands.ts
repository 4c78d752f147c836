import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import type { Tx } from "#lib/infra/db";
import { canPlaceAt, canProposeAt, proposableLabs } from "#lib/placements/policy";
import { getMeetingToAttach, getMeetingToPropose } from "#lib/placements/queries";
import type { Place } from "#lib/placements/schema";

/** The columns that say where a material stands. */
export interface Placed {
  meetingId: string | null;
  talkId: string | null;
  awaitedTalkId: string | null;
  labId: string | null;
  newsItemId: string | null;
  startSeconds: number | null;
  shown: boolean;
}

const WHICH_TALK = "Scegliere l’intervento che comincia da quel minuto.";

const NOWHERE: Placed = {
  meetingId: null,
  talkId: null,
  awaitedTalkId: null,
  labId: null,
  newsItemId: null,
  startSeconds: null,
  shown: true,
};

/** Where a material would stand, for who may put it there or propose that. */
export async function placeOf(actor: Actor, place: Place, tx: Tx): Promise<Placed> {
  if (canPlaceAt(actor, place)) return PLACES[place.kind](actor, place as never, tx);
  refuseUnless(canProposeAt(actor, place));
  return PLACES[place.kind](actor, place as never, tx);
}

type Of<Kind extends Place["kind"]> = Extract<Place, { kind: Kind }>;

const PLACES: {
  [Kind in Place["kind"]]: (actor: Actor, place: Of<Kind>, tx: Tx) => Promise<Placed>;
} = {
  meeting: async (actor, { id: meetingId, talkId, startSeconds }, tx) => {
    const talks = canPlaceAt(actor, { kind: "meeting", id: meetingId })
      ? (await getMeetingToAttach(actor, meetingId, tx)).talks
      : (await getMeetingToPropose(actor, { id: meetingId }, tx)).talks.map((talk) => ({
          ...talk,
          isPublic: true,
        }));
    // A talk that the public version has, one that waits in the draft, or the meeting as a whole.
    const talk = talks.find(({ id }) => id === talkId);
    if (talkId !== null && !talk) {
      throw new DomainError("invalid", "L’intervento indicato non è di questo incontro.", "talkId");
    }
    if (!talk && startSeconds !== null) throw new DomainError("invalid", WHICH_TALK, "talkId");
    return {
      ...NOWHERE,
      meetingId,
      talkId: talk?.isPublic ? talk.id : null,
      awaitedTalkId: talk && !talk.isPublic ? talk.id : null,
      startSeconds,
      shown: !talk || talk.isPublic,
    };
  },
  lab: async (actor, { id }, tx) => {
    const where = { AND: [proposableLabs(actor), { id }] };
    if ((await tx.lab.count({ where })) === 0) throw notFound("Laboratorio");
    return { ...NOWHERE, labId: id };
  },
  news_item: async (actor, { id }, tx) => {
    refuseUnless(canPlaceAt(actor, { kind: "news_item", id }));
    if ((await tx.newsItem.count({ where: { id } })) === 0) throw notFound("Notizia");
    return { ...NOWHERE, newsItemId: id };
  },
};

/** Lets a material stand at one more place. */
export async function placeMaterial(
  actor: Actor,
  materialId: string,
  place: Place,
  tx: Tx,
): Promise<void> {
  refuseUnless(canPlaceAt(actor, place));
  const { startSeconds, shown, ...where } = await placeOf(actor, place, tx);
  if ((await tx.materialPlacement.count({ where: { materialId, ...where } })) > 0) {
    throw new DomainError("conflict", "Il materiale è già lì.", "place");
  }
  const data = { id: uuidv7(), materialId, ...where, startSeconds, shown };
  await tx.materialPlacement.create({ data, select: { id: true } });
}

/** Takes a material away from a place; from the last one it is archived instead. */
export async function unplaceMaterial(
  actor: Actor,
  { materialId, placementId }: { materialId: string; placementId: string },
  tx: Tx,
): Promise<void> {
  const places = await tx.materialPlacement.findMany({
    where: { materialId },
    select: { id: true, labId: true },
  });
  const gone = places.find(({ id }) => id === placementId);
  if (!gone) throw notFound("Posto");
  refuseUnless(canPlaceAt(actor, gone.labId ? { kind: "lab", id: gone.labId } : NO_LAB));
  if (places.length === 1) {
    throw new DomainError(
      "conflict",
      "È l’unico posto in cui si trova: per toglierlo dal pubblico, archiviare il materiale.",
    );
  }
  await tx.materialPlacement.delete({ where: { id: placementId }, select: { id: true } });
}

const NO_LAB = { kind: "meeting", id: "" };
