import { PeoplePage } from "#components/people/people-page";
import { ANONYMOUS } from "#lib/actor";
import { findLastPublication } from "#lib/community/queries";
import { PUBLICATIONS } from "#lib/community/tags";
import { listPeople } from "#lib/people/queries";
import { PEOPLE } from "#lib/people/tags";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../public-page";

const load = publicPage({
  tags: () => [PEOPLE, ...PUBLICATIONS],
  read: async () => {
    const [people, updatedAt] = await Promise.all([
      listPeople(ANONYMOUS),
      findLastPublication(ANONYMOUS),
    ]);
    return { people, updatedAt };
  },
});

const { page, generateMetadata } = singlePage({
  load,
  section: "/persone",
  about: ({ updatedAt }) => ({
    title: "Persone",
    description: "Chi è intervenuto agli incontri della comunità di pratica.",
    path: "/persone",
    updatedAt,
  }),
  draw: ({ people }) => <PeoplePage people={people} />,
});

export { generateMetadata, page as default };
