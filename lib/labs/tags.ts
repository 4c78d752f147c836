/** Lists of them, and counts in lists. */
export const LABS = "labs";

export function labTag(slug: string): string {
  return `lab:${slug}`;
}
