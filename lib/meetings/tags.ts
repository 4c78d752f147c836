/** Lists of meetings: the archive, the home page, counts. */
export const MEETINGS = "meetings";

export function meetingTag(slug: string): string {
  return `meeting:${slug}`;
}
