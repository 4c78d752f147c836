import { ActiveFilters } from "#components/meetings/active-filters";
import { Notice } from "#components/ui/notice";
import { explainIgnored, LIST_RESULTS } from "#lib/archive/messages";
import type { IgnoredFilter } from "#lib/archive/schema";

/** Where the results of filters begin: which of them do not count, and which do. */
export function ResultsHead(props: {
  /** What the address asked for that cannot be a filter. */
  ignored: readonly IgnoredFilter[];
  active: readonly { label: string; value: string; removeHref: string }[];
  clearHref: string;
}) {
  return (
    <>
      <h2 id={LIST_RESULTS.id} tabIndex={-1} className="sr-only">
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
        filters={props.active.map(({ label, ...filter }) => ({ name: label, ...filter }))}
        clearHref={props.clearHref}
      />
    </>
  );
}
