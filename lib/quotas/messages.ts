import { formatBytes } from "#lib/format";
import type { Space } from "#lib/quotas/schema";

/** «19,8 GB su 20 GB». */
export function roomTaken({ used, quota }: Space): string {
  const [taken, whole] = [used, quota].map((bytes) => (bytes === 0 ? "0 GB" : formatBytes(bytes)));
  return `${taken} su ${whole}`;
}

/** Why a file does not go in, and what can be done. */
export function noRoom(space: Space, size: number): string {
  const whose = space.name === null ? "del portale" : `di ${space.name}`;
  const left = space.quota - space.used;
  const state =
    left < space.quota / 50
      ? `Lo spazio ${whose} è pieno: sono occupati ${roomTaken(space)}.`
      : `Nello spazio ${whose} restano ${formatBytes(left)}, e il file è di ${formatBytes(size)}: sono occupati ${roomTaken(space)}.`;
  return `${state} Si può ridurre il file, indicare un collegamento, o chiedere più spazio a chi amministra il portale.`;
}
