import { NewsListPage } from "#components/news/news-list-page";
import { NEWS } from "#lib/news/tags";
import { SITE } from "#lib/site/tags";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../define-page";
import { readNewsList } from "./news-list";

const load = publicPage({ tags: () => [NEWS, SITE], read: () => readNewsList(1) });

const { page, generateMetadata } = singlePage({
  load,
  section: "/notizie",
  about: ({ updatedAt }) => ({
    title: "Notizie",
    description: "Le notizie della comunità e gli aggiornamenti normativi.",
    path: "/notizie",
    updatedAt,
  }),
  draw: (view) => <NewsListPage {...view} />,
});

export { generateMetadata, page as default };
