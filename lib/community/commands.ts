import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { dayToDatabase } from "#lib/clock";
import {
  type MilestoneChange,
  type MilestoneInput,
  milestoneChangeSchema,
  milestoneSchema,
} from "#lib/community/schema";
import { COMMUNITY } from "#lib/community/tags";
import { canPublish } from "#lib/editorial/policy";
import { refuseStale } from "#lib/editorial/rules";
import { type Versioned, versionedSchema } from "#lib/editorial/schema";
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
      data: { ...milestone, ...daysOf(milestone) },
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

/** Corrects what the time line says. */
export function updateMilestone(
  actor: Actor,
  input: MilestoneChange,
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canPublish(actor));
  const { id, version, ...milestone } = milestoneChangeSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const changed = await tx.communityMilestone.updateMany({
      where: { id, version },
      data: { ...milestone, ...daysOf(milestone), version: { increment: 1 } },
    });
    refuseStale(changed);
    const record = { action: "milestone.update", entityKind: "milestone", entityId: id } as const;
    await recordAudit(actor, record, tx);
    await touchTags(tx, [COMMUNITY]);
    return { version: version + 1 };
  });
}

/** Takes a stage or an event off the time line. */
export function removeMilestone(actor: Actor, input: Versioned, tx?: Tx): Promise<void> {
  refuseUnless(canPublish(actor));
  const { id, version } = versionedSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    refuseStale(await tx.communityMilestone.deleteMany({ where: { id, version } }));
    const record = { action: "milestone.remove", entityKind: "milestone", entityId: id } as const;
    await recordAudit(actor, record, tx);
    await touchTags(tx, [COMMUNITY]);
  });
}

function daysOf({ startsOn, endsOn }: Pick<MilestoneInput, "startsOn" | "endsOn">) {
  return { startsOn: dayToDatabase(startsOn), endsOn: endsOn && dayToDatabase(endsOn) };
}
