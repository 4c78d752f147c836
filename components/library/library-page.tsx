import { LibraryEmpty } from "#components/library/library-empty";
import { LibraryFilters } from "#components/library/library-filters";
import { LibraryResults } from "#components/library/library-results";
import { ArchiveColumns } from "#components/meetings/archive-columns";
import { ResultsHead } from "#components/meetings/results-head";
import { BeyondEnd } from "#components/ui/beyond-end";
import { PageHead } from "#components/ui/page-head";
import { Pagination } from "#components/ui/pagination";
import type { IsoDay } from "#lib/clock";
import { formatCount, formatNumber } from "#lib/format";
import type { LibraryResult } from "#lib/library/queries";
import { libraryHref, type SetAsideFilter } from "#lib/library/schema";
import type { DatedTile } from "#lib/territory/queries";
import { inForce } from "#lib/territory/rules";

/** The public materials, whole or narrowed: filters with counts beside what they leave. */
export function LibraryPage(props: {
  result: LibraryResult;
  /** What the address asked for that cannot be a filter. */
  ignored: readonly SetAsideFilter[];
  tiles: readonly DatedTile[];
  today: IsoDay;
}) {
  const { result, tiles, today } = props;
  const { filters, page, pageCount } = result;
  const hrefOf = (n: number) => libraryHref({ ...filters, pagina: n });
  return (
    <>
      <PageHead
        title="Materiali"
        lead="Diapositive, documenti e registrazioni: quello che è stato presentato agli incontri e prodotto dai laboratori."
      />
      <ArchiveColumns filters={<LibraryFilters result={result} tiles={inForce(tiles, today)} />}>
        <ResultsHead ignored={props.ignored} active={result.active} clearHref="/materiali" />
        <p className="mb-6">
          <b>{countWords(result.total)}</b>
          {result.active.length > 0 && " con i filtri scelti"}
          {pageCount > 1 &&
            !result.beyondEnd &&
            `, pagina ${formatNumber(page)} di ${formatNumber(pageCount)}`}
          .
        </p>
        {result.total === 0 && <LibraryEmpty result={result} />}
        {result.total > 0 && result.beyondEnd && (
          <BeyondEnd page={page} pages={pageCount} hrefOf={hrefOf} />
        )}
        <LibraryResults materials={result.items} tiles={tiles} />
        <Pagination
          page={page}
          pages={result.beyondEnd ? 1 : pageCount}
          hrefOf={hrefOf}
          label="Pagine dei materiali"
        />
      </ArchiveColumns>
    </>
  );
}

function countWords(total: number): string {
  return total === 0 ? "Nessun materiale" : formatCount(total, "materiale", "materiali");
}
