import type { Actor } from "#lib/actor";
import type { AuditAction } from "#lib/audit/messages";
import { now } from "#lib/clock";
import { accountOf } from "#lib/editorial/commands";
import { refuseStale } from "#lib/editorial/rules";
import type { Versioned } from "#lib/editorial/schema";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { inTransaction, type Tx } from "#lib/infra/db";
import { tell } from "#lib/materials/commands";
import { type MaterialRef, materialRefSchema } from "#lib/materials/schema";
import {
  type Reasoned,
  reasonedSchema,
  type VersionRefusal,
  versionRefusalSchema,
} from "#lib/offer-decisions/schema";
import { tellProposer } from "#lib/offer-notices/commands";
import type { Decision } from "#lib/offer-notices/schema";
import { lockOffer, refuseUnlessWaiting } from "#lib/offers/commands";
import { canDecide, decidableMaterials } from "#lib/offers/policy";
import { refuseUnlessProposed } from "#lib/offers/rules";
import { type VersionRef, versionRefSchema } from "#lib/offers/schema";

type Changed = Promise<{ version: number }>;

/** Lets a proposal become a material: it is seen as soon as nothing is owed and its day has come. */
export function approveMaterial(actor: Actor, input: MaterialRef): Changed {
  const ref = materialRefSchema.parse(input);
  return decide(actor, { ...ref, decision: "approved", reason: null });
}

/** Gives a proposal back to its proposer, and says what is to be changed. */
export function askChanges(actor: Actor, input: Reasoned): Changed {
  return decide(actor, { ...reasonedSchema.parse(input), decision: "changes_asked" });
}

export function refuseMaterial(actor: Actor, input: Reasoned): Changed {
  return decide(actor, { ...reasonedSchema.parse(input), decision: "refused" });
}

const DECISION_ACTIONS = {
  approved: "material.approve",
  changes_asked: "material.ask_changes",
  refused: "material.refuse",
} as const satisfies Record<Decision, AuditAction>;

function decide(
  actor: Actor,
  { id, version, decision, reason }: Versioned & { decision: Decision; reason: string | null },
): Changed {
  refuseUnless(canDecide(actor));
  return inTransaction(undefined, async (tx) => {
    await lockOffer(actor, id, tx);
    const found = await tx.material.findFirst({
      where: { AND: [decidableMaterials(actor)], id },
      select: { state: true, proposedById: true },
    });
    if (!found) throw notFound("Materiale");
    refuseUnlessProposed(found.state);
    const decided = { state: decision, stateReason: reason, ...decidedBy(actor) };
    const data = { ...decided, version: { increment: 1 } };
    refuseStale(await tx.material.updateMany({ where: { id, version }, data }));
    await tell(actor, id, DECISION_ACTIONS[decision], tx);
    const offer = { materialId: id, versionId: null, decision };
    await tellProposer(actor, found.proposedById, offer, tx);
    return { version: version + 1 };
  });
}

/** Readers have the proposed version from now on. */
export function approveVersion(actor: Actor, input: VersionRef): Promise<void> {
  const { versionId } = versionRefSchema.parse(input);
  return decideVersion(actor, { versionId, decision: "approved", reason: null });
}

export function refuseVersion(actor: Actor, input: VersionRefusal): Promise<void> {
  return decideVersion(actor, { ...versionRefusalSchema.parse(input), decision: "refused" });
}

function decideVersion(
  actor: Actor,
  {
    versionId,
    decision,
    reason,
  }: { versionId: string; decision: "approved" | "refused"; reason: string | null },
): Promise<void> {
  refuseUnless(canDecide(actor));
  return inTransaction(undefined, async (tx) => {
    const version = await tx.materialVersion.findFirst({
      where: { id: versionId, material: decidableMaterials(actor) },
      select: { materialId: true, number: true, createdById: true },
    });
    if (!version) throw notFound("Versione");
    const { materialId, number, createdById } = version;
    await lockOffer(actor, materialId, tx);
    await refuseUnlessWaiting(actor, versionId, tx);
    if (decision === "approved") await refuseOvertaken({ materialId, number }, tx);
    await tx.materialVersion.update({
      where: { id: versionId },
      data: { state: decision, stateReason: reason, ...decidedBy(actor) },
      select: { id: true },
    });
    const isSeen = decision === "approved";
    if (isSeen) {
      const data = { version: { increment: 1 } };
      await tx.material.update({ where: { id: materialId }, data, select: { id: true } });
    }
    const action = isSeen ? "material.approve_version" : "material.refuse_version";
    await tell(actor, materialId, action, tx, { number });
    await tellProposer(actor, createdById, { materialId, versionId, decision }, tx);
  });
}

/** Readers have the highest number: what was accepted below it, nobody would get. */
async function refuseOvertaken(
  { materialId, number }: { materialId: string; number: number },
  tx: Tx,
): Promise<void> {
  const where = { materialId, state: "approved", number: { gt: number } } as const;
  const newer = await tx.materialVersion.aggregate({ where, _max: { number: true } });
  if (newer._max.number === null) return;
  throw new DomainError(
    "conflict",
    `Nel frattempo c’è la versione ${newer._max.number}, più recente: questa non ne prenderebbe il posto. Se serve ancora, va proposta di nuovo.`,
  );
}

const decidedBy = (actor: Actor) => ({ decidedById: accountOf(actor), decidedAt: now() });
