import { SECTIONS, type Site } from "#components/shell/site";
import { isConfigured } from "#lib/site/rules";

const link = "inline-block py-2.5 md:py-1";

/** The duties of a public site, within reach of every page. */
export function SiteFooter({ site, path }: { site: Site; path?: string | undefined }) {
  return (
    <footer className="on-dark mt-auto bg-ink py-10 text-base print:hidden">
      <div className="wrap grid gap-8 md:grid-cols-[1.2fr_1fr_1.4fr] md:gap-12">
        <div>
          <p className="text-title-3 font-bold">{site.name}</p>
          <p>{site.tagline}</p>
          <p className="mt-4 text-sm">Titolare del portale: {site.ownerName}</p>
        </div>
        <nav aria-labelledby="footer-sections">
          <h2 id="footer-sections" className="mb-1 font-bold text-white">
            Nel portale
          </h2>
          <ul className="gap-4 xs:max-md:columns-2 lg:columns-2">
            {SECTIONS.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className={link}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-labelledby="footer-duties">
          <h2 id="footer-duties" className="mb-1 font-bold text-white">
            Informazioni
          </h2>
          <ul>
            <li>
              <a
                href={site.accessibilityStatementUrl ?? "/accessibilita"}
                data-element="accessibility-link"
                className={link}
              >
                {site.accessibilityStatementUrl
                  ? "Dichiarazione di accessibilità"
                  : "Accessibilità"}
              </a>
            </li>
            <li>
              <a href={reportHref(path)} rel="nofollow" className={link}>
                Segnala un problema di accessibilità
              </a>
            </li>
            <li>
              <a href="/privacy" data-element="privacy-policy-link" className={link}>
                Privacy
              </a>
            </li>
            <li>
              <a href="/note-legali" className={link}>
                Note legali
              </a>
            </li>
            {isConfigured(site.contactEmail) && (
              <li>
                <a href={`mailto:${site.contactEmail}`} className={link}>
                  Scrivi alla redazione
                </a>
              </li>
            )}
            {isConfigured(site.dpoEmail) && (
              <li>
                <a href={`mailto:${site.dpoEmail}`} className={link}>
                  Responsabile della protezione dei dati: {site.dpoName}
                </a>
              </li>
            )}
          </ul>
        </nav>
        <p className="border-t border-faint pt-4 text-sm md:col-span-3">
          Dove non è indicato altro, i contenuti si possono riusare con licenza{" "}
          <a href={site.contentLicenceUrl} rel="license">
            {site.contentLicenceName}
          </a>
          . Le pagine pubbliche non usano cookie.
        </p>
      </div>
    </footer>
  );
}

/** The form knows from which page somebody comes. */
function reportHref(path: string | undefined): string {
  const page = path?.split("?")[0];
  return page ? `/accessibilita/segnala?pagina=${page}` : "/accessibilita/segnala";
}
