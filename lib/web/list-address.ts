/** As many rows as a list shows at once. */
const PER_PAGE = 50;

/** What the address of a list asks for: words, which page of it, and so which rows. */
export function readListAddress(query: Readonly<Record<string, string>>) {
  const words = (query.q ?? "").trim().slice(0, 100);
  const page = /^[1-9]\d{0,4}$/.test(query.pagina ?? "") ? Number(query.pagina) : 1;
  return { words, page, skip: (page - 1) * PER_PAGE, limit: PER_PAGE };
}

export function pagesOf(total: number): number {
  return Math.ceil(total / PER_PAGE);
}
