import { v7 as uuidv7 } from "uuid";
import { type Actor, SYSTEM } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import type { AuditAction } from "#lib/audit/messages";
import { canKeepMaterials, keptMaterials } from "#lib/clearances/policy";
import { getClearance } from "#lib/clearances/queries";
import {
  type AccessibleInput,
  accessibleSchema,
  type CaptionsExcuse,
  type CaptionsInput,
  captionsExcuseSchema,
  captionsSchema,
  type ReleaseInput,
  type ReleaseRemoval,
  releaseRemovalSchema,
  releaseSchema,
} from "#lib/clearances/schema";
import { dayToDatabase } from "#lib/clock";
import { refuseStale } from "#lib/editorial/rules";
import type { Versioned } from "#lib/editorial/schema";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { forgetFiles } from "#lib/files/commands";
import { CAPTIONS_TYPE } from "#lib/files/schema";
import type { Prisma } from "#lib/generated/prisma/client";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx } from "#lib/infra/db";
import { tagsOfMaterial } from "#lib/placements/queries";
import { type BroughtFile, keepBrought, nameKept } from "#lib/uploads/commands";

type Changed = Promise<{ version: number }>;

/** Finds anew whether anything is owed before a material is seen; whoever changes one calls it. */
export async function settleClearance(actor: Actor, materialId: string, tx: Tx): Promise<void> {
  refuseUnless(actor.kind !== "anonymous");
  const { obstacles } = await getClearance(SYSTEM, materialId, tx);
  const cleared = obstacles.length === 0;
  // It is no change of the material: whoever edits it meanwhile has not missed anything.
  await tx.$executeRaw`
    UPDATE "Material" SET "cleared" = ${cleared}
    WHERE "id" = ${materialId}::uuid AND "cleared" <> ${cleared}`;
}

/** The same for materials of which something that they owe may have changed elsewhere. */
export function settleClearances(actor: Actor, where: Prisma.MaterialWhereInput): Promise<void> {
  refuseUnless(actor.kind === "system");
  return inTransaction(undefined, async (tx) => {
    const materials = await tx.material.findMany({ where, select: { id: true } });
    for (const { id } of materials) {
      await settleClearance(actor, id, tx);
      await touchTags(tx, await tagsOfMaterial(actor, id, tx));
    }
  });
}

/** Records that people agreed to the publication; of who is recorded already it is corrected. */
export function recordReleases(actor: Actor, input: ReleaseInput): Changed {
  const { id, version, names, givenOn, note } = releaseSchema.parse(input);
  return settle(actor, { id, version }, "material.release", async (tx) => {
    await tx.materialRelease.deleteMany({ where: { materialId: id, personName: { in: names } } });
    const recordedById = actor.kind === "account" ? actor.accountId : null;
    const common = { materialId: id, givenOn: dayToDatabase(givenOn), note, recordedById };
    const data = [...new Set(names)].map((personName) => ({ id: uuidv7(), personName, ...common }));
    await tx.materialRelease.createMany({ data });
  });
}

/** Somebody took it back, or it was recorded by mistake. */
export function withdrawRelease(actor: Actor, input: ReleaseRemoval): Changed {
  const { id, version, releaseId } = releaseRemovalSchema.parse(input);
  return settle(actor, { id, version }, "material.withdraw_release", async (tx) => {
    const gone = await tx.materialRelease.deleteMany({ where: { id: releaseId, materialId: id } });
    if (gone.count === 0) throw notFound("Liberatoria");
  });
}

/** Brings the captions of a recording in a language; those before in the same go. */
export async function addCaptions(
  actor: Actor,
  { file, ...input }: CaptionsInput & { file: BroughtFile },
): Changed {
  refuseUnless(canKeepMaterials(actor));
  const { id, version, language } = captionsSchema.parse(input);
  const kept = await keepBrought(actor, file);
  return settle(actor, { id, version }, "material.captions", async (tx) => {
    const where = { materialId_language: { materialId: id, language } };
    const before = await tx.materialCaptions.findUnique({ where, select: { fileId: true } });
    if (before) {
      await tx.materialCaptions.delete({ where, select: { fileId: true } });
      await forgetFiles(actor, [before.fileId], tx);
    }
    const { id: fileId, mediaType } = await nameKept(actor, kept, tx);
    if (mediaType !== CAPTIONS_TYPE) {
      throw new DomainError("invalid", "I sottotitoli sono un file WebVTT (.vtt).", "file");
    }
    await tx.materialCaptions.create({
      data: { materialId: id, language, fileId },
      select: { fileId: true },
    });
  });
}

/** Says why a recording comes out before its captions, and by when it gets them. */
export function excuseCaptions(actor: Actor, input: CaptionsExcuse): Changed {
  const { id, version, captionsReason, captionsDueOn } = captionsExcuseSchema.parse(input);
  return settle(actor, { id, version }, "material.captions_excuse", async (tx) => {
    const data = { captionsReason, captionsDueOn: captionsDueOn && dayToDatabase(captionsDueOn) };
    await tx.material.update({ where: { id }, data, select: { id: true } });
  });
}

/** Says what an untagged document says, or why it comes out without. */
export function describeDocument(actor: Actor, input: AccessibleInput): Changed {
  const { id, version, ...data } = accessibleSchema.parse(input);
  return settle(actor, { id, version }, "material.accessible", async (tx) => {
    await tx.material.update({ where: { id }, data, select: { id: true } });
  });
}

/** Of two who change a material at once the second finds another version. */
function settle(
  actor: Actor,
  { id, version }: Versioned,
  action: AuditAction,
  change: (tx: Tx) => Promise<void>,
): Changed {
  refuseUnless(canKeepMaterials(actor));
  return inTransaction(undefined, async (tx) => {
    const mine = keptMaterials(actor);
    if ((await tx.material.count({ where: { AND: [mine, { id }] } })) === 0) {
      throw notFound("Materiale");
    }
    const where = { id, version, archivedAt: null };
    refuseStale(await tx.material.updateMany({ where, data: { version: { increment: 1 } } }));
    await change(tx);
    await settleClearance(actor, id, tx);
    await recordAudit(actor, { action, entityKind: "material", entityId: id }, tx);
    await touchTags(tx, await tagsOfMaterial(actor, id, tx));
    return { version: version + 1 };
  });
}
