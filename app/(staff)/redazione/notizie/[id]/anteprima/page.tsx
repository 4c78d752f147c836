import { NewsPage } from "#components/news/news-page";
import { getNewsPreview } from "#lib/previews/queries";
import { previewPage } from "../../../preview-page";

const { page, metadata } = previewPage({
  kind: "news_item",
  load: getNewsPreview,
  section: "/notizie",
  breadcrumbs: ({ view }) => ({
    trail: [{ label: "Notizie", href: "/notizie" }],
    current: view.item.title,
  }),
  draw: ({ view }) => <NewsPage {...view} />,
});

export { metadata, page as default };
