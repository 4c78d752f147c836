import { Notice } from "#components/ui/notice";
import { formatCount } from "#lib/format";
import type { Site } from "#lib/site/queries";
import { isConfigured } from "#lib/site/rules";

/** What the portal still has to be told about itself, and public pages leave out until then. */
export function DeskSettings(props: {
  site: Site;
  texts: readonly { key: string; title: string; pending: number }[];
}) {
  const { site, texts } = props;
  const addresses = [
    !isConfigured(site.contactEmail) && "della redazione",
    !isConfigured(site.dpoEmail) && "del responsabile della protezione dei dati",
  ].filter(Boolean);
  if (addresses.length === 0 && texts.length === 0) return null;
  return (
    <Notice tone="warning" title="Da configurare">
      <p>Le pagine pubbliche non mostrano ancora:</p>
      <ul className="list-disc pl-5">
        {addresses.length > 0 && (
          <li>
            l’indirizzo {addresses.join(" e quello ")}:{" "}
            <a href="/redazione/registri/testi/portale">nome e contatti del portale</a>
          </li>
        )}
        {texts.map(({ key, title, pending }) => (
          <li key={key}>
            {formatCount(pending, "passaggio", "passaggi")} tra parentesi quadre nel testo{" "}
            <a href={`/redazione/registri/testi/${key}`}>{title}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
