import type { Actor } from "#lib/actor";
import { canKeepMaterials, keptMaterials } from "#lib/clearances/policy";
import { now } from "#lib/clock";
import { refuseStale } from "#lib/editorial/rules";
import type { Versioned } from "#lib/editorial/schema";
import { notFound, refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx } from "#lib/infra/db";
import {
  addVersion,
  createMaterial,
  describedColumns,
  refuseSameTitle,
  setOrganisations,
  tell,
} from "#lib/materials/commands";
import { canAttach } from "#lib/materials/policy";
import {
  type MaterialEdit,
  type MaterialRef,
  materialEditSchema,
  materialRefSchema,
  type NewFileInput,
  type NewLinkInput,
  type NewPlace,
  type NewVersionInput,
  newFileSchema,
  newLinkSchema,
  newPlaceSchema,
  newVersionSchema,
  type PlaceMove,
  type PlaceRemoval,
  placeMoveSchema,
  placeRemovalSchema,
} from "#lib/materials/schema";
import { placeMaterial, placeOf, unplaceMaterial } from "#lib/placements/commands";
import { tagsOfMaterial } from "#lib/placements/queries";
import { type BroughtFile, keepBrought } from "#lib/uploads/commands";

/** Puts a public address among the materials of some pages. */
export function attachLink(actor: Actor, input: NewLinkInput, tx?: Tx): Promise<{ id: string }> {
  refuseUnless(canAttach(actor));
  const { places, ...material } = newLinkSchema.parse(input);
  return inTransaction(tx, (tx) =>
    createMaterial(actor, { material, places, state: "approved" }, tx),
  );
}

/** Attaches a file: it is the first version of a new material. Nothing is kept of one refused. */
export async function attachFile(
  actor: Actor,
  { file, ...input }: NewFileInput & { file: BroughtFile },
): Promise<{ id: string }> {
  refuseUnless(canAttach(actor));
  const { places, note, ...material } = newFileSchema.parse(input);
  const kept = await keepBrought(actor, file);
  return inTransaction(undefined, async (tx) => {
    await refuseSameTitle(actor, { title: material.title, places }, tx);
    return createMaterial(actor, { material, places, file: kept, note, state: "approved" }, tx);
  });
}

/** Brings a corrected file: the ones before stay as they were. */
export async function addMaterialVersion(
  actor: Actor,
  { file, ...input }: NewVersionInput & { file: BroughtFile },
): Promise<{ version: number; number: number }> {
  refuseUnless(canKeepMaterials(actor));
  const { id, version, note } = newVersionSchema.parse(input);
  const kept = await keepBrought(actor, file);
  return inTransaction(undefined, async (tx) => {
    await change(actor, { id, version }, { archivedAt: null }, {}, tx);
    const number = await addVersion(actor, { materialId: id, note, file: kept }, tx);
    await tell(actor, id, "material.version", tx, { number });
    return { version: version + 1, number };
  });
}

/** Corrects how a material is described, and who may see it. */
export function editMaterial(
  actor: Actor,
  input: MaterialEdit,
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canKeepMaterials(actor));
  const { id, version, organisationIds, ...described } = materialEditSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const columns = await describedColumns(actor, { id, ...described }, tx);
    await change(actor, { id, version }, { archivedAt: null }, columns, tx);
    await setOrganisations(actor, { id, organisationIds }, tx);
    await tell(actor, id, "material.edit", tx);
    return { version: version + 1 };
  });
}

/** Lets a material stand on one more page. */
export function placeMaterialAt(actor: Actor, input: NewPlace): Promise<{ version: number }> {
  refuseUnless(canKeepMaterials(actor));
  const { id, version, place } = newPlaceSchema.parse(input);
  return inTransaction(undefined, async (tx) => {
    await change(actor, { id, version }, { archivedAt: null }, {}, tx);
    await placeMaterial(actor, id, place, tx);
    await tell(actor, id, "material.place", tx);
    return { version: version + 1 };
  });
}

/** Puts a material to another talk of the same meeting, or to the meeting as a whole. */
export function moveMaterial(actor: Actor, input: PlaceMove): Promise<{ version: number }> {
  refuseUnless(canAttach(actor));
  const { id, version, placementId, place } = placeMoveSchema.parse(input);
  return inTransaction(undefined, async (tx) => {
    await change(actor, { id, version }, { archivedAt: null }, {}, tx);
    const { startSeconds, shown, ...where } = await placeOf(actor, place, tx);
    const { meetingId } = where;
    const old = { id: placementId, materialId: id, meetingId };
    if ((await tx.materialPlacement.count({ where: old })) === 0) throw notFound("Posto");
    // Where it stands there already, once is enough.
    await tx.materialPlacement.deleteMany({
      where: { materialId: id, ...where, id: { not: placementId } },
    });
    await tx.materialPlacement.update({
      where: { id: placementId },
      data: { ...where, startSeconds, shown },
      select: { id: true },
    });
    await tell(actor, id, "material.place", tx);
    return { version: version + 1 };
  });
}

/** Takes a material away from a page; from its only one it is archived instead. */
export function removePlace(actor: Actor, input: PlaceRemoval): Promise<{ version: number }> {
  refuseUnless(canKeepMaterials(actor));
  const { id, version, placementId } = placeRemovalSchema.parse(input);
  return inTransaction(undefined, async (tx) => {
    // What it leaves must be drawn anew too.
    const before = await tagsOfMaterial(actor, id, tx);
    await change(actor, { id, version }, { archivedAt: null }, {}, tx);
    await unplaceMaterial(actor, { materialId: id, placementId }, tx);
    await tell(actor, id, "material.unplace", tx);
    await touchTags(tx, before);
    return { version: version + 1 };
  });
}

/** Takes a material away from readers; nothing of it is lost. */
export function archiveMaterial(
  actor: Actor,
  input: MaterialRef,
  tx?: Tx,
): Promise<{ version: number }> {
  return setArchived(actor, input, now(), tx);
}

export function restoreMaterial(actor: Actor, input: MaterialRef): Promise<{ version: number }> {
  return setArchived(actor, input, null);
}

function setArchived(actor: Actor, input: MaterialRef, archivedAt: Date | null, tx?: Tx) {
  refuseUnless(canKeepMaterials(actor));
  const { id, version } = materialRefSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const before = archivedAt ? null : { not: null };
    await change(actor, { id, version }, { archivedAt: before }, { archivedAt }, tx);
    await tell(actor, id, archivedAt ? "material.archive" : "material.unarchive", tx);
    return { version: version + 1 };
  });
}

/** Of two who change a material at once the second finds another version. */
async function change(
  actor: Actor,
  { id, version }: Versioned,
  state: { archivedAt: null | { not: null } },
  data: object,
  tx: Tx,
): Promise<void> {
  const mine = { AND: [keptMaterials(actor), { id }] };
  if ((await tx.material.count({ where: mine })) === 0) throw notFound("Materiale");
  const where = { id, version, ...state };
  refuseStale(
    await tx.material.updateMany({ where, data: { ...data, version: { increment: 1 } } }),
  );
}
