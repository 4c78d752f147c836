import type { Actor } from "#lib/actor";
import { isNewsroom } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { withheldFor } from "#lib/contents/policy";
import { readPage } from "#lib/editorial/queries";
import { notFound } from "#lib/errors";
import { isId } from "#lib/ids";
import { db, type Tx } from "#lib/infra/db";
import { canAttach, visibleMaterials } from "#lib/materials/policy";
import { meetingDraftSchema } from "#lib/meetings/schema";

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
    })),
  };
}

export type MeetingToAttach = Awaited<ReturnType<typeof getMeetingToAttach>>;

/** What is attached to a meeting and its talks, archived ones too, with every version. */
export async function listAttached(actor: Actor, meetingId: string) {
  if (!canAttach(actor)) throw notFound("Incontro");
  const placements = await db().materialPlacement.findMany({
    where: { meetingId },
    orderBy: [{ material: { title: "asc" } }, { id: "asc" }],
    select: {
      talkId: true,
      awaitedTalkId: true,
      shown: true,
      material: {
        select: {
          id: true,
          version: true,
          title: true,
          kind: true,
          url: true,
          publisher: true,
          archivedAt: true,
          hiddenAt: true,
          versions: {
            orderBy: { number: "desc" },
            select: {
              id: true,
              number: true,
              note: true,
              createdAt: true,
              createdById: true,
              file: { select: { name: true, size: true, mediaType: true } },
            },
          },
        },
      },
    },
  });
  const authors = placements.flatMap(({ material }) =>
    material.versions.map(({ createdById }) => createdById),
  );
  const names = await loadAccountNames(actor, authors);
  return placements.map(({ material, talkId, awaitedTalkId, shown }) => ({
    ...material,
    /** Not while its talk has never been public. */
    shown,
    talkId: talkId ?? awaitedTalkId,
    versions: material.versions.map(({ createdById, ...version }) => ({
      ...version,
      authorName: (createdById && names.get(createdById)) || null,
    })),
  }));
}

export type AttachedMaterial = Awaited<ReturnType<typeof listAttached>>[number];

/**
 * A file to download. Others than the newsroom get the newest version only: what was corrected was
 * so for a reason, and who has an old address is led to the new one.
 */
export async function getDownload(actor: Actor, versionId: string) {
  if (!isId(versionId)) throw notFound("Materiale");
  const found = await db().materialVersion.findFirst({
    where: { id: versionId, material: visibleMaterials(actor) },
    select: {
      id: true,
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
            orderBy: { number: "desc" },
            take: 1,
            select: { id: true, file: { select: { name: true } } },
          },
        },
      },
    },
  });
  const newest = found?.material.versions[0];
  if (!found || !newest) throw notFound("Materiale");
  if (newest.id !== found.id && !isNewsroom(actor)) {
    return { kind: "replaced" as const, by: { versionId: newest.id, name: newest.file.name } };
  }
  const { content, ...file } = found.file;
  const why = withheldFor(content);
  return why ? { kind: "withheld" as const, why } : { kind: "file" as const, file };
}
