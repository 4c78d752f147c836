import type { MaterialDetails } from "#lib/material-pages/queries";
import { pagePicturePath } from "#lib/materials/rules";

/** The first page of a document, which leads to the whole, and those after it for who wants to look. */
export function DocumentPages({ material, href }: { material: MaterialDetails; href: string }) {
  const { newest, content, title } = material;
  const [first, ...others] = content?.drawnPages ?? [];
  if (!newest || first === undefined) return null;
  // Viewers of browsers open a PDF at a page; other documents are opened by programs of their own.
  const hrefOf = (page: number) =>
    newest.file.mediaType === "application/pdf" ? `${href}#page=${page}` : href;
  return (
    <>
      <a href={hrefOf(first)} className="mt-4 inline-block border border-line">
        <picture>
          <img
            src={pagePicturePath(newest.id, first)}
            alt={`Pagina ${first}: apri ${title}`}
            className="max-h-96 w-auto"
          />
        </picture>
      </a>
      {others.length > 0 && (
        <details className="disclosure">
          <summary>{othersInWords(others.length, content?.pageCount ?? null)}</summary>
          <ol className="mt-4 grid list-none grid-cols-2 gap-4 p-0 md:grid-cols-3 lg:grid-cols-4">
            {others.map((page) => (
              <li key={page}>
                <a href={hrefOf(page)} className="block">
                  <picture>
                    <img
                      src={pagePicturePath(newest.id, page)}
                      alt=""
                      loading="lazy"
                      className="border border-line"
                    />
                  </picture>
                  Pagina {page}
                </a>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** Of a long document not all pages are drawn: then it is said of how many. */
function othersInWords(count: number, pages: number | null): string {
  const some = count === 1 ? "Un’altra pagina" : `Altre ${count} pagine`;
  return pages !== null && pages > count + 1 ? `${some} delle ${pages}` : some;
}
