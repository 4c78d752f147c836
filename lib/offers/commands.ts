import type { AccountActor, Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import type { AuditAction } from "#lib/audit/messages";
import { keptMaterials } from "#lib/clearances/policy";
import { refuseStale } from "#lib/editorial/rules";
import type { Versioned } from "#lib/editorial/schema";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { forgetFiles } from "#lib/files/commands";
import type { MaterialState } from "#lib/generated/prisma/enums";
import { db, inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { addMaterialVersion } from "#lib/material-keeping/commands";
import {
  addVersion,
  createMaterial,
  describedColumns,
  dropMaterial,
  type NewMaterial,
  refuseSameTitle,
  setOrganisations,
  tell,
} from "#lib/materials/commands";
import { proposedBy } from "#lib/materials/policy";
import { findSameTitle } from "#lib/materials/queries";
import { type MaterialRef, materialRefSchema } from "#lib/materials/schema";
import { tellDeciders } from "#lib/offer-notices/commands";
import { ALREADY_DECIDED, TOO_MANY_WAITING } from "#lib/offers/messages";
import { canOffer, correctableOffers, improvableMaterials } from "#lib/offers/policy";
import { countWaiting } from "#lib/offers/queries";
import { isOpen, refuseUnlessProposed } from "#lib/offers/rules";
import {
  type CorrectionInput,
  correctionSchema,
  type OfferedFile,
  type OfferedLink,
  type OfferedVersion,
  offeredFileSchema,
  offeredLinkSchema,
  offeredVersionSchema,
  type VersionRef,
  versionRefSchema,
  WAITING_AT_ONCE,
} from "#lib/offers/schema";
import type { Place } from "#lib/placements/schema";
import { type BroughtFile, type KeptFile, keepBrought } from "#lib/uploads/commands";

/** Proposes that a public address stands on some page. */
export function proposeLink(actor: Actor, input: OfferedLink): Promise<{ id: string }> {
  refuseUnless(canOffer(actor));
  const { places, ...material } = offeredLinkSchema.parse(input);
  return inTransaction(undefined, (tx) => propose(actor, { material, places }, tx));
}

/** Proposes a file; nothing is kept of one refused. */
export async function proposeFile(
  actor: Actor,
  { file, ...input }: OfferedFile & { file: BroughtFile },
): Promise<{ id: string }> {
  refuseUnless(canOffer(actor));
  const { places, note, ...material } = offeredFileSchema.parse(input);
  const kept = await keepBrought(actor, file);
  return inTransaction(undefined, async (tx) => {
    await refuseSameTitle(actor, { title: material.title, places }, tx);
    return propose(actor, { material, places, file: kept, note }, tx);
  });
}

async function propose(actor: AccountActor, offered: Omit<NewMaterial, "state">, tx: Tx) {
  await refuseTooMany(actor, tx);
  const { id } = await createMaterial(actor, { ...offered, state: "proposed" }, tx);
  await tellDeciders(actor, { materialId: id, versionId: null }, tx);
  return { id };
}

/**
 * Describes a proposal anew, with another file where one is brought. What was to be changed waits for
 * a decision again.
 */
export async function resubmitMaterial(
  actor: Actor,
  { file, ...input }: CorrectionInput & { file?: BroughtFile | null },
): Promise<{ version: number }> {
  refuseUnless(canOffer(actor));
  const { note, url, organisationIds, version, ...described } = correctionSchema.parse(input);
  const { id } = described;
  const kept = file ? await keepBrought(actor, file) : null;
  return inTransaction(undefined, async (tx) => {
    const found = await getOpenOffer(actor, id, tx);
    const columns = await describedColumns(actor, described, tx);
    const address = found.url !== null && url ? { url } : {};
    const where = { AND: [correctableOffers(actor)], id, version };
    const data = { ...columns, ...address, ...WAITS_AGAIN };
    refuseStale(await tx.material.updateMany({ where, data }));
    await setOrganisations(actor, { id, organisationIds }, tx);
    if (kept) await addVersion(actor, { materialId: id, note, file: kept }, tx);
    await tellResubmitted(actor, { id, state: found.state }, tx);
    return { version: version + 1 };
  });
}

/** Why it had come back stays with it, for who decides now. */
const WAITS_AGAIN = { state: "proposed", version: { increment: 1 } } as const;

async function tellResubmitted(
  actor: AccountActor,
  { id, state }: { id: string; state: MaterialState },
  tx: Tx,
): Promise<void> {
  await tell(actor, id, "material.resubmit", tx);
  // Who decides has been told of one that waits already.
  if (state !== "proposed") await tellDeciders(actor, { materialId: id, versionId: null }, tx);
}

/** Takes a proposal back before it was accepted: nothing of it was public, so nothing of it stays. */
export function withdrawProposal(actor: Actor, input: MaterialRef): Promise<void> {
  refuseUnless(canOffer(actor));
  const { id, version } = materialRefSchema.parse(input);
  return inTransaction(undefined, async (tx) => {
    await getOpenOffer(actor, id, tx);
    const mine = { AND: [correctableOffers(actor)], id, version };
    refuseStale(await tx.material.updateMany({ where: mine, data: { version: version + 1 } }));
    await dropMaterial(actor, id, tx);
    await recordOffer(actor, id, "material.withdraw", {}, tx);
  });
}

/** Proposes a corrected file of what stands: readers have the one before until it is accepted. */
export async function proposeVersion(
  actor: Actor,
  { file, ...input }: OfferedVersion & { file: BroughtFile },
): Promise<{ number: number }> {
  refuseUnless(canOffer(actor));
  const { id, note } = offeredVersionSchema.parse(input);
  const kept = await keepBrought(actor, file);
  return inTransaction(undefined, (tx) =>
    offerVersion(actor, { materialId: id, note, file: kept }, tx),
  );
}

async function offerVersion(
  actor: AccountActor,
  offered: { materialId: string; note: string | null; file: KeptFile },
  tx: Tx,
): Promise<{ number: number }> {
  const { materialId } = offered;
  await refuseTooMany(actor, tx);
  await lockOffer(actor, materialId, tx);
  const where = { AND: [improvableMaterials(actor)], id: materialId };
  if ((await tx.material.count({ where })) === 0) throw notFound("Materiale");
  const waiting = { materialId, createdById: actor.accountId, state: "proposed" } as const;
  if ((await tx.materialVersion.count({ where: waiting })) > 0) {
    throw new DomainError(
      "conflict",
      "Una versione di questo materiale aspetta già una decisione: prima di proporne un’altra, ritirare quella.",
    );
  }
  const number = await addVersion(actor, { ...offered, state: "proposed" }, tx);
  const { id: versionId } = await tx.materialVersion.findUniqueOrThrow({
    where: { materialId_number: { materialId, number } },
    select: { id: true },
  });
  await recordOffer(actor, materialId, "material.propose_version", { number }, tx);
  await tellDeciders(actor, { materialId, versionId }, tx);
  return { number };
}

/** Takes back a version that nobody has decided about. */
export function withdrawVersion(actor: Actor, input: VersionRef): Promise<void> {
  refuseUnless(canOffer(actor));
  const { versionId } = versionRefSchema.parse(input);
  return inTransaction(undefined, async (tx) => {
    const mine = {
      id: versionId,
      createdById: actor.accountId,
      state: { not: "approved" },
    } as const;
    const version = await tx.materialVersion.findFirst({
      where: mine,
      select: { materialId: true, fileId: true, number: true },
    });
    if (!version) throw notFound("Versione");
    const { materialId, fileId, number } = version;
    await lockOffer(actor, materialId, tx);
    await refuseUnlessWaiting(actor, versionId, tx);
    await tx.materialVersion.delete({ where: { id: versionId }, select: { id: true } });
    await forgetFiles(actor, [fileId], tx);
    await recordOffer(actor, materialId, "material.withdraw_version", { number }, tx);
  });
}

/**
 * Brings a file as the next version of what stands already under its title: at once for who is
 * responsible for it, as a proposal for others, in place of the first while that is only proposed.
 * Null where the title is another's, or nobody's: then it is a material of its own.
 */
export async function bringSame(
  actor: Actor,
  { file, note, ...what }: SameTitled & { file: BroughtFile },
): Promise<"added" | "offered" | "replaced" | null> {
  refuseUnless(canOffer(actor));
  const same = await findSameTitle(actor, what);
  if (same?.id !== what.id) return null;
  const { id, version, state } = same;
  const mine = { AND: [keptMaterials(actor)], id };
  if ((await db().material.count({ where: mine })) > 0) {
    await addMaterialVersion(actor, { id, version, note, file });
    return "added";
  }
  if (isOpen(state)) {
    await replaceFile(actor, { id, version, note: note || null, file });
    return "replaced";
  }
  await proposeVersion(actor, { id, note, file });
  return "offered";
}

interface SameTitled {
  id: string;
  title: string;
  places: readonly Pick<Place, "kind" | "id">[];
  note?: string | undefined;
}

async function replaceFile(
  actor: AccountActor,
  { id, version, note, file }: Versioned & { note: string | null; file: BroughtFile },
): Promise<void> {
  const kept = await keepBrought(actor, file);
  await inTransaction(undefined, async (tx) => {
    const { state } = await getOpenOffer(actor, id, tx);
    const where = { AND: [correctableOffers(actor)], id, version };
    refuseStale(await tx.material.updateMany({ where, data: WAITS_AGAIN }));
    await addVersion(actor, { materialId: id, note, file: kept }, tx);
    await tellResubmitted(actor, { id, state }, tx);
  });
}

/** From here on whoever else decides, corrects or takes back the same waits for this transaction. */
export async function lockOffer(_actor: Actor, materialId: string, tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Material" WHERE "id" = ${materialId}::uuid FOR UPDATE`;
}

/** One's own proposal while nothing final was said of it. */
async function getOpenOffer(actor: Actor, id: string, tx: Tx) {
  await lockOffer(actor, id, tx);
  const found = await tx.material.findFirst({
    where: { AND: [proposedBy(actor)], id },
    select: { state: true, url: true },
  });
  if (!found) throw notFound("Proposta");
  if (!isOpen(found.state)) throw new DomainError("conflict", ALREADY_DECIDED[found.state]);
  return found;
}

/** A version about which nothing was said yet. */
export async function refuseUnlessWaiting(_actor: Actor, versionId: string, tx: Tx): Promise<void> {
  const found = await tx.materialVersion.findUnique({
    where: { id: versionId },
    select: { state: true },
  });
  if (!found) throw notFound("Versione");
  refuseUnlessProposed(found.state);
}

async function refuseTooMany(actor: AccountActor, tx: Tx): Promise<void> {
  await takeTurns(tx, `offers ${actor.accountId}`);
  if ((await countWaiting(actor, tx)) < WAITING_AT_ONCE) return;
  throw new DomainError("too_many", TOO_MANY_WAITING);
}

function recordOffer(
  actor: Actor,
  id: string,
  action: Extract<AuditAction, `material.${string}`>,
  after: Record<string, number>,
  tx: Tx,
): Promise<void> {
  return recordAudit(actor, { action, entityKind: "material", entityId: id, after }, tx);
}
