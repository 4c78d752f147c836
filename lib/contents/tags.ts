/** What shows a file says it with this tag: its pages, its check and its verdict come later than it. */
export function contentTag(sha256: string): string {
  return `content:${sha256.slice(0, 20)}`;
}
