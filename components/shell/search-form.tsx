/** Searches the meetings: a plain form, so that it works before and without scripts. */
export function SearchForm({ className }: { className: string }) {
  return (
    <search className={`print:hidden ${className}`}>
      <form action="/incontri" className="flex">
        <label htmlFor="cerca" className="sr-only">
          Cerca negli incontri
        </label>
        <input
          id="cerca"
          name="q"
          type="search"
          placeholder="Cerca negli incontri"
          autoComplete="off"
          className="h-11 min-w-0 flex-1 rounded-l border border-r-0 border-soft bg-white px-3 text-base placeholder:text-soft placeholder:opacity-100"
        />
        <button type="submit" className="button rounded-l-none">
          Cerca
        </button>
      </form>
    </search>
  );
}
