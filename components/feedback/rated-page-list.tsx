import { ToldPage } from "#components/feedback/told-page";
import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import type { RatedPage } from "#lib/feedback/queries";
import { formatNumber } from "#lib/format";

/** How many found each page useful, and how many did not. */
export function RatedPageList(props: { pages: RatedPage[]; titles: ReadonlyMap<string, string> }) {
  const { pages, titles } = props;
  if (pages.length === 0) return <EmptyState title="Nessuna pagina è stata ancora valutata." />;
  return (
    <DataTable
      caption="Pagine valutate, prima quelle meno utili"
      rows={pages}
      rowKey={({ page }) => page}
      columns={[
        {
          key: "page",
          heading: "Pagina",
          rowHeader: true,
          cell: ({ page }) => <ToldPage page={page} title={titles.get(page)} />,
        },
        {
          key: "no",
          heading: "Non utile",
          numeric: true,
          cell: ({ notUseful }) => formatNumber(notUseful),
        },
        { key: "si", heading: "Utile", numeric: true, cell: ({ useful }) => formatNumber(useful) },
        {
          key: "comments",
          heading: "Commenti",
          numeric: true,
          cell: ({ page, comments }) =>
            comments > 0 ? (
              <a href={`/redazione/segnalazioni/valutazioni?pagina=${page}#commenti`}>
                {formatNumber(comments)}
                <span className="sr-only"> su {titles.get(page) ?? page}</span>
              </a>
            ) : (
              "0"
            ),
        },
      ]}
    />
  );
}
