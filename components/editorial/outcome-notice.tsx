import type { ReactNode } from "react";
import { Notice } from "#components/ui/notice";

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

/** What the last step did; `children` lead on from what was published. */
export function OutcomeNotice(props: { outcome: string | undefined; children: ReactNode }) {
  const words = OUTCOMES[props.outcome ?? ""];
  if (!words) return null;
  return (
    <Notice tone="success">
      <p>{words}</p>
      {props.outcome === "pubblicata" && (
        <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2">{props.children}</div>
      )}
    </Notice>
  );
}
