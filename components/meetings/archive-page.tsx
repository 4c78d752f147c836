"use client";

// Not for the browser, in which public pages run nothing. To a component of the client its data
// cross over and not its elements, so that the dearest page of the portal is drawn in one pass
// instead of two: a sixth of the time.

import { ActiveFilters } from "#components/meetings/active-filters";
import { ArchiveColumns } from "#components/meetings/archive-columns";
import { ArchiveCount } from "#components/meetings/archive-count";
import { ArchiveEmpty } from "#components/meetings/archive-empty";
import { ArchiveFilters } from "#components/meetings/archive-filters";
import { ArchiveResults } from "#components/meetings/archive-results";
import { BeyondEnd } from "#components/ui/beyond-end";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import { Pagination } from "#components/ui/pagination";
import {
  ARCHIVE_RESULTS,
  explainIgnored,
  FILTER_LABELS,
  FILTER_PLURALS,
} from "#lib/archive/messages";
import type { ArchiveResult } from "#lib/archive/queries";
import {
  ARCHIVE_FILTER_KEYS,
  archiveHref,
  type FacetKey,
  type IgnoredFilter,
} from "#lib/archive/schema";
import type { IsoDay } from "#lib/clock";
import type { DatedTile } from "#lib/territory/queries";
import { inForce } from "#lib/territory/rules";

const LISTED: FacetKey[] = ["tema", "anno", "tipo", "persona", "ente", "laboratorio"];

/** From the page of each one leads to the meetings where it was heard. */
const WHOLE_LISTS: Partial<Record<FacetKey, { label: string; href: string }>> = {
  persona: { label: "Tutte le persone", href: "/persone" },
  ente: { label: "Tutti gli enti", href: "/enti" },
  laboratorio: { label: "Tutti i laboratori", href: "/laboratori" },
};

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
      <ArchiveColumns
        filters={
          <ArchiveFilters
            query={filters.q ?? ""}
            kept={ARCHIVE_FILTER_KEYS.flatMap((name) => {
              const value = filters[name];
              return name === "q" || name === "pagina" || !value ? [] : { name, value: `${value}` };
            })}
            active={result.active.length}
            tiles={zoneTiles(result, inForce(tiles, today))}
            facets={LISTED.map((key) => ({
              title: FILTER_LABELS[key],
              many: FILTER_PLURALS[key],
              all: WHOLE_LISTS[key],
              values: result.facets[key].map(({ depth, ...option }) => ({
                ...option,
                nested: depth > 0,
              })),
            }))}
          />
        }
      >
        <h2 id={ARCHIVE_RESULTS.id} tabIndex={-1} className="sr-only">
          Risultati
        </h2>
        {props.ignored.length > 0 && (
          <div className="mb-6 md:-mt-6">
            {props.ignored.map((item) => (
              <Notice key={item.key} tone="warning">
                {explainIgnored(item)}
              </Notice>
            ))}
          </div>
        )}
        <ActiveFilters
          filters={result.active.map(({ label, ...filter }) => ({ name: label, ...filter }))}
          clearHref="/incontri"
        />
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

function zoneTiles(result: ArchiveResult, tiles: readonly DatedTile[]) {
  const options = new Map(result.facets.zona.map((option) => [option.value, option]));
  return tiles.flatMap((tile) => {
    const option = options.get(tile.slug);
    if (!option) return [];
    return { ...tile, count: option.count, href: option.href, selected: option.selected };
  });
}
