import { Notice } from "#components/ui/notice";
import { purgePart } from "#lib/purges/messages";
import type { PurgePart } from "#lib/purges/schema";

/** What is about to go, before anything is confirmed. */
export function PurgePreview(props: {
  contents: { title: string; parts: { part: PurgePart; count: number }[] };
}) {
  const { title, parts } = props.contents;
  return (
    <>
      <Notice tone="danger" title="Non si può annullare">
        Di solito basta archiviare: quello che è archiviato non è pubblico e si può ripristinare.
      </Notice>
      <p>
        Con <b>«{title}»</b> si {parts.length === 0 ? "elimina solo la scheda." : "eliminano:"}
      </p>
      <ul className="mt-2 list-disc pl-5">
        {parts.map((part) => (
          <li key={part.part}>{purgePart(part)}</li>
        ))}
      </ul>
      <p className="mt-4 max-w-[62ch]">
        Vengono svuotati anche i valori nel registro delle attività, e l’indirizzo della pagina
        torna libero. Restano solo che cosa era, quando, da chi e perché è stato eliminato.
      </p>
    </>
  );
}
