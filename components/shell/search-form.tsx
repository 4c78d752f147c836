import { SearchField } from "#components/ui/search-field";

/**
 * Searches the meetings: a plain form, so that it works without scripts. It goes (by style) where
 * the page has a search of its own, which does the same and keeps the filters.
 */
export function SearchForm({ className }: { className: string }) {
  return (
    <search className={`site-search print:hidden ${className}`}>
      <form action="/incontri">
        <label htmlFor="cerca" className="sr-only">
          Cerca negli incontri
        </label>
        <SearchField id="cerca" placeholder="Cerca incontri" />
      </form>
    </search>
  );
}
