import { NotFoundBody } from "#components/shell/not-found-body";

/**
 * Only where no page of the site can be drawn: it is made at build time, without a database. An
 * unknown address gets the frame of the site from `(public)/[...unknown]`.
 */
export default function NotFound() {
  return (
    <main id="contenuto" className="wrap w-full">
      <title>Pagina non trovata</title>
      <NotFoundBody />
    </main>
  );
}
