import { quoted } from "#lib/format";
import { BLANK_NEWS, type NewsDocument } from "#lib/news/schema";

/** What of a meeting a news item about its report repeats. */
interface Told {
  id: string;
  title: string;
  thematicAreaIds: string[];
  involvedZoneIds: string[];
}

export function announcementTitle({ title }: Pick<Told, "title">): string {
  return `Pubblicato il resoconto di ${quoted(title)}`;
}

/** A news item about what the meeting was about, which leads to it. */
export function newsTelling(
  meeting: Told,
  words: Pick<NewsDocument, "title" | "lead"> & Partial<Pick<NewsDocument, "kind">>,
): NewsDocument {
  return {
    ...BLANK_NEWS,
    ...words,
    thematicAreaIds: meeting.thematicAreaIds,
    zoneIds: meeting.involvedZoneIds,
    meetingIds: [meeting.id],
  };
}
