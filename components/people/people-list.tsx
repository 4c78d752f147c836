import { DemonstrationTag } from "#components/ui/demonstration-tag";
import { formatDayAfter } from "#lib/format";
import type { PersonListItem } from "#lib/people/queries";

/** Names in as many columns as there is room for, each with where and when the last time. */
export function PeopleList({ people }: { people: readonly PersonListItem[] }) {
  return (
    <ul className="grid gap-x-10 gap-y-3 md:grid-cols-2 lg:grid-cols-3">
      {people.map(({ slug, givenName, familyName, demonstration, lastHeard }) => (
        <li key={slug} className="leading-snug">
          <a href={`/persone/${slug}`} className="font-bold max-md:inline-block max-md:py-1.5">
            {givenName} {familyName}
          </a>
          {demonstration && <DemonstrationTag />}
          {lastHeard && (
            <span className="block text-base text-quiet first-letter:uppercase">
              {lineOf(lastHeard)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** «ricercatrice, IRS, il 12 marzo 2021»: never a past role as if it were current. */
function lineOf({ organisationName, roleTitle, day }: NonNullable<PersonListItem["lastHeard"]>) {
  return [roleTitle, organisationName, formatDayAfter("il", day)].filter(Boolean).join(", ");
}
