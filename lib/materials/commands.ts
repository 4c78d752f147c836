import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { now } from "#lib/clock";
import { refuseStale } from "#lib/editorial/rules";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx } from "#lib/infra/db";
import { canAttach } from "#lib/materials/policy";
import { getMeetingToAttach } from "#lib/materials/queries";
import {
  type MaterialEdit,
  type MaterialLink,
  type MaterialRef,
  materialEditSchema,
  materialLinkSchema,
  materialRefSchema,
  type NewFileInput,
  type NewLinkInput,
  type NewVersionInput,
  newFileSchema,
  newLinkSchema,
  newVersionSchema,
} from "#lib/materials/schema";
import { MEETINGS, meetingTag } from "#lib/meetings/tags";
import { type BroughtFile, type KeptFile, keepBrought, nameKept } from "#lib/uploads/commands";

/** Puts a public address among the materials of meetings and talks. */
export function addMaterialLink(
  actor: Actor,
  input: MaterialLink,
  tx?: Tx,
): Promise<{ id: string }> {
  refuseUnless(canAttach(actor));
  const { placements, ...material } = materialLinkSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    await refuseForeignTalks(placements, tx);
    const id = uuidv7();
    await tx.material.create({
      data: { id, ...material, placements: { createMany: { data: placements } } },
      select: { id: true },
    });
    await tell(actor, id, "add", tx);
    return { id };
  });
}

/** The same for one meeting, as the newsroom's form says it; the talk may be in the draft only. */
export function attachLink(actor: Actor, input: NewLinkInput, tx?: Tx): Promise<{ id: string }> {
  refuseUnless(canAttach(actor));
  const { meetingId, talkId, ...material } = newLinkSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const place = await placeOf(actor, { meetingId, talkId }, tx);
    const id = uuidv7();
    await tx.material.create({
      data: { id, ...material, placements: { create: place } },
      select: { id: true },
    });
    await tell(actor, id, "add", tx);
    return { id };
  });
}

/** Attaches a file: it is the first version of a new material. Nothing is kept of one refused. */
export async function attachFile(
  actor: Actor,
  { file, ...input }: NewFileInput & { file: BroughtFile },
): Promise<{ id: string }> {
  refuseUnless(canAttach(actor));
  const { meetingId, talkId, note, ...material } = newFileSchema.parse(input);
  refuseFileAsPage(material.kind);
  const kept = await keepBrought(actor, file);
  return inTransaction(undefined, async (tx) => {
    const place = await placeOf(actor, { meetingId, talkId }, tx);
    const id = uuidv7();
    await tx.material.create({
      data: { id, ...material, placements: { create: place } },
      select: { id: true },
    });
    await addVersion(actor, { materialId: id, number: 1, note, file: kept }, tx);
    await tell(actor, id, "add", tx);
    return { id };
  });
}

/** Brings a corrected file: the ones before stay as they were, for the newsroom. */
export async function addMaterialVersion(
  actor: Actor,
  { file, ...input }: NewVersionInput & { file: BroughtFile },
): Promise<{ version: number; number: number }> {
  refuseUnless(canAttach(actor));
  const { id, version, note } = newVersionSchema.parse(input);
  const kept = await keepBrought(actor, file);
  return inTransaction(undefined, async (tx) => {
    await change({ id, version }, { archivedAt: null }, {}, tx);
    const last = await tx.materialVersion.aggregate({
      where: { materialId: id },
      _max: { number: true },
    });
    if (last._max.number === null) {
      throw new DomainError("conflict", "Questo materiale è un collegamento: non ha versioni.");
    }
    const number = last._max.number + 1;
    await addVersion(actor, { materialId: id, number, note, file: kept }, tx);
    await tell(actor, id, "version", tx, { number });
    return { version: version + 1, number };
  });
}

/** Corrects how a material is called, and at which talk of the meeting it was presented. */
export function editMaterial(
  actor: Actor,
  input: MaterialEdit,
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canAttach(actor));
  const { id, version, meetingId, talkId, ...names } = materialEditSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    await change({ id, version }, { archivedAt: null }, names, tx);
    const place = await placeOf(actor, { meetingId, talkId }, tx);
    const moved = await tx.materialPlacement.findFirst({
      where: { materialId: id, meetingId },
      select: { id: true, talkId: true, awaitedTalkId: true },
    });
    if (!moved) throw notFound("Materiale");
    if (moved.talkId !== place.talkId || moved.awaitedTalkId !== place.awaitedTalkId) {
      await tx.materialPlacement.deleteMany({
        where: { materialId: id, meetingId, id: { not: moved.id } },
      });
      const { talkId, awaitedTalkId, shown } = place;
      await tx.materialPlacement.update({
        where: { id: moved.id },
        data: { talkId, awaitedTalkId, shown },
        select: { id: true },
      });
    }
    await tell(actor, id, "edit", tx);
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
  refuseUnless(canAttach(actor));
  const { id, version } = materialRefSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const before = archivedAt ? null : { not: null };
    await change({ id, version }, { archivedAt: before }, { archivedAt }, tx);
    await tell(actor, id, archivedAt ? "archive" : "unarchive", tx);
    return { version: version + 1 };
  });
}

/** Of two who change a material at once the second finds another version. */
async function change(
  { id, version }: { id: string; version: number },
  state: { archivedAt: null | { not: null } },
  data: object,
  tx: Tx,
): Promise<void> {
  if ((await tx.material.count({ where: { id } })) === 0) throw notFound("Materiale");
  const where = { id, version, ...state };
  refuseStale(
    await tx.material.updateMany({ where, data: { ...data, version: { increment: 1 } } }),
  );
}

function refuseFileAsPage(kind: string): void {
  if (kind !== "web_page") return;
  throw new DomainError("invalid", "Un file non è una pagina: scegliere un altro tipo.", "kind");
}

async function addVersion(
  actor: Actor,
  given: {
    materialId: string;
    number: number;
    note: string | null;
    file: KeptFile;
  },
  tx: Tx,
): Promise<void> {
  const { file, ...version } = given;
  const { id: fileId } = await nameKept(actor, file, tx);
  const createdById = actor.kind === "account" ? actor.accountId : null;
  await tx.materialVersion.create({
    data: { id: uuidv7(), ...version, fileId, createdByKind: actor.kind, createdById },
    select: { id: true },
  });
}

/** A talk that the public version has, one that waits in the draft, or the meeting as a whole. */
async function placeOf(
  actor: Actor,
  { meetingId, talkId }: { meetingId: string; talkId: string | null },
  tx: Tx,
) {
  const { talks } = await getMeetingToAttach(actor, meetingId, tx);
  const talk = talks.find(({ id }) => id === talkId);
  if (talkId !== null && !talk) {
    throw new DomainError("invalid", "L’intervento indicato non è di questo incontro.", "talkId");
  }
  return {
    meetingId,
    talkId: talk?.isPublic ? talk.id : null,
    awaitedTalkId: talk && !talk.isPublic ? talk.id : null,
    shown: !talk || talk.isPublic,
  };
}

/** Writes the audit, and ends the pages of the meetings at which it was presented. */
async function tell(
  actor: Actor,
  id: string,
  verb: "add" | "version" | "edit" | "archive" | "unarchive",
  tx: Tx,
  after: Record<string, number> = {},
): Promise<void> {
  const placements = await tx.materialPlacement.findMany({
    where: { materialId: id },
    select: { meeting: { select: { slug: true } } },
  });
  await recordAudit(
    actor,
    { action: `material.${verb}`, entityKind: "material", entityId: id, after },
    tx,
  );
  // The archive says how many materials a meeting has.
  await touchTags(tx, [MEETINGS, ...placements.map(({ meeting }) => meetingTag(meeting.slug))]);
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
