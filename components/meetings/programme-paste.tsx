"use client";

import { useState } from "react";
import { ProgrammeLines } from "#components/meetings/programme-lines";
import { breaksFound, PROGRAMME_EXAMPLE, readingSummary } from "#lib/programmes/messages";
import type { ProposedProgramme, ProposedTalk } from "#lib/programmes/schema";

/**
 * A programme pasted as text, read into talks that are shown line by line before any is taken. What
 * was pasted stays in its field until then.
 */
export function ProgrammePaste(props: {
  id: string;
  read: (text: string) => Promise<ProposedProgramme>;
  onTake: (talks: ProposedTalk[], programme: ProposedProgramme) => void;
}) {
  const [text, setText] = useState("");
  const [programme, setProgramme] = useState<ProposedProgramme | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [error, setError] = useState("");
  const talkLines = new Set(programme?.talks.map(({ line }) => line));
  const taken = programme?.talks.filter(({ line }) => !left.has(line)) ?? [];

  const read = async () => {
    setError("");
    try {
      setProgramme(await props.read(text));
      setLeft(new Set());
    } catch (failure) {
      const why = failure instanceof Error ? failure.message : "Riprovare tra poco.";
      setError(`Il programma non è stato letto. ${why} Il testo è rimasto qui.`);
    }
  };

  return (
    <section aria-labelledby={`${props.id}-label`} className="my-6">
      <label id={`${props.id}-label`} htmlFor={props.id} className="font-bold text-ink">
        Testo del programma
      </label>
      <p id={`${props.id}-hint`} className="text-base text-soft">
        {PROGRAMME_EXAMPLE}
      </p>
      <textarea
        id={props.id}
        rows={8}
        className="control max-w-none"
        aria-describedby={`${props.id}-hint`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="button" className="button quiet mt-3" onClick={() => void read()}>
        Leggi il programma
      </button>
      <p role="alert" className="font-bold text-danger">
        {error}
      </p>
      <p role="status" className="mt-3">
        {programme &&
          [readingSummary(programme.lines), breaksFound(programme.lines)].filter(Boolean).join(" ")}
      </p>
      {programme && (
        <>
          <ProgrammeLines
            lines={programme.lines}
            choice={({ line }, words) =>
              talkLines.has(line) && (
                <label className="flex items-start gap-3 py-2">
                  <input
                    type="checkbox"
                    className="size-6 flex-none accent-link"
                    checked={!left.has(line)}
                    onChange={() => setLeft(toggled(left, line))}
                  />
                  {words}
                </label>
              )
            }
          />
          <button
            type="button"
            className="button mt-4"
            disabled={taken.length === 0}
            onClick={() => {
              props.onTake(taken, programme);
              setProgramme(null);
              setText("");
            }}
          >
            {taken.length === 1 ? "Aggiungi un intervento" : `Aggiungi ${taken.length} interventi`}
          </button>
        </>
      )}
    </section>
  );
}

function toggled(lines: ReadonlySet<number>, line: number): ReadonlySet<number> {
  const others = [...lines].filter((other) => other !== line);
  return new Set(lines.has(line) ? others : [...others, line]);
}
