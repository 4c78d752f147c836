import { TextPage } from "#components/site/text-page";
import { ANONYMOUS } from "#lib/actor";
import { getSite, getSiteText } from "#lib/site/queries";
import { SITE } from "#lib/site/tags";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../public-page";

const load = publicPage({
  tags: () => [SITE],
  read: async () => {
    const [text, site] = await Promise.all([
      getSiteText(ANONYMOUS, "note-legali"),
      getSite(ANONYMOUS),
    ]);
    return { text, site };
  },
});

const { page, generateMetadata } = singlePage({
  load,
  section: null,
  about: ({ text }) => ({
    title: text.title,
    description: text.lead,
    path: "/note-legali",
    updatedAt: text.updatedAt,
  }),
  draw: (view) => <TextPage {...view} topic="note-legali" />,
});

export { generateMetadata, page as default };
