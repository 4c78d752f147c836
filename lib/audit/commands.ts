import type { Actor } from "#lib/actor";
import type { AuditAction, AuditField } from "#lib/audit/messages";
import { Prisma } from "#lib/generated/prisma/client";
import type { AuditSubject } from "#lib/generated/prisma/enums";
import type { Tx } from "#lib/infra/db";

interface AuditRecord {
  action: AuditAction;
  entityKind: AuditSubject;
  entityId: string;
  /** Only ids, states and dates: never a person's name or a text. */
  before?: AuditValues | undefined;
  after?: AuditValues;
}

/** Each under a name that the list of the newsroom can say. */
export type AuditValues = { readonly [Field in AuditField]?: Prisma.InputJsonValue | null };

/** Says who did what to what, in the transaction that does it. */
export async function recordAudit(actor: Actor, record: AuditRecord, tx: Tx): Promise<void> {
  await tx.auditEntry.create({
    data: {
      actorKind: actor.kind,
      actorId: actor.kind === "account" ? actor.accountId : null,
      action: record.action,
      entityKind: record.entityKind,
      entityId: record.entityId,
      before: record.before ?? Prisma.DbNull,
      after: record.after ?? Prisma.DbNull,
    },
    select: { id: true },
  });
}

type Cleaning = Extract<AuditAction, `site.${"remove" | "erase" | "forget"}_${string}`>;

/** Says that the portal removed what was kept long enough: how much, and not of whom. */
export async function recordCleaning(
  actor: Actor,
  action: Cleaning,
  count: number,
  tx: Tx,
): Promise<void> {
  if (count === 0) return;
  await recordAudit(actor, { action, entityKind: "site", entityId: "1", after: { count } }, tx);
}
