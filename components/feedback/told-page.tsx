/** A page as somebody named it: a link where it is an address of the portal. */
export function ToldPage({ page }: { page: string }) {
  return page.startsWith("/") ? (
    <a href={page} className="wrap-anywhere">
      {page}
    </a>
  ) : (
    <span className="wrap-anywhere">{page}</span>
  );
}
