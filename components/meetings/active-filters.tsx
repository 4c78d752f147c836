/** The filters at work, each removable on its own. */
export function ActiveFilters(props: {
  filters: readonly { name: string; value: string; removeHref: string }[];
  clearHref: string;
}) {
  if (props.filters.length === 0) return null;
  return (
    <ul aria-label="Filtri attivi" className="chips">
      {props.filters.map((filter) => (
        <li key={filter.removeHref}>
          <a href={filter.removeHref}>
            <span className="sr-only">Togli il filtro </span>
            {filter.name}: {filter.value}
            <svg
              viewBox="0 0 10 10"
              className="size-2.5 fill-none stroke-current stroke-2"
              aria-hidden
            >
              <path d="m1 1 8 8M9 1 1 9" />
            </svg>
          </a>
        </li>
      ))}
      {props.filters.length > 1 && (
        <li>
          <a href={props.clearHref}>Togli tutti i filtri</a>
        </li>
      )}
    </ul>
  );
}
