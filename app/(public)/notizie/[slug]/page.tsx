import { NewsPage } from "#components/news/news-page";
import { ANONYMOUS } from "#lib/actor";
import { MEETINGS } from "#lib/meetings/tags";
import { getNewsItem } from "#lib/news/queries";
import { newsTag } from "#lib/news/tags";
import { listMaterialsAt } from "#lib/placed-materials/queries";
import { getSite } from "#lib/site/queries";
import { SITE } from "#lib/site/tags";
import { orMoved } from "#lib/web/moved";
import { sharedPicture } from "#lib/web/page-metadata";
import { publicPage } from "#lib/web/public-page";
import { slugPage } from "../../define-page";

const load = publicPage({
  tags: (slug: string) => [newsTag(slug), SITE, MEETINGS],
  read: (address) =>
    orMoved({ kind: "news_item", slug: address, under: "/notizie" }, async (slug) => {
      const [item, materials, { timeZone }] = await Promise.all([
        getNewsItem(ANONYMOUS, slug),
        listMaterialsAt(ANONYMOUS, { newsItem: { slug } }),
        getSite(ANONYMOUS),
      ]);
      return { item, materials, timeZone };
    }),
});

const { page, generateMetadata } = slugPage({
  load,
  section: "/notizie",
  about: ({ item }) => ({
    title: item.title,
    description: item.lead,
    path: `/notizie/${item.slug}`,
    demonstration: item.demonstration,
    trail: [{ label: "Notizie", href: "/notizie" }],
    updatedAt: item.lastPublishedAt,
    ...(item.cover && { image: sharedPicture(item.cover) }),
  }),
  draw: (view) => <NewsPage {...view} />,
});

export { generateMetadata, page as default };
