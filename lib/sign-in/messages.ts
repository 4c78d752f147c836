import { formatInstant } from "#lib/format";

export const TOO_MANY =
  "Troppi tentativi in poco tempo. Per sicurezza occorre aspettare un quarto d’ora e riprovare.";

export const LINK_SPENT =
  "Il collegamento non è più valido: è già stato usato, oppure è scaduto. Chiederne uno nuovo.";

/** The mail with the link that signs in. */
export function signInMail(given: {
  site: { name: string; timeZone: string };
  link: string;
  expiresAt: Date;
}) {
  const { site, link, expiresAt } = given;
  return {
    subject: `Accesso a ${site.name}`,
    text: `Per entrare in «${site.name}» aprire questo collegamento e premere il pulsante:

${link}

Il collegamento vale una volta sola, fino al ${formatInstant(expiresAt, site.timeZone)}.
Chi non ha chiesto di entrare può ignorare questo messaggio: senza il pulsante non succede nulla.
`,
  };
}
