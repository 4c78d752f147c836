import { NewsTable } from "#components/newsroom/news-table";
import { PageList } from "#components/newsroom/page-list";
import { listNewsPages } from "#lib/newsroom/queries";
import { readFilter } from "#lib/newsroom/rules";
import { getSite } from "#lib/site/queries";
import { pagesOf, readListAddress } from "#lib/web/list-address";
import { newsroomPage } from "../newsroom-page";

const { page, metadata } = newsroomPage({
  title: "Notizie",
  section: "/redazione/notizie",
  load: async (actor, { query }) => {
    const { page, ...asked } = readListAddress(query);
    const { state, filter } = readFilter("news_item", query.stato);
    const [{ total, items }, { timeZone }] = await Promise.all([
      listNewsPages(actor, { ...asked, filter }),
      getSite(actor),
    ]);
    const list = { words: asked.words, state, page, pages: pagesOf(total), total };
    return { list, items, timeZone };
  },
  draw: ({ list, items, timeZone }) => (
    <PageList kind="news_item" {...list}>
      <NewsTable news={items} timeZone={timeZone} />
    </PageList>
  ),
});

export { metadata, page as default };
