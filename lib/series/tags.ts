export function seriesTag(slug: string): string {
  return `series:${slug}`;
}
