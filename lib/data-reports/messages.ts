import { quoted } from "#lib/format";
import type { DataReportOutcome } from "#lib/generated/prisma/enums";
import type { HideableKind } from "#lib/hidings/schema";
import { isConfigured } from "#lib/site/rules";

export const REPORTABLE_LABELS: Record<HideableKind, string> = {
  meeting: "Incontro",
  report: "Resoconto",
  news_item: "Notizia",
  person: "Persona",
  lab: "Laboratorio",
  material: "Materiale",
};

/** As somebody who reports sees the parts of a page. */
export function partLabel({ kind, title }: { kind: HideableKind; title: string }): string {
  return kind === "material" ? `Il materiale ${quoted(title)}` : PART_LABELS[kind];
}

const PART_LABELS: Record<Exclude<HideableKind, "material">, string> = {
  meeting: "L’incontro: titolo, presentazione, interventi",
  report: "Il resoconto",
  news_item: "La notizia",
  person: "La pagina della persona",
  lab: "Il laboratorio",
};

export const DATA_OUTCOME_LABELS: Record<DataReportOutcome, string> = {
  unfounded: "Niente da togliere",
  corrected: "Testo corretto",
  removed: "Elemento tolto",
};

/** What each decision does, for who decides. */
export const DECISION_LABELS: Record<DataReportOutcome, string> = {
  unfounded: "Niente da togliere: l’elemento torna pubblico com’è",
  corrected: "Il testo è stato corretto e pubblicato: l’elemento torna pubblico",
  removed: "L’elemento va tolto: si archivia",
};

/** «D12»: reports about accessibility are counted for themselves, and begin with another letter. */
export function dataReportNumber(number: number): string {
  return `D${number}`;
}

type Site = { name: string };

/**
 * The mail that alerts the newsroom. It does not say of what: the name of a page, or the words of who
 * reported, may be the very data.
 */
export function alertMail(given: { site: Site; number: number; hidden: boolean; link: string }) {
  const { site, number, hidden, link } = given;
  const state = hidden
    ? "L’ha mandata chi ha un account: quello che è stato segnalato è già nascosto, e lo resta finché la redazione non decide."
    : "È ancora pubblico: conviene guardarlo subito.";
  return {
    subject: `Dati personali da verificare (n. ${dataReportNumber(number)})`,
    text: `Su «${site.name}» è stato segnalato un dato personale, segnalazione n. ${dataReportNumber(number)}. ${state}

${link}
`,
  };
}

const DECIDED: Record<DataReportOutcome, string> = {
  unfounded: "è stata esaminata: non ci sono dati da togliere.",
  corrected: "è stata accolta: il testo è stato corretto.",
  removed: "è stata accolta: quello che era segnalato è stato tolto.",
};

/** The mail that tells who reported what was decided. */
export function dataDecisionMail(given: {
  site: Site & { dpoEmail: string };
  number: number;
  outcome: DataReportOutcome;
  answer: string;
}) {
  const { site, number, outcome, answer } = given;
  const rights = isConfigured(site.dpoEmail)
    ? `
Per far valere i propri diritti sui dati personali si può scrivere al responsabile della protezione dei dati: ${site.dpoEmail}.
`
    : "";
  return {
    subject: `Segnalazione di dati personali n. ${dataReportNumber(number)}`,
    text: `La segnalazione n. ${dataReportNumber(number)} su «${site.name}» ${DECIDED[outcome]}

${answer}
${rights}`,
  };
}
