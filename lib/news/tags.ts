/** Lists of them, and counts in lists. */
export const NEWS = "news-list";

export function newsTag(slug: string): string {
  return `news:${slug}`;
}
