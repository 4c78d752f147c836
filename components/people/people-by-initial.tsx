import { DemonstrationTag } from "#components/ui/demonstration-tag";

type ListedPerson = {
  href: string;
  /** As it is sorted: «Casartelli Ariela» stands under C. */
  familyName: string;
  givenName: string;
  /** «IRS, il 12 marzo 2021»: never a past role as if it were current. */
  line: string | null;
  demonstration: boolean;
};

/** An index of persons: initials at the left, names in as many columns as there is room for. */
export function PeopleByInitial({ people }: { people: readonly ListedPerson[] }) {
  const groups = Map.groupBy(people, (person) => initial(person.familyName));
  return [...groups].map(([letter, members]) => (
    <section
      key={letter}
      aria-labelledby={`lettera-${letter}`}
      className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-3 border-t border-line py-4 md:grid-cols-[4rem_minmax(0,1fr)] md:gap-x-6"
    >
      <h2 id={`lettera-${letter}`} className="text-title-2 leading-none">
        {letter}
      </h2>
      <ul className="grid gap-x-10 gap-y-3 md:grid-cols-2 lg:grid-cols-3">
        {members.map((person) => (
          <li key={person.href} className="leading-snug">
            <a href={person.href} className="font-bold max-md:inline-block max-md:py-1.5">
              {person.givenName} {person.familyName}
            </a>
            {person.demonstration && <DemonstrationTag />}
            {person.line && <span className="block text-base text-quiet">{person.line}</span>}
          </li>
        ))}
      </ul>
    </section>
  ));
}

function initial(familyName: string): string {
  return familyName.normalize("NFD").charAt(0).toLocaleUpperCase("it");
}
