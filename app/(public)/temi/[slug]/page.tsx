import { ThemePage } from "#components/themes/theme-page";
import { ANONYMOUS } from "#lib/actor";
import { latest } from "#lib/clock";
import { listTalksOnThemes } from "#lib/talks/queries";
import { getTheme } from "#lib/themes/queries";
import { THEMES, themeTag } from "#lib/themes/tags";
import { orMoved } from "#lib/web/moved";
import { publicPage } from "#lib/web/public-page";
import { slugPage } from "../../public-page";

const TALKS_SHOWN = 100;

const load = publicPage({
  tags: (slug: string) => [themeTag(slug), THEMES],
  read: (slug) =>
    orMoved({ kind: "thematic_area", slug, under: "/temi" }, async () => {
      const theme = await getTheme(ANONYMOUS, slug);
      const { talks, total } = await listTalksOnThemes(ANONYMOUS, theme.subtreeIds, TALKS_SHOWN);
      return { theme, talks, total };
    }),
});

const { page, generateMetadata } = slugPage({
  load,
  section: "/temi",
  about: ({ theme, talks }) => ({
    title: theme.name,
    description: theme.description ?? `Che cosa si è detto di: ${theme.name}.`,
    path: `/temi/${theme.slug}`,
    demonstration: theme.demonstration,
    trail: [
      { label: "Temi", href: "/temi" },
      ...theme.ancestors.map(({ name, slug }) => ({ label: name, href: `/temi/${slug}` })),
    ],
    updatedAt: latest([theme.updatedAt, ...talks.map((talk) => talk.meeting.lastPublishedAt)]),
  }),
  draw: (view) => <ThemePage {...view} />,
});

export const generateStaticParams = () => [];
export { generateMetadata, page as default };
