import { formatNumber } from "#lib/format";

/** In place of a page after the last one: the ways back to those there are. */
export function BeyondEnd(props: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  const { page, pages, hrefOf } = props;
  return (
    <p>
      La pagina {formatNumber(page)} non c’è.{" "}
      {pages > 1 && (
        <>
          Si può andare <a href={hrefOf(pages)}>all’ultima, pagina {formatNumber(pages)}</a>, o{" "}
        </>
      )}
      <a href={hrefOf(1)}>{pages > 1 ? "torna alla prima" : "Torna alla prima"}</a>.
    </p>
  );
}
