/** Lists of them, and counts in lists. */
export const PEOPLE = "people";

export function personTag(slug: string): string {
  return `person:${slug}`;
}
