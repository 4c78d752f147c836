/** Real links to the pages around the current one, to the first and to the last. */
export function Pagination(props: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  label: string;
}) {
  const { page, pages, hrefOf } = props;
  if (pages < 2) return null;
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const shown = [...new Set(near)].toSorted((a, b) => a - b);
  return (
    <nav aria-label={props.label} className="mt-8 print:hidden">
      <ul className="pages">
        {page > 1 && (
          <li>
            <a href={hrefOf(page - 1)} rel="prev">
              Precedente
            </a>
          </li>
        )}
        {shown.map((n, index) => (
          <li key={n} className={n > 1 && shown[index - 1] !== n - 1 ? "gap" : undefined}>
            <a href={hrefOf(n)} aria-current={n === page ? "page" : undefined}>
              <span className="sr-only">Pagina </span>
              {n}
            </a>
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={hrefOf(page + 1)} rel="next">
              Successiva
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
