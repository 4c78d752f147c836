import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state";
import { Listing } from "#components/ui/listing";
import { PageHead } from "#components/ui/page-head";
import { SearchField } from "#components/ui/search-field";
import { formatCount } from "#lib/format";
import { LIST_WORDS } from "#lib/newsroom/messages";

/** What the newsroom writes, narrowed by state and by words; the table of it stands inside. */
export function PageList(props: {
  kind: keyof typeof LIST_WORDS;
  words: string;
  /** As the address says it; empty where it says nothing. */
  state: string;
  page: number;
  pages: number;
  total: number;
  children: ReactNode;
}) {
  const { words, state, page, total } = props;
  const said = LIST_WORDS[props.kind];
  const isNarrowed = words !== "" || state !== "";
  return (
    <>
      <PageHead title={said.title}>
        <p className="mt-5">
          <a href={said.begin.href} className="button">
            {said.begin.label}
          </a>
        </p>
      </PageHead>
      <search>
        <form action={said.path} className="list-filters">
          <div>
            <label htmlFor="stato" className="font-bold text-ink">
              Stato
            </label>
            <select id="stato" name="stato" defaultValue={state} className="control">
              <option value="">{said.all}</option>
              {Object.entries(said.filters).map(([value, { label }]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor="parole" className="mb-1.5 block font-bold text-ink">
              Parole del titolo
            </label>
            <SearchField id="parole" defaultValue={words} />
          </div>
        </form>
      </search>
      <p className="mt-6">
        {(total > 0 || page === 1) && formatCount(total, said.one, said.many)}
        {isNarrowed && (
          <>
            {" · "}
            <a href={said.path}>Togli i filtri</a>
          </>
        )}
      </p>
      <Listing
        page={page}
        pages={props.pages}
        label={said.pages}
        hrefOf={(to) =>
          `${said.path}?${new URLSearchParams({ q: words, stato: state, pagina: String(to) })}`
        }
        isEmpty={total === 0}
        empty={
          <EmptyState title={isNarrowed ? said.noneFound : said.noneYet}>
            {isNarrowed ? (
              <a href={said.path}>{said.showAll}</a>
            ) : (
              <a href={said.begin.href}>{said.beginFirst}</a>
            )}
          </EmptyState>
        }
      >
        {props.children}
      </Listing>
    </>
  );
}
