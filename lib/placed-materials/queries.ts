import type { Actor } from "#lib/actor";
import { dayFromDatabase, now } from "#lib/clock";
import { notFound } from "#lib/errors";
import { db } from "#lib/infra/db";
import { proposedBy, visibleMaterials } from "#lib/materials/policy";
import { visibleMeetings } from "#lib/meetings/policy";
import { placedFor } from "#lib/placements/policy";
import { shownMaterial } from "#lib/placements/queries";

/** Talk by talk all that a reader of a meeting may see, and what they proposed for it. */
export async function getMeetingMaterials(actor: Actor, slug: string) {
  const meeting = await db().meeting.findFirst({
    where: { slug, ...visibleMeetings(actor) },
    select: {
      id: true,
      slug: true,
      title: true,
      kind: true,
      mode: true,
      status: true,
      day: true,
      lastDay: true,
      timeZone: true,
      demonstration: true,
      talks: { orderBy: { position: "asc" }, select: { id: true, title: true, position: true } },
      materials: {
        where: { shown: true, OR: [placedFor(actor), { material: proposedBy(actor) }] },
        orderBy: [{ material: { title: "asc" } }, { id: "asc" }],
        select: {
          id: true,
          talkId: true,
          startSeconds: true,
          material: {
            select: {
              ...shownMaterial,
              visibility: true,
              state: true,
              stateReason: true,
              cleared: true,
              embargoUntil: true,
              proposedById: true,
            },
          },
        },
      },
    },
  });
  if (!meeting) throw notFound("Incontro");
  const { talks, materials, day, lastDay, ...rest } = meeting;
  const at = (talkId: string | null) =>
    materials
      .filter((row) => row.talkId === talkId)
      .map(({ id: placementId, startSeconds, material: { proposedById, ...material } }) => ({
        ...material,
        placementId,
        startSeconds,
        isOwn: actor.kind === "account" && proposedById === actor.accountId,
        isAwaited: material.embargoUntil !== null && material.embargoUntil > now(),
      }));
  return {
    ...rest,
    day: dayFromDatabase(day),
    lastDay: lastDay && dayFromDatabase(lastDay),
    /** Talks with something to open, in the order of the programme. */
    talks: talks
      .map(({ id, ...talk }) => ({ ...talk, materials: at(id) }))
      .filter((talk) => talk.materials.length > 0),
    /** Of the meeting as a whole. */
    materials: at(null),
    can: { propose: actor.kind === "account" },
  };
}

export type MeetingMaterials = Awaited<ReturnType<typeof getMeetingMaterials>>;
export type MeetingMaterial = MeetingMaterials["materials"][number];

/** What a reader of a lab's or a news item's page finds there. */
export async function listMaterialsAt(
  actor: Actor,
  place: { lab: { slug: string } } | { newsItem: { slug: string } },
) {
  const rows = await db().materialPlacement.findMany({
    where: { AND: [placedFor(actor), place] },
    orderBy: [{ material: { title: "asc" } }, { id: "asc" }],
    select: { startSeconds: true, material: { select: shownMaterial } },
  });
  return rows.map(({ startSeconds, material }) => ({ ...material, startSeconds }));
}

export type ShownMaterial = Awaited<ReturnType<typeof listMaterialsAt>>[number];

/** The newest of an organisation's, and how many there are. */
export async function listMaterialsOfOrganisation(
  actor: Actor,
  organisationId: string,
  limit: number,
) {
  const where = {
    AND: [visibleMaterials(actor), { organisations: { some: { organisationId } } }],
  };
  const [materials, total] = await Promise.all([
    db().material.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: limit,
      select: shownMaterial,
    }),
    db().material.count({ where }),
  ]);
  return { total, materials: materials.map((row) => ({ ...row, startSeconds: null })) };
}
