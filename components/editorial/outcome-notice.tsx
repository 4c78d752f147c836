import { Notice } from "#components/ui/notice";

/** What the last step did, as the address says it. */
const OUTCOMES: Record<string, string> = {
  pubblicata: "La pagina è pubblica da adesso.",
  programmata: "La pubblicazione è programmata.",
  "non-programmata": "La programmazione è annullata: il testo è di nuovo una bozza.",
  "in-revisione": "La bozza è in revisione.",
  ritirata: "La bozza è stata ritirata dalla revisione.",
  rimandata: "La bozza è stata restituita con la nota.",
  nota: "La nota è stata aggiunta.",
  archiviata: "La pagina è archiviata e non è più pubblica.",
  ripresa: "La pagina è stata ripresa dall’archivio.",
  conservata: "Questa versione è salvata a parte.",
  scartata: "Le modifiche sono state scartate: il testo è quello pubblicato.",
  creata: "La bozza è stata creata.",
};

export function OutcomeNotice({ outcome }: { outcome: string | undefined }) {
  const words = OUTCOMES[outcome ?? ""];
  return words ? <Notice tone="success">{words}</Notice> : null;
}
