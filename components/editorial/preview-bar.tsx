import { editorPath } from "#lib/editorial/rules";
import { formatCount, formatInstant } from "#lib/format";
import type { PreviewAbout } from "#lib/previews/queries";

/** Above a preview: that it is one, of what, and the ways back to writing. */
export function PreviewBar(props: { about: PreviewAbout; timeZone: string; note: string | null }) {
  const { about, timeZone } = props;
  const { revision, savedAt, authorName, problems } = about;
  const by = authorName ? ` da ${authorName}` : "";
  return (
    <section
      aria-label="Anteprima"
      className="border-b-2 border-warm bg-warm-pale text-base [&_a]:text-ink [&_summary]:text-ink print:hidden"
    >
      <div className="wrap py-2">
        <div className="flex flex-wrap items-center justify-between gap-x-8">
          <p className="py-1.5">
            <b>{about.isPublic ? "Come si legge ora." : "Anteprima: nessun altro la vede."}</b>{" "}
            Versione {revision}, salvata il {formatInstant(savedAt, timeZone)}
            {by}.{!about.isNewest && " Non è la più recente."}
          </p>
          <ul className="flex flex-wrap gap-x-6">
            <li>
              <a href={editorPath(about)} className="inline-block py-2.5">
                Torna alla modifica
              </a>
            </li>
            <li>
              <a href={`${editorPath(about)}/versioni`} className="inline-block py-2.5">
                Versioni
              </a>
            </li>
          </ul>
        </div>
        {props.note && <p className="py-1.5">{props.note}</p>}
        {problems.length > 0 && (
          <details className="disclosure pb-1.5">
            <summary>
              {formatCount(problems.length, "cosa da completare", "cose da completare")} prima di
              pubblicare
            </summary>
            <ul className="mt-1 list-disc pl-8">
              {[...new Set(problems)].map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}
