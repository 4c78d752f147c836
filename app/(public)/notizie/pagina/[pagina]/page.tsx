import { NewsListPage, newsListHref } from "#components/news/news-list-page";
import { NEWS } from "#lib/news/tags";
import { SITE } from "#lib/site/tags";
import { publicPage } from "#lib/web/public-page";
import { pageFor } from "../../../public-page";
import { readNewsList } from "../../news-list";

// Readers know this page as /notizie?pagina=…: the server leads each number here.
const load = publicPage({
  tags: (_page: string) => [NEWS, SITE],
  read: async (page) => {
    if (!/^[1-9]\d{0,5}$/.test(page)) return null;
    const view = await readNewsList(Number(page));
    return view.items.length > 0 ? view : null;
  },
});

const { page, generateMetadata } = pageFor("pagina", {
  load,
  section: "/notizie",
  about: ({ page, updatedAt }) => ({
    title: `Notizie, pagina ${page}`,
    crumb: `Pagina ${page}`,
    description: "Le notizie della comunità e gli aggiornamenti normativi.",
    path: newsListHref(page),
    trail: [{ label: "Notizie", href: "/notizie" }],
    updatedAt,
  }),
  draw: (view) => <NewsListPage {...view} />,
});

export { generateMetadata, page as default };
