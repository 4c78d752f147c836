import { ANONYMOUS } from "#lib/actor";
import { latest } from "#lib/clock";
import { countNews, listNews } from "#lib/news/queries";
import { getSite } from "#lib/site/queries";

const PAGE_SIZE = 10;

/** One page of the news, the last published first. */
export async function readNewsList(page: number) {
  const [items, count, { timeZone }] = await Promise.all([
    listNews(ANONYMOUS, {}, { skip: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
    countNews(ANONYMOUS, {}),
    getSite(ANONYMOUS),
  ]);
  return {
    items,
    page,
    pageCount: Math.max(1, Math.ceil(count / PAGE_SIZE)),
    updatedAt: latest(items.map((item) => item.lastPublishedAt)),
    timeZone,
  };
}
