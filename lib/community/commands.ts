import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { dayToDatabase, now } from "#lib/clock";
import { loadMilestoneDocument } from "#lib/community/queries";
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
import { keepAfter, keepBefore } from "#lib/record-versions/commands";

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
    await recordVersion(actor, created.id, "milestone.add", null, tx);
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
    const kept = await keepBefore(actor, { kind: "milestone", id }, loadMilestoneDocument, tx);
    const changed = await tx.communityMilestone.updateMany({
      where: { id, version, archivedAt: null },
      data: { ...milestone, ...daysOf(milestone), version: { increment: 1 } },
    });
    refuseStale(changed);
    await recordVersion(actor, id, "milestone.update", kept, tx);
    await touchTags(tx, [COMMUNITY]);
    return { version: version + 1 };
  });
}

/** Takes a stage or an event off the time line, until it is brought back. */
export function archiveMilestone(actor: Actor, input: Versioned, tx?: Tx): Promise<void> {
  return setArchived(actor, input, now(), tx);
}

export function unarchiveMilestone(actor: Actor, input: Versioned, tx?: Tx): Promise<void> {
  return setArchived(actor, input, null, tx);
}

function setArchived(
  actor: Actor,
  input: Versioned,
  archivedAt: Date | null,
  tx?: Tx,
): Promise<void> {
  refuseUnless(canPublish(actor));
  const { id, version } = versionedSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const changed = await tx.communityMilestone.updateMany({
      where: { id, version, archivedAt: archivedAt ? null : { not: null } },
      data: { archivedAt, version: { increment: 1 } },
    });
    refuseStale(changed);
    const action = archivedAt ? "milestone.archive" : "milestone.unarchive";
    await recordAudit(actor, { action, entityKind: "milestone", entityId: id }, tx);
    await touchTags(tx, [COMMUNITY]);
  });
}

async function recordVersion(
  actor: Actor,
  id: string,
  action: "milestone.add" | "milestone.update",
  before: number | null,
  tx: Tx,
): Promise<void> {
  const record = { kind: "milestone", id, before } as const;
  const versions = await keepAfter(actor, record, loadMilestoneDocument, tx);
  await recordAudit(actor, { action, entityKind: "milestone", entityId: id, ...versions }, tx);
}

function daysOf({ startsOn, endsOn }: Pick<MilestoneInput, "startsOn" | "endsOn">) {
  return { startsOn: dayToDatabase(startsOn), endsOn: endsOn && dayToDatabase(endsOn) };
}
