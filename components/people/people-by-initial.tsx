import { initialLabel } from "#components/people/initials-nav";
import { PeopleList } from "#components/people/people-list";
import type { PersonListItem } from "#lib/people/queries";
import { initialOf } from "#lib/people/rules";

/** An index of people as they are sorted: «Casartelli Ariela» stands under C, at the left. */
export function PeopleByInitial({ people }: { people: readonly PersonListItem[] }) {
  const groups = Map.groupBy(people, (person) => initialOf(person.familyName));
  return [...groups].map(([initial, members]) => (
    <section
      key={initial}
      aria-labelledby={`lettera-${initial}`}
      className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-3 border-t border-line py-4 md:grid-cols-[4rem_minmax(0,1fr)] md:gap-x-6"
    >
      <h2 id={`lettera-${initial}`} className="text-title-2 leading-none">
        {initialLabel(initial)}
      </h2>
      <PeopleList people={members} />
    </section>
  ));
}
