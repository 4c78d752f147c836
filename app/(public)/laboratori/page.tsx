import { LabsPage } from "#components/labs/labs-page";
import { ANONYMOUS } from "#lib/actor";
import { findLastPublication } from "#lib/community/queries";
import { listLabs } from "#lib/labs/queries";
import { LABS } from "#lib/labs/tags";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../public-page";

const load = publicPage({
  tags: () => [LABS],
  read: async () => {
    const [labs, updatedAt] = await Promise.all([
      listLabs(ANONYMOUS),
      findLastPublication(ANONYMOUS),
    ]);
    return { labs, updatedAt };
  },
});

const { page, generateMetadata } = singlePage({
  load,
  section: "/laboratori",
  about: ({ updatedAt }) => ({
    title: "Laboratori territoriali",
    description: "I gruppi di lavoro della comunità nei territori.",
    path: "/laboratori",
    updatedAt,
  }),
  draw: ({ labs }) => <LabsPage labs={labs} />,
});

export { generateMetadata, page as default };
