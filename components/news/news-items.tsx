import type { NewsListItem } from "#lib/news/queries";

/** News as the items of a side list. */
export function newsItems(news: readonly NewsListItem[]) {
  return news.map(({ slug, title }) => ({
    key: slug,
    content: <a href={`/notizie/${slug}`}>{title}</a>,
  }));
}
