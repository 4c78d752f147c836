import { PeoplePage } from "#components/people/people-page";
import { ANONYMOUS } from "#lib/actor";
import { findLastPublication } from "#lib/community/queries";
import { PUBLICATIONS } from "#lib/community/tags";
import { countPeopleByInitial, listPeople } from "#lib/people/queries";
import { PEOPLE } from "#lib/people/tags";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../define-page";

/** More would make a page that nobody reads to the end, of a megabyte for a thousand. */
const ON_ONE_PAGE = 150;

const load = publicPage({
  tags: () => [PEOPLE, ...PUBLICATIONS],
  read: async () => {
    const [initials, updatedAt] = await Promise.all([
      countPeopleByInitial(ANONYMOUS),
      findLastPublication(ANONYMOUS),
    ]);
    const count = initials.reduce((sum, letter) => sum + letter.count, 0);
    const people = count > ON_ONE_PAGE ? null : await listPeople(ANONYMOUS);
    return { initials, people, updatedAt };
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
  draw: (view) => <PeoplePage {...view} />,
});

export { generateMetadata, page as default };
