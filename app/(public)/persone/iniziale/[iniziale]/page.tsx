import { initialHref, initialLabel } from "#components/people/initials-nav";
import { PeopleOfInitialPage } from "#components/people/people-of-initial-page";
import { ANONYMOUS } from "#lib/actor";
import { findLastPublication } from "#lib/community/queries";
import { PUBLICATIONS } from "#lib/community/tags";
import { countPeopleByInitial, listPeople } from "#lib/people/queries";
import { isInitial } from "#lib/people/rules";
import { PEOPLE } from "#lib/people/tags";
import { publicPage } from "#lib/web/public-page";
import { pageFor } from "../../../define-page";

// A step deeper than a person's page, so that nobody's name can be taken for an initial. It is
// there for short lists too: an address that was passed on stays good when people are archived.
const load = publicPage({
  tags: (_initial: string) => [PEOPLE, ...PUBLICATIONS],
  read: async (initial) => {
    if (!isInitial(initial)) return null;
    const [initials, people, updatedAt] = await Promise.all([
      countPeopleByInitial(ANONYMOUS),
      listPeople(ANONYMOUS, initial),
      findLastPublication(ANONYMOUS),
    ]);
    return people.length > 0 ? { initial, initials, people, updatedAt } : null;
  },
});

const { page, generateMetadata } = pageFor("iniziale", {
  load,
  section: "/persone",
  about: ({ initial, updatedAt }) => ({
    title: `Persone: ${initialLabel(initial)}`,
    crumb: initialLabel(initial),
    description: `Chi è intervenuto agli incontri della comunità di pratica: ${initialLabel(initial)}.`,
    path: initialHref(initial),
    trail: [{ label: "Persone", href: "/persone" }],
    updatedAt,
  }),
  draw: (view) => <PeopleOfInitialPage {...view} />,
});

export { generateMetadata, page as default };
