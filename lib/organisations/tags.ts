/** Lists of them, and counts in lists. */
export const ORGANISATIONS = "organisations";

export function organisationTag(slug: string): string {
  return `organisation:${slug}`;
}
