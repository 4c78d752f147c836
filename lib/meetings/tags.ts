/** Lists of meetings: the archive, the home page, counts. */
export const MEETINGS = "meetings";

/** Facets hold slugs: who writes them and who changes a slug take turns under this name. */
export const FACETS_TURN = "meeting-facets";

export function meetingTag(slug: string): string {
  return `meeting:${slug}`;
}
