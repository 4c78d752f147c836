import { InitialsNav } from "#components/people/initials-nav";
import { PeopleByInitial } from "#components/people/people-by-initial";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { formatNumber } from "#lib/format";
import type { PersonListItem } from "#lib/people/queries";

/** Where the names are. */
export const BESIDE_NAMES =
  "Accanto al nome, il ruolo e l’ente dell’ultima volta che ha parlato: oggi potrebbero essere altri.";

/** Everybody who spoke, in alphabetical order; of too many for one page, their initials. */
export function PeoplePage(props: {
  initials: readonly { initial: string; count: number }[];
  /** Null where they are too many. */
  people: readonly PersonListItem[] | null;
}) {
  const { initials, people } = props;
  const count = initials.reduce((sum, letter) => sum + letter.count, 0);
  return (
    <>
      <PageHead
        title="Persone"
        lead={`Chi è intervenuto agli incontri.${people === null ? "" : ` ${BESIDE_NAMES}`}`}
      >
        <p className="mt-3">
          <a href="/enti">Gli enti che hanno preso parte agli incontri</a>
        </p>
      </PageHead>
      {people === null && (
        <>
          <p className="mb-4">
            {formatNumber(count)} persone, divise secondo l’iniziale del cognome.
          </p>
          <InitialsNav initials={initials} />
        </>
      )}
      {people?.length === 0 && (
        <EmptyState title="Ancora nessuna persona">
          <p>I nomi compaiono qui quando si pubblica il primo incontro con i suoi interventi.</p>
        </EmptyState>
      )}
      {people && <PeopleByInitial people={people} />}
    </>
  );
}
