import { BeyondEnd } from "#components/ui/beyond-end";
import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pagination } from "#components/ui/pagination";
import { SearchField } from "#components/ui/search-field";
import { formatCount, formatInstant } from "#lib/format";
import { NEWS_KIND_LABELS, NEWS_STATE_LABELS, newsStateWords } from "#lib/news/messages";
import type { WrittenNews } from "#lib/news/queries";
import { NEWS_STATES, type NewsState } from "#lib/news/schema";

const PATH = "/redazione/notizie";

/** All news as they are written, the last touched first, narrowed by words and state. */
export function WrittenNewsList(props: {
  words: string;
  state: NewsState;
  page: number;
  pages: number;
  total: number;
  items: readonly WrittenNews[];
  timeZone: string;
}) {
  const { words, state, page, pages, total, items, timeZone } = props;
  const hrefOf = (to: number) =>
    `${PATH}?${new URLSearchParams({ q: words, stato: state, pagina: String(to) })}`;
  const isNarrowed = words !== "" || state !== "all";
  return (
    <>
      <PageHead title="Notizie">
        <p className="mt-5">
          <a href={`${PATH}/nuova`} className="button">
            Nuova notizia
          </a>
        </p>
      </PageHead>
      <search>
        <form action={PATH} className="list-filters">
          <div>
            <label htmlFor="stato" className="block font-bold text-ink">
              Stato
            </label>
            <select id="stato" name="stato" defaultValue={state} className="control">
              {NEWS_STATES.map((known) => (
                <option key={known} value={known}>
                  {NEWS_STATE_LABELS[known]}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor="parole" className="block font-bold text-ink">
              Parole del titolo
            </label>
            <SearchField id="parole" defaultValue={words} />
          </div>
        </form>
      </search>
      <p className="mt-6">
        {(items.length > 0 || page === 1) && formatCount(total, "notizia", "notizie")}
        {isNarrowed && (
          <>
            {" · "}
            <a href={PATH}>Togli i filtri</a>
          </>
        )}
      </p>
      {items.length > 0 && (
        <DataTable
          caption="Notizie, l’ultima modificata per prima"
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              heading: "Titolo",
              rowHeader: true,
              cell: ({ id, title }) => <a href={`${PATH}/${id}`}>{title || "Senza titolo"}</a>,
            },
            { key: "kind", heading: "Tipo", cell: ({ kind }) => NEWS_KIND_LABELS[kind] },
            { key: "state", heading: "Stato", cell: (item) => <State item={item} {...props} /> },
            {
              key: "touched",
              heading: "Ultima modifica",
              cell: ({ touchedAt }) => formatInstant(touchedAt, timeZone),
            },
          ]}
        />
      )}
      {items.length === 0 && page === 1 && (
        <EmptyState
          title={isNarrowed ? "Nessuna notizia con questi filtri" : "Ancora nessuna notizia"}
        >
          {isNarrowed ? (
            <a href={PATH}>Mostra tutte</a>
          ) : (
            <a href={`${PATH}/nuova`}>Scrivere la prima</a>
          )}
        </EmptyState>
      )}
      {items.length === 0 && page > 1 && <BeyondEnd page={page} pages={1} hrefOf={hrefOf} />}
      <Pagination page={page} pages={pages} hrefOf={hrefOf} label="Pagine delle notizie" />
    </>
  );
}

function State({ item, timeZone }: { item: WrittenNews; timeZone: string }) {
  const { draftState, scheduledFor, scheduledTimeZone } = item;
  return (
    <>
      {newsStateWords(item)}
      {draftState === "scheduled" &&
        scheduledFor &&
        `: ${formatInstant(scheduledFor, scheduledTimeZone ?? timeZone)}`}
    </>
  );
}
