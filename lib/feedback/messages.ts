import { formatShortDay } from "#lib/format";
import type { AccessibilityOutcome } from "#lib/generated/prisma/enums";
import { isConfigured } from "#lib/site/rules";

export const TOO_MANY_SENT =
  "Da questo collegamento sono già arrivati molti messaggi. Quello che è stato scritto è ancora qui: conviene riprovare più tardi, oppure scrivere alla redazione, all’indirizzo in fondo alla pagina.";

/** Pages that are one of a kind. */
export const FIXED_PAGE_TITLES: Readonly<Record<string, string>> = {
  "/": "Pagina iniziale",
  "/incontri": "Incontri",
  "/temi": "Temi",
  "/zone": "Zone",
  "/persone": "Persone",
  "/enti": "Enti",
  "/laboratori": "Laboratori",
  "/notizie": "Notizie",
  "/comunita": "La comunità",
  "/accessibilita": "Accessibilità",
  "/privacy": "Privacy",
  "/note-legali": "Note legali",
};

export const ACCESSIBILITY_OUTCOME_LABELS: Record<AccessibilityOutcome, string> = {
  answered: "Risposta mandata per e-mail",
  answered_otherwise: "Risposta data in altro modo",
  dismissed: "Chiusa senza risposta",
};

/** «A12»: reports of personal data are counted for themselves, and begin with another letter. */
export function accessibilityNumber(number: number): string {
  return `A${number}`;
}

/** «Restano 12 giorni», «scade oggi», «scaduta da 3 giorni». */
export function clockText(daysLeft: number): string {
  if (daysLeft === 0) return "scade oggi";
  const days = Math.abs(daysLeft) === 1 ? "1 giorno" : `${Math.abs(daysLeft)} giorni`;
  if (daysLeft < 0) return `scaduta da ${days}`;
  return daysLeft === 1 ? "resta 1 giorno" : `restano ${days}`;
}

/** The mail that tells the newsroom; what was written, and by whom, is read on the portal only. */
export function obstacleMail(given: {
  site: { name: string };
  number: number;
  deadline: string;
  link: string;
}) {
  const { site, number, deadline, link } = given;
  return {
    subject: `Segnalazione di accessibilità n. ${accessibilityNumber(number)}: risposta entro il ${formatShortDay(deadline)}`,
    text: `A «${site.name}» è arrivata la segnalazione di accessibilità n. ${accessibilityNumber(number)}. La risposta è dovuta entro il ${formatShortDay(deadline)}. Si legge e si chiude qui:

${link}
`,
  };
}

/** The mail that says a report has arrived, and by when it is answered. */
export function receiptMail(given: { site: { name: string }; number: number; deadline: string }) {
  const { site, number, deadline } = given;
  return {
    subject: `Segnalazione di accessibilità n. ${accessibilityNumber(number)}`,
    text: `La segnalazione sull’accessibilità di «${site.name}» è arrivata e ha il numero ${accessibilityNumber(number)}.

La risposta arriva a questo indirizzo entro il ${formatShortDay(deadline)}. Se non arriva, o non è soddisfacente, ci si può rivolgere al Difensore civico per il digitale, presso AgID.

Chi non ha mandato segnalazioni può ignorare questo messaggio.
`,
  };
}

/** The mail with the answer of the newsroom. */
export function replyMail(given: {
  site: { name: string; contactEmail: string };
  number: number;
  answer: string;
}) {
  const { site, number, answer } = given;
  const contact = isConfigured(site.contactEmail)
    ? `Per aggiungere qualcosa si può scrivere a ${site.contactEmail}. `
    : "";
  return {
    subject: `Risposta alla segnalazione di accessibilità n. ${accessibilityNumber(number)}`,
    text: `La redazione di «${site.name}» risponde alla segnalazione n. ${accessibilityNumber(number)}:

${answer}

${contact}Chi ritiene la risposta non soddisfacente può rivolgersi al Difensore civico per il digitale, presso AgID.
`,
  };
}
