import type { Actor } from "#lib/actor";
import { db, type Tx } from "#lib/infra/db";
import { meetingTag } from "#lib/meetings/tags";
import { NEWS, newsTag } from "#lib/news/tags";
import { zoneTag } from "#lib/territory/tags";
import { themeTag } from "#lib/themes/tags";

/** The tags of every page that shows this news item as its tables stand now. */
export async function listAffectedTags(
  _actor: Actor,
  newsItemId: string,
  tx: Tx = db(),
): Promise<string[]> {
  const item = await tx.newsItem.findUnique({
    where: { id: newsItemId },
    select: {
      slug: true,
      themes: { select: { thematicArea: { select: { slug: true } } } },
      zones: { select: { zone: { select: { slug: true } } } },
      meetings: { select: { meeting: { select: { slug: true } } } },
    },
  });
  if (!item) return [];
  return [
    newsTag(item.slug),
    NEWS,
    ...item.themes.map((row) => themeTag(row.thematicArea.slug)),
    ...item.zones.map((row) => zoneTag(row.zone.slug)),
    ...item.meetings.map((row) => meetingTag(row.meeting.slug)),
  ];
}
