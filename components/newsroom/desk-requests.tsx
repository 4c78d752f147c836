import { formatCount } from "#lib/format";

/** How many people ask to come in, and where that is decided. */
export function DeskRequests({ waiting }: { waiting: number }) {
  if (waiting === 0) {
    return <p className="py-3 text-quiet">Nessuna richiesta aspetta una decisione.</p>;
  }
  return (
    <p className="py-3">
      <a href="/area/richieste">
        {formatCount(waiting, "richiesta da decidere", "richieste da decidere")}
      </a>
    </p>
  );
}
