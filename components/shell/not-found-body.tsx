/** What stands in place of a page that does not exist, or not for who is reading. */
export function NotFoundBody() {
  return (
    <div className="max-w-[60ch] pb-8 pt-6 md:pt-12">
      <p className="text-base font-bold text-link">Errore 404</p>
      <h1 className="mt-1 text-title-1">Pagina non trovata</h1>
      <p className="mt-4 text-lead">
        L’indirizzo potrebbe contenere un errore, oppure la pagina è stata tolta.
      </p>
      <ul className="mt-6 list-disc pl-6">
        <li className="py-1">
          <a href="/incontri">Cerca tra gli incontri</a>
        </li>
        <li className="py-1">
          <a href="/zone">Partire da una zona</a>
        </li>
        <li className="py-1">
          <a href="/">Torna alla pagina iniziale</a>
        </li>
      </ul>
    </div>
  );
}
