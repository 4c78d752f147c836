import { LabsPage } from "#components/labs/labs-page";
import { ANONYMOUS } from "#lib/actor";
import { findLastPublication } from "#lib/community/queries";
import { PUBLICATIONS } from "#lib/community/tags";
import { listLabs } from "#lib/labs/queries";
import { LABS } from "#lib/labs/tags";
import { listTilesOfAllTimes } from "#lib/territory/queries";
import { ZONES } from "#lib/territory/tags";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../define-page";

const load = publicPage({
  tags: () => [LABS, ZONES, ...PUBLICATIONS],
  read: async () => {
    const [labs, tiles, updatedAt] = await Promise.all([
      listLabs(ANONYMOUS),
      listTilesOfAllTimes(ANONYMOUS),
      findLastPublication(ANONYMOUS),
    ]);
    return { labs, tiles, updatedAt };
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
  draw: ({ labs, tiles }) => <LabsPage labs={labs} tiles={tiles} />,
});

export { generateMetadata, page as default };
