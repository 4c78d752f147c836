import type { ReactNode } from "react";
import { Notice } from "#components/ui/notice";
import type { Site } from "#lib/site/queries";
import { isConfigured } from "#lib/site/rules";

export type Topic = "accessibilita" | "privacy" | "note-legali";

/** Whom to write to, and the document that settles the matter, before the text itself. */
export function TextPageContacts({ site, topic }: { site: Site; topic: Topic }) {
  return <Notice>{CONTACTS[topic](site)}</Notice>;
}

const CONTACTS: Record<Topic, (site: Site) => ReactNode> = {
  accessibilita: (site) => (
    <>
      {site.accessibilityStatementUrl && (
        <p className="mb-2">
          <a href={site.accessibilityStatementUrl}>Dichiarazione di accessibilità</a> (sul sito di
          AgID)
        </p>
      )}
      <p>
        Per segnalare un problema o chiedere un contenuto in un’altra forma c’è un{" "}
        <a href="/accessibilita/segnala">modulo</a>
        {isConfigured(site.contactEmail) && (
          <>
            , oppure si scrive a <Mail to={site.contactEmail} subject="Accessibilità del portale" />
          </>
        )}
        .
      </p>
    </>
  ),
  privacy: (site) => (
    <>
      <p className="mb-2">
        Titolare del trattamento:{" "}
        {site.ownerUrl ? <a href={site.ownerUrl}>{site.ownerName}</a> : site.ownerName}.
        {isConfigured(site.contactEmail) && (
          <>
            {" "}
            Redazione: <Mail to={site.contactEmail} />.
          </>
        )}
      </p>
      {isConfigured(site.dpoEmail) && (
        <p className="mb-2">
          Responsabile della protezione dei dati: {site.dpoName}, <Mail to={site.dpoEmail} />.
        </p>
      )}
      <p>
        Chi trova in una pagina un dato che non dovrebbe esserci può{" "}
        <a href="/segnala">segnalarlo subito</a>.
      </p>
    </>
  ),
  "note-legali": (site) => (
    <p>
      Licenza dei contenuti: <a href={site.contentLicenceUrl}>{site.contentLicenceName}</a>.
      {isConfigured(site.contactEmail) && (
        <>
          {" "}
          Per segnalare un errore: <Mail to={site.contactEmail} />.
        </>
      )}
    </p>
  ),
};

function Mail({ to, subject }: { to: string; subject?: string }) {
  const query = subject ? `?subject=${encodeURIComponent(subject)}` : "";
  return <a href={`mailto:${to}${query}`}>{to}</a>;
}
