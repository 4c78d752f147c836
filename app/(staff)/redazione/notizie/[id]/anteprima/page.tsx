import { NewsPage } from "#components/news/news-page";
import { getNewsPreview } from "#lib/previews/queries";
import { previewPage } from "../../../preview-page";

const { page, metadata } = previewPage({
  kind: "news_item",
  load: getNewsPreview,
  section: "/notizie",
  breadcrumbs: ({ item }) => ({
    trail: [{ label: "Notizie", href: "/notizie" }],
    current: item.title,
  }),
  draw: ({ item }, timeZone) => <NewsPage item={item} timeZone={timeZone} />,
});

export { metadata, page as default };
