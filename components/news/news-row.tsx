import type { ListedNews } from "#components/news/news-list-item";
import { localDay } from "#lib/clock";
import { NEWS_KIND_LABELS } from "#lib/news/messages";
import type { NewsListItem } from "#lib/news/queries";

/** A news item as a dated row shows it; its day is that of publication, where the reader is. */
export function newsRow(item: NewsListItem, timeZone: string): ListedNews {
  return {
    href: `/notizie/${item.slug}`,
    day: localDay(item.firstPublishedAt ?? new Date(0), timeZone),
    kind: NEWS_KIND_LABELS[item.kind],
    title: item.title,
    lead: item.lead,
    demonstration: item.demonstration,
  };
}
