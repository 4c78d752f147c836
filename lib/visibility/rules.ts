/** `PUBLISHED` for a row that was read already. */
export function isPublicNow(page: {
  liveRevisionId: string | null;
  archivedAt: Date | null;
  hiddenAt: Date | null;
}): boolean {
  return page.liveRevisionId !== null && page.archivedAt === null && page.hiddenAt === null;
}
