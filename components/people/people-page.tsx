import { PeopleByInitial } from "#components/people/people-by-initial";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { formatDayAfter } from "#lib/format";
import type { PersonListItem } from "#lib/people/queries";

/** Everybody who spoke, in alphabetical order, each with where and when the last time. */
export function PeoplePage({ people }: { people: readonly PersonListItem[] }) {
  return (
    <>
      <PageHead
        title="Persone"
        lead="Chi è intervenuto agli incontri. Accanto al nome, l’ente per cui ha parlato l’ultima volta: oggi potrebbe essere un altro."
      >
        <p className="mt-3">
          <a href="/enti">Gli enti che hanno preso parte agli incontri</a>
        </p>
      </PageHead>
      {people.length === 0 ? (
        <EmptyState title="Ancora nessuna persona">
          <p>I nomi compaiono qui quando si pubblica il primo incontro con i suoi interventi.</p>
        </EmptyState>
      ) : (
        <PeopleByInitial
          people={people.map(({ slug, lastHeard, ...person }) => ({
            ...person,
            href: `/persone/${slug}`,
            line: lastHeard && lineOf(lastHeard),
          }))}
        />
      )}
    </>
  );
}

function lineOf({ organisationName, roleTitle, day }: NonNullable<PersonListItem["lastHeard"]>) {
  return [organisationName ?? roleTitle, formatDayAfter("il", day)].filter(Boolean).join(", ");
}
