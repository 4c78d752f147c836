import { formatInstant } from "#lib/format";

type SiteName = { name: string; timeZone: string };

export const INVITATION_SPENT =
  "L’invito non è più valido: è già stato usato, è scaduto oppure è stato ritirato. Chi l’ha mandato può mandarne un altro.";

export const IDENTITY_TAKEN =
  "Queste credenziali appartengono già a un altro account: uscire, poi entrare con quello, oppure chiedere aiuto a chi ha mandato l’invito.";

export function invitationMail(given: { site: SiteName; link: string; expiresAt: Date }) {
  const { site, link, expiresAt } = given;
  return {
    subject: `Invito a ${site.name}`,
    text: `C’è un account pronto in «${site.name}». Per prenderne possesso aprire questo collegamento e premere il pulsante:

${link}

Il collegamento è personale e vale una volta sola, fino al ${formatInstant(expiresAt, site.timeZone)}.
`,
  };
}
