import { Outcome } from "#components/ui/outcome";

/** What the last step did, as the address says it. */
const OUTCOMES: Record<string, string> = {
  pubblicata: "Pubblicato: il sito lo mostra da adesso.",
  programmata: "La pubblicazione è programmata.",
  "non-programmata": "La programmazione è annullata: il testo è di nuovo una bozza.",
  "in-revisione": "La bozza è in revisione.",
  ritirata: "La bozza è stata ritirata dalla revisione.",
  rimandata: "La bozza è stata rimandata con la nota.",
  nota: "La nota è stata aggiunta.",
  archiviata: "La pagina è archiviata e fuori dal sito.",
  ripresa: "La pagina è stata ripresa dall’archivio.",
  conservata: "Questa versione è conservata.",
  scartata: "Le modifiche sono state scartate: il testo è quello pubblicato.",
  creata: "La bozza è stata creata.",
};

export function OutcomeNotice({ outcome }: { outcome: string | undefined }) {
  return <Outcome words={OUTCOMES} name={outcome} />;
}
