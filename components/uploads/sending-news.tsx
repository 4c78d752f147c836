"use client";

import { useEffect, useRef, useState } from "react";
import type { SendingView } from "#components/uploads/sending";

/** Tells who does not see the bars what changes, and not every percent. */
export function SendingNews({ views }: { views: readonly SendingView[] }) {
  const [news, setNews] = useState("");
  const told = useRef(new Map<string, string>());
  useEffect(() => {
    const fresh = views.flatMap((file) => {
      const line = `${file.name}: ${stateInWords(file)}`;
      if (told.current.get(file.key) === line) return [];
      told.current.set(file.key, line);
      return [line];
    });
    if (fresh.length > 0) setNews(fresh.join(" "));
  }, [views]);
  return (
    <p role="status" className="sr-only">
      {news}
    </p>
  );
}

function stateInWords({ state, sent, size, problem }: SendingView): string {
  if (state === "waiting") return "in attesa.";
  if (state === "paused") return "in pausa.";
  if (state === "interrupted") return "collegamento interrotto, l’invio riprende da solo.";
  if (state === "signed_out") return "la sessione è finita, accedere in un’altra finestra.";
  if (state === "refused") return problem;
  if (state === "arrived") return "arrivato.";
  const quarters = Math.floor((4 * sent) / size);
  return quarters === 0 ? "invio in corso." : `inviato al ${quarters * 25} per cento.`;
}
