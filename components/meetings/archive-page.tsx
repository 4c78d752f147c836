"use client";

// Not for the browser, in which public pages run nothing. To a component of the client its data
// cross over and not its elements, so that the dearest page of the portal is drawn in one pass
// instead of two: a sixth of the time.

import { ArchiveColumns } from "#components/meetings/archive-columns";
import { ArchiveCount } from "#components/meetings/archive-count";
import { ArchiveEmpty } from "#components/meetings/archive-empty";
import { ArchiveFilters } from "#components/meetings/archive-filters";
import { ArchiveResults } from "#components/meetings/archive-results";
import { ResultsHead } from "#components/meetings/results-head";
import { BeyondEnd } from "#components/ui/beyond-end";
import { PageHead } from "#components/ui/page-head";
import { Pagination } from "#components/ui/pagination";
import type { ArchiveResult } from "#lib/archive/queries";
import { archiveHref, type IgnoredFilter } from "#lib/archive/schema";
import type { IsoDay } from "#lib/clock";
import type { DatedTile } from "#lib/territory/queries";
import { inForce } from "#lib/territory/rules";

/** The archive, whole or narrowed: filters with counts beside what they leave. */
export function ArchivePage(props: {
  result: ArchiveResult;
  /** What the address asked for that cannot be a filter. */
  ignored: readonly IgnoredFilter[];
  tiles: readonly DatedTile[];
  today: IsoDay;
}) {
  const { result, tiles, today } = props;
  const { filters, page, pageCount } = result;
  return (
    <>
      <PageHead
        title="Incontri"
        lead="L’archivio della comunità: incontri svolti, in programma, rinviati e annullati."
      />
      <ArchiveColumns filters={<ArchiveFilters result={result} tiles={inForce(tiles, today)} />}>
        <ResultsHead ignored={props.ignored} active={result.active} clearHref="/incontri" />
        <ArchiveCount result={result} />
        {result.total === 0 && <ArchiveEmpty result={result} />}
        {result.total > 0 && result.beyondEnd && (
          <BeyondEnd
            page={page}
            pages={pageCount}
            hrefOf={(n) => archiveHref({ ...filters, pagina: n })}
          />
        )}
        <ArchiveResults meetings={result.items} tiles={tiles} today={today} />
        <Pagination
          page={page}
          pages={result.beyondEnd ? 1 : pageCount}
          hrefOf={(n) => archiveHref({ ...filters, pagina: n })}
          label="Pagine degli incontri"
        />
      </ArchiveColumns>
    </>
  );
}
