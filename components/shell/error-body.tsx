/** What stands in place of a page that failed: what happened, and the id by which it can be found. */
export function ErrorBody({ errorId }: { errorId: string | null }) {
  return (
    <div className="max-w-[60ch] pb-8 pt-6 md:pt-12">
      <p className="text-base font-bold text-danger">Errore del portale</p>
      <h1 className="mt-1 text-title-1">La pagina non si può mostrare</h1>
      <p className="mt-4 text-lead">
        Qualcosa non ha funzionato da questa parte: niente è andato perso. Di solito basta riprovare
        tra qualche minuto.
      </p>
      {errorId && (
        <p className="mt-4">
          Per segnalarlo serve questo codice: <b className="tabular">{errorId}</b>
        </p>
      )}
      <p className="mt-6">
        <a href="/">Torna alla pagina iniziale</a>
      </p>
    </div>
  );
}
