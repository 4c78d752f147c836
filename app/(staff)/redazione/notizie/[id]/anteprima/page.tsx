import { NewsPage } from "#components/news/news-page";
import { ANONYMOUS } from "#lib/actor";
import { listMaterialsAt } from "#lib/placed-materials/queries";
import { getNewsPreview } from "#lib/previews/queries";
import { previewPage } from "../../../preview-page";

const { page, metadata } = previewPage({
  kind: "news_item",
  load: async (actor, asked) => {
    const preview = await getNewsPreview(actor, asked);
    const { slug } = preview.item;
    return { ...preview, materials: await listMaterialsAt(ANONYMOUS, { newsItem: { slug } }) };
  },
  section: "/notizie",
  breadcrumbs: ({ item }) => ({
    trail: [{ label: "Notizie", href: "/notizie" }],
    current: item.title,
  }),
  draw: ({ item, materials }, timeZone) => (
    <NewsPage item={item} materials={materials} timeZone={timeZone} />
  ),
});

export { metadata, page as default };
