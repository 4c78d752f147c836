import { ThemesPage } from "#components/themes/themes-page";
import { ANONYMOUS } from "#lib/actor";
import { findLastPublication } from "#lib/community/queries";
import { PUBLICATIONS } from "#lib/community/tags";
import { listThemes, listYearFocus } from "#lib/themes/queries";
import { THEMES } from "#lib/themes/tags";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../define-page";

const load = publicPage({
  tags: () => [THEMES, ...PUBLICATIONS],
  read: async () => {
    const [themes, focus, updatedAt] = await Promise.all([
      listThemes(ANONYMOUS),
      listYearFocus(ANONYMOUS),
      findLastPublication(ANONYMOUS),
    ]);
    return { themes, focus, updatedAt };
  },
});

const { page, generateMetadata } = singlePage({
  load,
  section: "/temi",
  about: ({ updatedAt }) => ({
    title: "Temi",
    description: "Le aree tematiche di cui si occupa la comunità e il tema di ogni anno.",
    path: "/temi",
    updatedAt,
  }),
  draw: (view) => <ThemesPage {...view} />,
});

export { generateMetadata, page as default };
