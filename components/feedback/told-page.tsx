/** A page as somebody named it: a link by its title where it is an address of the portal. */
export function ToldPage({ page, title }: { page: string; title?: string | undefined }) {
  return page.startsWith("/") ? (
    <a href={page} className="wrap-anywhere">
      {title ?? page}
    </a>
  ) : (
    <span className="wrap-anywhere">{page}</span>
  );
}
