"use client";

import { useContext, useEffect, useRef } from "react";
import { ProgrammeLines } from "#components/meetings/programme-lines";
import { focusInSight } from "#components/ui/focus-in-sight";
import { FormContext } from "#components/ui/form-context";
import { breaksFound, readingSummary } from "#lib/programmes/messages";

/** What a form read in the programme pasted in it; sent once more, it is confirmed. */
export function ProgrammeReading() {
  const { readLines, values, attempt } = useContext(FormContext);
  const shown = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt > 0 && shown.current) focusInSight(shown.current);
  }, [attempt]);
  if (readLines.length === 0) return null;
  const breaks = breaksFound(readLines);
  return (
    <section ref={shown} tabIndex={-1} aria-labelledby="riconosciuto" className="my-6 scroll-mt-4">
      <h2 id="riconosciuto" className="text-title-3">
        Che cosa si è riconosciuto
      </h2>
      <p className="mt-2">
        {readingSummary(readLines)} {breaks && `${breaks} `}La bozza non c’è ancora: controllare le
        righe, il titolo e il giorno, poi confermare. Tutto si può correggere anche dopo, e il testo
        incollato{breaks && ", con le pause,"} resta per intero nelle note della redazione.
      </p>
      <button type="submit" className="button mt-3">
        Conferma e vai avanti
      </button>
      <ProgrammeLines lines={readLines} />
      <input type="hidden" name="confirmed" value={values.programme?.[0] ?? ""} />
    </section>
  );
}
