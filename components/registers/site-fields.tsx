import { FormTextField } from "#components/ui/form-text-field";
import type { Site } from "#lib/site/queries";
import type { SiteInput } from "#lib/site/schema";

export const SITE_LABELS = {
  name: "Nome del portale",
  tagline: "Sottotitolo",
  introduction: "Che cosa è la comunità",
  ownerName: "Ente titolare",
  ownerUrl: "Sito dell’ente titolare",
  contactEmail: "E-mail della redazione",
  dpoName: "Responsabile della protezione dei dati",
  dpoEmail: "E-mail del responsabile della protezione dei dati",
  accessibilityStatementUrl: "Dichiarazione di accessibilità",
  contentLicenceName: "Licenza dei contenuti",
  contentLicenceUrl: "Indirizzo della licenza",
  timeZone: "Fuso orario",
};

/** Whose portal this is: every page carries it. */
export function SiteFields(props: {
  /** What the public reads. */
  site: Site;
  /** What one proposed and has to take up again. */
  proposed: SiteInput | null;
}) {
  const { site, proposed } = props;
  const field = (name: keyof typeof SITE_LABELS) => ({
    name,
    label: SITE_LABELS[name],
    defaultValue: (proposed ?? site)[name] ?? "",
    present: site[name] ?? "",
  });
  return (
    <>
      <input type="hidden" name="version" value={site.version} />
      <FormTextField {...field("name")} maxLength={300} />
      <FormTextField {...field("tagline")} maxLength={300} />
      <FormTextField
        {...field("introduction")}
        hint="Due frasi, in cima alla pagina iniziale."
        rows={4}
        maxLength={1000}
      />
      <FormTextField {...field("ownerName")} maxLength={300} />
      <FormTextField {...field("ownerUrl")} type="url" optional />
      <FormTextField {...field("contactEmail")} type="email" />
      <FormTextField {...field("dpoName")} maxLength={300} />
      <FormTextField {...field("dpoEmail")} type="email" />
      <FormTextField
        {...field("accessibilityStatementUrl")}
        type="url"
        optional
        hint="L’indirizzo che dà AgID; è in fondo a ogni pagina."
      />
      <FormTextField {...field("contentLicenceName")} maxLength={300} />
      <FormTextField {...field("contentLicenceUrl")} type="url" />
      <FormTextField {...field("timeZone")} hint="Come Europe/Rome: di qui giorni e ore." />
    </>
  );
}
