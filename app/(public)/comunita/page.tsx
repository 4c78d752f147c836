import { CommunityPage } from "#components/community/community-page";
import { ANONYMOUS } from "#lib/actor";
import { findLastPublication, listTimeline } from "#lib/community/queries";
import { COMMUNITY, PUBLICATIONS } from "#lib/community/tags";
import { listPartners } from "#lib/organisations/queries";
import { ORGANISATIONS } from "#lib/organisations/tags";
import { getSiteText } from "#lib/site/queries";
import { SITE } from "#lib/site/tags";
import { THEMES } from "#lib/themes/tags";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../define-page";

const load = publicPage({
  tags: () => [COMMUNITY, SITE, ORGANISATIONS, THEMES, ...PUBLICATIONS],
  read: async () => {
    const [text, timeline, partners, updatedAt] = await Promise.all([
      getSiteText(ANONYMOUS, "comunita"),
      listTimeline(ANONYMOUS),
      listPartners(ANONYMOUS),
      findLastPublication(ANONYMOUS),
    ]);
    return { text, timeline, partners, updatedAt };
  },
});

const { page, generateMetadata } = singlePage({
  load,
  section: "/comunita",
  about: ({ text, updatedAt }) => ({
    title: text.title,
    description: text.lead,
    path: "/comunita",
    updatedAt,
  }),
  draw: (view) => <CommunityPage {...view} />,
});

export { generateMetadata, page as default };
