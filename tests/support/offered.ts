import { Readable } from "node:stream";
import type { Actor } from "#lib/actor";
import { db } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import { proposeFile, proposeVersion } from "#lib/offers/commands";
import type { PlaceInput } from "#lib/placements/schema";
import { pptx } from "#tests/support/office-files";

// What members propose: office files of which nothing is owed once they are accepted.

let made = 0;

/** A file as a form brings it, different from every other. */
export async function broughtFile(name = "Scheda.pptx") {
  made += 1;
  return {
    incoming: await receiveFile(Readable.from([pptx(`parole ${made}`)]), 1_000_000),
    name,
  };
}

export async function offerFile(
  actor: Actor,
  places: PlaceInput[],
  title = "Scheda",
): Promise<{ id: string; version: number }> {
  const file = await broughtFile();
  const { id } = await proposeFile(actor, { title, kind: "document", places, file });
  return { id, version: 1 };
}

/** Proposes a corrected file, and answers which version it is. */
export async function offerVersion(actor: Actor, id: string): Promise<{ versionId: string }> {
  const { number } = await proposeVersion(actor, {
    id,
    note: "Corretta",
    file: await broughtFile(),
  });
  const { id: versionId } = await db().materialVersion.findUniqueOrThrow({
    where: { materialId_number: { materialId: id, number } },
    select: { id: true },
  });
  return { versionId };
}

export async function versionsOf(materialId: string) {
  return db().materialVersion.findMany({
    where: { materialId },
    orderBy: { number: "asc" },
    select: { id: true, number: true, state: true, fileId: true },
  });
}
