"use client";

import { useContext, useEffect, useRef } from "react";
import { ProgrammeLines } from "#components/meetings/programme-lines";
import { FormContext } from "#components/ui/form-context";
import { breaksFound, readingSummary } from "#lib/programmes/messages";

/** What a form read in the programme pasted in it; sent once more, it is confirmed. */
export function ProgrammeReading() {
  const { readLines, values, attempt } = useContext(FormContext);
  const shown = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt > 0) shown.current?.focus();
  }, [attempt]);
  if (readLines.length === 0) return null;
  const breaks = breaksFound(readLines);
  return (
    <section ref={shown} tabIndex={-1} aria-labelledby="riconosciuto" className="my-6">
      <h2 id="riconosciuto" className="text-title-3">
        Che cosa si è riconosciuto
      </h2>
      <p className="mt-2">
        {readingSummary(readLines)} {breaks && `${breaks} `}Niente è ancora stato creato:
        controllare le righe, il titolo e il giorno, poi premere ancora «Crea la bozza». Tutto si
        può correggere anche dopo, e il testo incollato{breaks && ", con le pause,"} resta per
        intero nelle note della redazione.
      </p>
      <ProgrammeLines lines={readLines} />
      <input type="hidden" name="confirmed" value={values.programme?.[0] ?? ""} />
    </section>
  );
}
