import { InitialsNav, initialLabel } from "#components/people/initials-nav";
import { PeopleList } from "#components/people/people-list";
import { BESIDE_NAMES } from "#components/people/people-page";
import { PageHead } from "#components/ui/page-head";
import { formatCount } from "#lib/format";
import type { PersonListItem } from "#lib/people/queries";

/** Who spoke and has a family name with this initial, and the way to the other initials. */
export function PeopleOfInitialPage(props: {
  initial: string;
  initials: readonly { initial: string; count: number }[];
  people: readonly PersonListItem[];
}) {
  const { initial, initials, people } = props;
  return (
    <>
      <PageHead title={`Persone: ${initialLabel(initial)}`} lead={BESIDE_NAMES} />
      <InitialsNav initials={initials} current={initial} />
      <p className="mb-4 text-soft">{formatCount(people.length, "persona", "persone")}</p>
      <PeopleList people={people} />
    </>
  );
}
