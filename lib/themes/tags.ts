/** Lists of them, and counts in lists. */
export const THEMES = "themes";

export function themeTag(slug: string): string {
  return `theme:${slug}`;
}
