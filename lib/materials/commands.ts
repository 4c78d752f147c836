import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import type { AuditAction } from "#lib/audit/messages";
import { settleClearance } from "#lib/clearances/commands";
import type { MaterialKind } from "#lib/clearances/schema";
import { instantAt, now } from "#lib/clock";
import { DomainError, refuseUnless } from "#lib/errors";
import { forgetFiles } from "#lib/files/commands";
import { CAPTIONS_TYPE } from "#lib/files/schema";
import type { MaterialState } from "#lib/generated/prisma/enums";
import { touchTags } from "#lib/infra/cache-tags";
import { db, inTransaction, type Tx } from "#lib/infra/db";
import { canAttach, canEndEmbargoes } from "#lib/materials/policy";
import { findSameTitle } from "#lib/materials/queries";
import type { newLinkSchema } from "#lib/materials/schema";
import { visibleOrganisations } from "#lib/organisations/policy";
import { placeOf } from "#lib/placements/commands";
import { tagsOfMaterial } from "#lib/placements/queries";
import type { Place } from "#lib/placements/schema";
import { getSite } from "#lib/site/queries";
import { type KeptFile, nameKept } from "#lib/uploads/commands";

/** Of a file under a title that another has there already it has to be said which of the two it is. */
export async function refuseSameTitle(
  actor: Actor,
  what: { title: string; places: readonly Place[] },
  tx: Tx,
): Promise<void> {
  const same = await findSameTitle(actor, what, tx);
  if (same) throw new DomainError("conflict", `Esiste già «${same.title}» qui.`, "same");
}

/** A material as it is entered: by who may attach it, or as somebody's proposal. */
export interface NewMaterial {
  material: Omit<ReturnType<typeof newLinkSchema.parse>, "places" | "url" | "demonstration"> & {
    url?: string;
    demonstration?: boolean;
  };
  places: Place[];
  file?: KeptFile;
  note?: string | null;
  state: Extract<MaterialState, "approved" | "proposed">;
}

/** Writes a material, its places and its first version; what it owes is found at once. */
export async function createMaterial(
  actor: Actor,
  { material, places, file, note = null, state }: NewMaterial,
  tx: Tx,
): Promise<{ id: string }> {
  const { organisationIds, embargoDay, ...columns } = material;
  const id = uuidv7();
  const placed = [];
  for (const place of places) {
    placed.push({ id: uuidv7(), ...(await placeOf(actor, place, tx)) });
  }
  const embargoUntil = await embargoEnd(actor, embargoDay, tx);
  const proposedById = state === "proposed" && actor.kind === "account" ? actor.accountId : null;
  await refuseUnknownOrganisations(actor, organisationIds, tx);
  await tx.material.create({
    data: {
      id,
      ...columns,
      embargoUntil,
      state,
      proposedById,
      placements: { createMany: { data: placed } },
      organisations: { createMany: { data: organisationIds.map(ofOrganisation) } },
    },
    select: { id: true },
  });
  if (file) await addVersion(actor, { materialId: id, note, file }, tx);
  await tell(actor, id, state === "proposed" ? "material.propose" : "material.add", tx);
  return { id };
}

/** What was said of a material, as it is kept. */
export async function describedColumns<D extends { kind: MaterialKind; embargoDay: string | null }>(
  actor: Actor,
  { id, embargoDay, ...columns }: D & { id: string },
  tx: Tx,
) {
  await refusePageAsFile(id, columns.kind, tx);
  return { ...columns, embargoUntil: await embargoEnd(actor, embargoDay, tx) };
}

/** Says of which organisations a material is; those that it was of before may stay. */
export async function setOrganisations(
  actor: Actor,
  { id, organisationIds }: { id: string; organisationIds: string[] },
  tx: Tx,
): Promise<void> {
  const had = await tx.materialOrganisation.findMany({
    where: { materialId: id },
    select: { organisationId: true },
  });
  const known = new Set(had.map(({ organisationId }) => organisationId));
  const added = organisationIds.filter((organisationId) => !known.has(organisationId));
  await refuseUnknownOrganisations(actor, added, tx);
  await tx.materialOrganisation.deleteMany({
    where: { materialId: id, organisationId: { notIn: organisationIds } },
  });
  const data = added.map((organisationId) => ({ materialId: id, organisationId }));
  await tx.materialOrganisation.createMany({ data });
}

/**
 * Notes whose embargo is over. Readers see them since that moment by themselves; pages that are kept
 * are drawn anew.
 */
export function endEmbargoes(actor: Actor): Promise<number> {
  refuseUnless(canEndEmbargoes(actor));
  return inTransaction(undefined, async (tx) => {
    const over = await tx.material.findMany({
      where: { embargoUntil: { lte: now() } },
      select: { id: true },
      take: 200,
    });
    for (const { id } of over) {
      // By hand: it is no change of the material, whose version and last update stay.
      await tx.$executeRaw`UPDATE "Material" SET "embargoUntil" = NULL WHERE "id" = ${id}::uuid`;
      await recordAudit(
        actor,
        { action: "material.end_embargo", entityKind: "material", entityId: id },
        tx,
      );
      await touchTags(tx, await tagsOfMaterial(actor, id, tx));
    }
    return over.length;
  });
}

/** Adds one to how often a version was taken: not by whom. */
export async function countDownload(actor: Actor, versionId: string, tx: Tx = db()): Promise<void> {
  refuseUnless(actor.kind !== "system");
  await tx.$executeRaw`
    UPDATE "MaterialVersion" SET "downloads" = "downloads" + 1 WHERE "id" = ${versionId}::uuid`;
}

/** Keeps a file as the next version of a material, and answers which that is; a link has none. */
export async function addVersion(
  actor: Actor,
  given: {
    materialId: string;
    note: string | null;
    file: KeptFile;
    state?: Extract<MaterialState, "approved" | "proposed">;
  },
  tx: Tx,
): Promise<number> {
  const { file, ...version } = given;
  const { materialId } = given;
  if ((await tx.material.count({ where: { id: materialId, url: { not: null } } })) > 0) {
    throw new DomainError("conflict", "Questo materiale è un collegamento: non ha versioni.");
  }
  const last = await tx.materialVersion.aggregate({
    where: { materialId },
    _max: { number: true },
  });
  const number = (last._max.number ?? 0) + 1;
  const { id: fileId, mediaType } = await nameKept(actor, file, tx);
  if (mediaType === CAPTIONS_TYPE) {
    throw new DomainError(
      "invalid",
      "I sottotitoli si caricano nella pagina della loro registrazione.",
      "file",
    );
  }
  const createdById = actor.kind === "account" ? actor.accountId : null;
  await tx.materialVersion.create({
    data: { id: uuidv7(), ...version, number, fileId, createdByKind: actor.kind, createdById },
    select: { id: true },
  });
  return number;
}

/** Removes a material with every version of its file and its captions; the files are forgotten. */
export async function dropMaterial(actor: Actor, id: string, tx: Tx): Promise<void> {
  const where = { materialId: id };
  const select = { fileId: true } as const;
  const versions = await tx.materialVersion.findMany({ where, select });
  const captions = await tx.materialCaptions.findMany({ where, select });
  await tx.materialVersion.deleteMany({ where });
  await tx.materialCaptions.deleteMany({ where });
  await tx.material.delete({ where: { id }, select: { id: true } });
  const fileIds = [...versions, ...captions].map(({ fileId }) => fileId);
  await forgetFiles(actor, fileIds, tx);
}

/** Finds what is owed, writes the audit, and ends the pages on which it stands. */
export async function tell(
  actor: Actor,
  id: string,
  action: Extract<AuditAction, `material.${string}`>,
  tx: Tx,
  after: Record<string, number> = {},
): Promise<void> {
  await settleClearance(actor, id, tx);
  await recordAudit(actor, { action, entityKind: "material", entityId: id, after }, tx);
  await touchTags(tx, await tagsOfMaterial(actor, id, tx));
}

/** From the first instant of that day, where the portal is. */
async function embargoEnd(actor: Actor, day: string | null, tx: Tx): Promise<Date | null> {
  if (!day) return null;
  const { timeZone } = await getSite(actor, tx);
  return instantAt(day, "00:00", timeZone);
}

const ofOrganisation = (organisationId: string) => ({ organisationId });

async function refuseUnknownOrganisations(
  actor: Actor,
  ids: readonly string[],
  tx: Tx,
): Promise<void> {
  if (ids.length === 0) return;
  const own =
    actor.kind === "account" ? { accounts: { some: { accountId: actor.accountId } } } : {};
  const nameable = canAttach(actor)
    ? { mergedIntoId: null }
    : { mergedIntoId: null, OR: [visibleOrganisations(actor), own] };
  const known = await tx.organisation.count({
    where: { AND: [nameable, { id: { in: [...ids] } }] },
  });
  if (known === new Set(ids).size) return;
  throw new DomainError("invalid", "Un ente indicato non c’è più.", "organisationIds");
}

async function refusePageAsFile(id: string, kind: string, tx: Tx): Promise<void> {
  if (
    kind !== "web_page" ||
    (await tx.materialVersion.count({ where: { materialId: id } })) === 0
  ) {
    return;
  }
  throw new DomainError("invalid", "Un file non è una pagina: scegliere un altro tipo.", "kind");
}
