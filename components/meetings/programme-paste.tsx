"use client";

import { useState } from "react";
import type { ProgrammeHead } from "#lib/programme-heads/rules";
import { PROGRAMME_EXAMPLE } from "#lib/programmes/messages";
import type { LineReport, ProposedProgramme, ProposedTalk } from "#lib/programmes/schema";

/**
 * A programme pasted as text, read into talks that are shown line by line before any is taken. What
 * was pasted stays in its field until then.
 */
export function ProgrammePaste(props: {
  id: string;
  read: (text: string) => Promise<ProposedProgramme>;
  onTake: (talks: ProposedTalk[], head: ProgrammeHead) => void;
}) {
  const [text, setText] = useState("");
  const [programme, setProgramme] = useState<ProposedProgramme | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [error, setError] = useState("");
  const talkAt = new Map(programme?.talks.map((talk) => [talk.line, talk]));
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
        {programme && summaryOf(programme)}
      </p>
      {programme && (
        <>
          <ol className="programme-lines">
            {programme.lines.map((line) => (
              <li key={line.line} data-outcome={line.outcome}>
                <Line
                  line={line}
                  talk={talkAt.get(line.line)}
                  isTaken={!left.has(line.line)}
                  onToggle={() =>
                    setLeft((before) =>
                      before.has(line.line)
                        ? new Set([...before].filter((other) => other !== line.line))
                        : new Set([...before, line.line]),
                    )
                  }
                />
              </li>
            ))}
          </ol>
          <button
            type="button"
            className="button mt-4"
            disabled={taken.length === 0}
            onClick={() => {
              props.onTake(taken, programme.head);
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

function Line(props: {
  line: LineReport;
  talk: ProposedTalk | undefined;
  isTaken: boolean;
  onToggle: () => void;
}) {
  const { line, talk } = props;
  const words = (
    <span>
      <span className="block">{line.text}</span>
      <span className="block text-base text-soft">{line.found}</span>
    </span>
  );
  if (!talk) return <div className="py-2 pl-9">{words}</div>;
  return (
    <label className="flex items-start gap-3 py-2">
      <input
        type="checkbox"
        className="size-6 flex-none accent-link"
        checked={props.isTaken}
        onChange={props.onToggle}
      />
      {words}
    </label>
  );
}

function summaryOf({ talks, lines }: ProposedProgramme): string {
  const unread = lines.filter(({ outcome }) => outcome === "unrecognised").length;
  const found =
    talks.length === 1 ? "Un intervento riconosciuto" : `${talks.length} interventi riconosciuti`;
  const rest = unread === 1 ? "una riga non riconosciuta" : `${unread} righe non riconosciute`;
  return unread === 0 ? `${found}.` : `${found}, ${rest}.`;
}
