import { formatCount, formatInstant } from "#lib/format";
import type { MaterialState } from "#lib/generated/prisma/enums";
import { MATERIAL_STATE_LABELS } from "#lib/materials/messages";

export interface Standing {
  state: MaterialState;
  cleared: boolean;
  embargoUntil: Date | null;
  archivedAt?: Date | null;
  hiddenAt?: Date | null;
}

/** Why others do not see a material yet, for who proposed it or keeps it; null where they do. */
export function notSeenYet(material: Standing, at: Date, timeZone: string): string | null {
  const { state, cleared, embargoUntil } = material;
  if (material.archivedAt) return "Archiviato: non si legge più";
  if (material.hiddenAt) return "Nascosto, in attesa di una decisione";
  if (state !== "approved") return MATERIAL_STATE_LABELS[state];
  if (!cleared) return "Accolto: si pubblica appena la redazione ha completato quello che manca";
  if (embargoUntil && embargoUntil > at) {
    return `Accolto: si legge dal ${formatInstant(embargoUntil, timeZone)}`;
  }
  return null;
}

/** «Scaricato 12 volte». */
export function downloadWords(count: number): string | null {
  return count > 0 ? `Scaricato ${formatCount(count, "volta", "volte")}` : null;
}
