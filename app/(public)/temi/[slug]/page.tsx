import { ThemePage } from "#components/themes/theme-page";
import { ANONYMOUS } from "#lib/actor";
import { latest } from "#lib/clock";
import { listNews } from "#lib/news/queries";
import { listMeetingsOnTheme } from "#lib/talks/queries";
import { getTheme } from "#lib/themes/queries";
import { themeTag } from "#lib/themes/tags";
import { orMoved } from "#lib/web/moved";
import { publicPage } from "#lib/web/public-page";
import { slugPage } from "../../define-page";

const MEETINGS_SHOWN = 40;
const NEWS_SHOWN = 8;

const load = publicPage({
  tags: (slug: string) => [themeTag(slug)],
  read: (address) =>
    orMoved({ kind: "thematic_area", slug: address, under: "/temi" }, async (slug) => {
      const theme = await getTheme(ANONYMOUS, slug);
      const [told, news] = await Promise.all([
        listMeetingsOnTheme(ANONYMOUS, theme, MEETINGS_SHOWN),
        listNews(
          ANONYMOUS,
          { themes: { some: { thematicAreaId: { in: theme.subtreeIds } } } },
          { skip: 0, limit: NEWS_SHOWN },
        ),
      ]);
      return { theme, told, news };
    }),
});

const { page, generateMetadata } = slugPage({
  load,
  section: "/temi",
  about: ({ theme, told }) => ({
    title: theme.name,
    description: theme.description ?? `Che cosa si è detto di: ${theme.name}.`,
    path: `/temi/${theme.slug}`,
    demonstration: theme.demonstration,
    trail: [
      { label: "Temi", href: "/temi" },
      ...theme.ancestors.map(({ name, slug }) => ({ label: name, href: `/temi/${slug}` })),
    ],
    updatedAt: latest([
      theme.updatedAt,
      ...told.meetings.map((meeting) => meeting.lastPublishedAt),
    ]),
  }),
  draw: (view) => <ThemePage {...view} />,
});

export { generateMetadata, page as default };
