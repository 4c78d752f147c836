import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { dayToDatabase } from "#lib/clock";
import { type MilestoneInput, milestoneSchema } from "#lib/community/schema";
import { COMMUNITY } from "#lib/community/tags";
import { canPublish } from "#lib/editorial/policy";
import { refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx } from "#lib/infra/db";

/** Adds a stage or an event to the time line of the community. */
export function addMilestone(
  actor: Actor,
  input: MilestoneInput,
  tx?: Tx,
): Promise<{ id: string }> {
  refuseUnless(canPublish(actor));
  const milestone = milestoneSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const created = await tx.communityMilestone.create({
      data: {
        ...milestone,
        startsOn: dayToDatabase(milestone.startsOn),
        endsOn: milestone.endsOn && dayToDatabase(milestone.endsOn),
      },
      select: { id: true },
    });
    await recordAudit(
      actor,
      { action: "milestone.add", entityKind: "milestone", entityId: created.id },
      tx,
    );
    await touchTags(tx, [COMMUNITY]);
    return created;
  });
}
