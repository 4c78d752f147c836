/** Lists of them, and counts in lists. */
export const ZONES = "zones";

export function zoneTag(slug: string): string {
  return `zone:${slug}`;
}
