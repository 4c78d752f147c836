import { TextPage } from "#components/site/text-page";
import type { Topic } from "#components/site/text-page-contacts";
import { ANONYMOUS } from "#lib/actor";
import { getSite, getSiteText } from "#lib/site/queries";
import { SITE } from "#lib/site/tags";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "./define-page";

/** The page of a standing text, at the address that has its name. */
export function textPage(topic: Topic) {
  const load = publicPage({
    tags: () => [SITE],
    read: async () => {
      const [text, site] = await Promise.all([getSiteText(ANONYMOUS, topic), getSite(ANONYMOUS)]);
      return { text, site };
    },
  });
  return singlePage({
    load,
    section: null,
    about: ({ text }) => ({
      title: text.title,
      description: text.lead,
      path: `/${topic}`,
      updatedAt: text.updatedAt,
    }),
    draw: (view) => <TextPage {...view} topic={topic} />,
  });
}
