"use client";

import { useState } from "react";
import { newTalk, type TalkDraft } from "#components/meetings/talk-draft";
import type { NameMatch } from "#lib/names/rules";
import type { ProgrammeHead } from "#lib/programme-heads/rules";
import type { LineReport, ProposedProgramme, ProposedTalk } from "#lib/programmes/schema";

/**
 * A programme pasted as text, read into talks that are shown line by line before any is taken. What
 * was pasted stays in its field until then.
 */
export function ProgrammePaste(props: {
  id: string;
  read: (text: string) => Promise<ProposedProgramme>;
  onTake: (talks: TalkDraft[], head: ProgrammeHead) => void;
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
        Una riga per intervento, per esempio: 9.30 Saluti – Serena Spinelli, assessora alle
        Politiche sociali, Regione Toscana
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
              props.onTake(taken.map(talkDraft), programme.head);
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

/** Somebody is linked only when exactly one has that very name; others are asked for in the editor. */
export function talkDraft(talk: ProposedTalk): TalkDraft {
  return {
    ...newTalk(),
    kind: talk.kind,
    title: talk.title,
    day: talk.day ?? "",
    startTime: talk.startTime ?? "",
    speakers: talk.speakers.map((speaker) => ({
      key: crypto.randomUUID(),
      personId: onlySame(speaker.people),
      personName: speaker.name ?? "",
      roleTitle: speaker.roleTitle ?? "",
      organisationId: onlySame(speaker.organisations),
      organisationName: speaker.organisationName ?? "",
      zoneId: null,
    })),
  };
}

function onlySame(matches: readonly NameMatch[]): string | null {
  const same = matches.filter(({ certainty }) => certainty === "same");
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}
