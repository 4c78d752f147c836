import { FoldedFilters } from "#components/meetings/folded-filters";
import { FILTER_LABELS, FILTER_PLURALS } from "#lib/archive/messages";
import type { LibraryResult } from "#lib/library/queries";
import type { LibraryFacetKey } from "#lib/library/schema";
import type { DatedTile } from "#lib/territory/queries";

const LISTED: LibraryFacetKey[] = ["tipo", "tema", "anno", "ente"];

/** What narrows the list: beside the results on wide screens, folded above them on a phone. */
export function LibraryFilters(props: { result: LibraryResult; tiles: readonly DatedTile[] }) {
  const { facets, active } = props.result;
  return (
    <search aria-label="Filtri dei materiali" className="min-w-0">
      <h2 className="sr-only">Filtri</h2>
      <FoldedFilters
        active={active.length}
        tiles={props.tiles}
        zones={facets.zona}
        hint="Quanti materiali per zona"
        facets={LISTED.map((key) => ({
          title: FILTER_LABELS[key],
          many: FILTER_PLURALS[key],
          values: facets[key],
        }))}
      />
    </search>
  );
}
