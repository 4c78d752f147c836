import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { canPublish } from "#lib/editorial/policy";
import { DomainError, refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx } from "#lib/infra/db";
import { type MaterialLink, materialLinkSchema } from "#lib/materials/schema";
import { MEETINGS, meetingTag } from "#lib/meetings/tags";

/** Puts a public address among the materials of meetings and talks. */
export function addMaterialLink(
  actor: Actor,
  input: MaterialLink,
  tx?: Tx,
): Promise<{ id: string }> {
  refuseUnless(canPublish(actor));
  const { placements, ...material } = materialLinkSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    await refuseForeignTalks(placements, tx);
    const created = await tx.material.create({
      data: { ...material, placements: { createMany: { data: placements } } },
      select: {
        id: true,
        placements: { select: { meeting: { select: { slug: true } } } },
      },
    });
    // The archive says how many materials a meeting has.
    await recordAudit(
      actor,
      { action: "material.add", entityKind: "material", entityId: created.id },
      tx,
    );
    await touchTags(tx, [
      MEETINGS,
      ...created.placements.map((placement) => meetingTag(placement.meeting.slug)),
    ]);
    return { id: created.id };
  });
}

/** A talk is named with its own meeting: on the page of another nobody would find the material. */
async function refuseForeignTalks(placements: MaterialLink["placements"], tx: Tx): Promise<void> {
  const talks = await tx.talk.findMany({
    where: { id: { in: placements.flatMap(({ talkId }) => talkId ?? []) } },
    select: { id: true, meetingId: true },
  });
  const meetingOf = new Map(talks.map(({ id, meetingId }) => [id, meetingId]));
  const isForeign = placements.some(
    ({ talkId, meetingId }) => talkId !== null && meetingOf.get(talkId) !== meetingId,
  );
  if (isForeign) {
    throw new DomainError("invalid", "L’intervento indicato non è di questo incontro.");
  }
}
