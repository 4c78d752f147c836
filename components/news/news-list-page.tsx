import { NewsListItem } from "#components/news/news-list-item";
import { newsRow } from "#components/news/news-row";
import { BeyondEnd } from "#components/ui/beyond-end";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pagination } from "#components/ui/pagination";
import { YearGroups } from "#components/ui/year-groups";
import type { NewsListItem as Item } from "#lib/news/queries";

/** News by year, the last published first. */
export function NewsListPage(props: {
  items: readonly Item[];
  page: number;
  pageCount: number;
  timeZone: string;
}) {
  const { items, page, pageCount, timeZone } = props;
  return (
    <>
      <PageHead
        title="Notizie"
        lead="Che cosa accade nella comunità, e le norme che cambiano il lavoro dei servizi."
      />
      {page > pageCount && <BeyondEnd page={page} pages={pageCount} hrefOf={newsListHref} />}
      {items.length === 0 && page === 1 && (
        <EmptyState title="Ancora nessuna notizia">
          <p>
            Intanto si possono leggere <a href="/incontri">gli incontri</a>.
          </p>
        </EmptyState>
      )}
      <div className="max-w-[54rem]">
        <YearGroups
          items={items.map((item) => newsRow(item, timeZone))}
          yearOf={(item) => item.day.slice(0, 4)}
          keyOf={(item) => item.href}
        >
          {(item) => <NewsListItem item={item} />}
        </YearGroups>
      </div>
      <Pagination
        page={page}
        pages={page > pageCount ? 1 : pageCount}
        hrefOf={newsListHref}
        label="Pagine delle notizie"
      />
    </>
  );
}

export function newsListHref(page: number): string {
  return page > 1 ? `/notizie?pagina=${page}` : "/notizie";
}
