import { WrittenNewsList } from "#components/newsroom/written-news-list";
import { listWrittenNews } from "#lib/news/queries";
import { NEWS_STATES } from "#lib/news/schema";
import { getSite } from "#lib/site/queries";
import { newsroomPage } from "../newsroom-page";

const PER_PAGE = 30;

const { page, metadata } = newsroomPage({
  title: "Notizie",
  section: "/redazione/notizie",
  load: async (actor, { query }) => {
    const words = (query.q ?? "").trim().slice(0, 100);
    const state = NEWS_STATES.find((known) => known === query.stato) ?? "all";
    const number = /^[1-9]\d{0,4}$/.test(query.pagina ?? "") ? Number(query.pagina) : 1;
    const skip = (number - 1) * PER_PAGE;
    const [{ total, items }, { timeZone }] = await Promise.all([
      listWrittenNews(actor, { words, state }, { skip, limit: PER_PAGE }),
      getSite(actor),
    ]);
    return {
      words,
      state,
      page: number,
      pages: Math.ceil(total / PER_PAGE),
      total,
      items,
      timeZone,
    };
  },
  draw: (view) => <WrittenNewsList {...view} />,
});

export { metadata, page as default };
