import { NewsListPage, newsListHref } from "#components/news/news-list-page";
import { NEWS } from "#lib/news/tags";
import { SITE } from "#lib/site/tags";
import { publicPage } from "#lib/web/public-page";
import { pageFor } from "../../../define-page";
import { readNewsList } from "../../news-list";

// Readers know this page as /notizie?pagina=…: the server leads each number here.
const load = publicPage({
  tags: (_page: string) => [NEWS, SITE],
  read: async (page) => {
    return /^[1-9]\d{0,5}$/.test(page) ? readNewsList(Number(page)) : null;
  },
  // A page after the last one says so, whatever its number.
  budget: "filtered",
});

const { page, generateMetadata } = pageFor("pagina", {
  load,
  section: "/notizie",
  about: ({ page, pageCount, updatedAt }) => ({
    title: `Notizie, pagina ${page}`,
    crumb: `Pagina ${page}`,
    description: "Le notizie della comunità e gli aggiornamenti normativi.",
    path: newsListHref(page),
    trail: [{ label: "Notizie", href: "/notizie" }],
    updatedAt,
    unlisted: page > pageCount,
  }),
  draw: (view) => <NewsListPage {...view} />,
});

export { generateMetadata, page as default };
