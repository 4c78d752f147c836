import { formatInstant } from "#lib/format";
import { isConfigured } from "#lib/site/rules";

type SiteName = { name: string; timeZone: string; contactEmail: string };

export const INVITATION_SPENT =
  "L’invito non è più valido: è già stato usato, è scaduto oppure è stato ritirato. Chi l’ha mandato può mandarne un altro.";

export const ADDRESS_TAKEN =
  "C’è già un account, o un invito non ancora accettato, con questo indirizzo e-mail.";

export const TOO_MANY_INVITATIONS =
  "Sono già partiti molti inviti: quello che è stato scritto è ancora qui, e si può riprovare domani.";

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

/** For whoever has an account and is to be reached elsewhere from now on. */
export function newAddressMail(given: { site: SiteName; link: string; expiresAt: Date }) {
  const { site, link, expiresAt } = given;
  return {
    subject: `Indirizzo da confermare per ${site.name}`,
    text: `Questo indirizzo è stato indicato per un account di «${site.name}». Per confermarlo aprire questo collegamento e premere il pulsante:

${link}

Il collegamento è personale e vale una volta sola, fino al ${formatInstant(expiresAt, site.timeZone)}. Chi non ha un account in «${site.name}» può ignorare questo messaggio: l’indirizzo non viene usato.
`,
  };
}

/** For whoever reads mail at an address that has an account already, whatever somebody else knew. */
export function knownAddressMail(given: {
  site: SiteName;
  link: string;
  byEmail: boolean;
  isDisabled: boolean;
  /** How the provider of identities is called. */
  provider: string;
}) {
  const { site, byEmail, isDisabled, provider } = given;
  const way = byEmail
    ? "Si entra da qui, scrivendo questo indirizzo: arriva un collegamento che fa entrare."
    : `Si entra da qui con ${provider}, con le credenziali già usate per questo account.`;
  const next = isDisabled
    ? "L’account è però disattivato, e per ora non fa entrare."
    : `${way}\n\n${given.link}`;
  return {
    subject: `Invito a ${site.name}: un account c’è già`,
    text: `Qualcuno ha invitato questo indirizzo in «${site.name}», ma un account con questo indirizzo c’è già: non ne serve un altro. ${next}

Chi ha mandato l’invito non viene a sapere che l’account esiste. Per aggiungere un ente al proprio account, o se non si riesce a entrare, si scrive alla redazione${isConfigured(site.contactEmail) ? `: ${site.contactEmail}` : ""}.
`,
  };
}
