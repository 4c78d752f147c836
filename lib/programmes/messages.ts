import { formatList, formatShortDay, quoted } from "#lib/format";
import { MEETING_MODE_LABELS } from "#lib/meetings/messages";
import type { ProgrammeHead } from "#lib/programme-heads/rules";
import type { LineReport, ProposedSpeaker, ProposedTalk } from "#lib/programmes/schema";

export const PROGRAMME_EXAMPLE =
  "Una riga per intervento, per esempio: 9.30 Saluti – Serena Spinelli, assessora alle Politiche sociali, Regione Toscana";

/** Said where a programme is all that there is to begin with. */
export const NO_TALKS =
  "Nel testo non si riconosce nessun intervento: correggerlo, oppure toglierlo e scrivere il programma dopo.";

export const LINE_FOUND = {
  section: "Titolo di una parte del programma.",
  break: "Pausa o accoglienza: non diventa un intervento.",
  day: "Giorno degli interventi che seguono.",
  unrecognised: "Non riconosciuta: non è stata ripresa.",
  title: "Titolo dell’intervento.",
  moderator: "Chi coordina, senza un intervento a cui unirlo: da aggiungere dove serve.",
} as const;

/** «4 interventi riconosciuti, una riga non riconosciuta.» */
export function readingSummary(lines: readonly LineReport[]): string {
  const [talks, unread] = (["talk", "unrecognised"] as const).map(
    (sort) => lines.filter(({ outcome }) => outcome === sort).length,
  );
  const found = talks === 1 ? "Un intervento riconosciuto" : `${talks} interventi riconosciuti`;
  const rest = unread === 1 ? "una riga non riconosciuta" : `${unread} righe non riconosciute`;
  return unread === 0 ? `${found}.` : `${found}, ${rest}.`;
}

/** Which lines are breaks, since no field has them; null where there are none. */
export function breaksFound(lines: readonly LineReport[]): string | null {
  const breaks = lines.filter(({ outcome }) => outcome === "break");
  if (breaks.length === 0) return null;
  const told = formatList(breaks.map(({ text }) => quoted(text)));
  return breaks.length === 1
    ? `Una riga è una pausa o un’accoglienza, e non diventa un intervento: ${told}.`
    : `${breaks.length} righe sono pause o accoglienze, e non diventano interventi: ${told}.`;
}

/** What was taken of a programme, and which of its lines are nowhere now. */
export function takenWords(taken: number, lines: readonly LineReport[]): string {
  const added = taken === 1 ? "Aggiunto un intervento." : `Aggiunti ${taken} interventi.`;
  const unread = lines.filter(({ outcome }) => outcome === "unrecognised");
  const left = unread.map(({ text }) => quoted(text));
  const rest =
    left.length > 0 &&
    `${left.length === 1 ? "Una riga non riconosciuta" : "Righe non riconosciute"}: ${formatList(left)}.`;
  return [added, breaksFound(lines), rest].filter(Boolean).join(" ");
}

/** What the first lines say of the whole day, as it goes into the fields of the meeting. */
export function headFound({ title, day, startTime, endTime, mode, venue }: ProgrammeHead): string {
  const parts = [
    title && `titolo «${title}»`,
    day && `giorno ${formatShortDay(day)}`,
    startTime && `ore ${startTime}${endTime ? `–${endTime}` : ""}`,
    mode && MEETING_MODE_LABELS[mode].toLowerCase(),
    venue && `luogo «${venue}»`,
  ];
  return `Letti per l’incontro: ${parts.filter(Boolean).join("; ")}.`;
}

/** «Ore 9:30; titolo «Saluti»; relatrice o relatore Serena Spinelli (assessora; Regione Toscana).» */
export function talkFound(
  talk: Pick<ProposedTalk, "startTime" | "endTime" | "title" | "speakers">,
) {
  const time = talk.startTime && `ore ${talk.startTime}${talk.endTime ? `–${talk.endTime}` : ""}`;
  const parts = [
    ...(time ? [time] : []),
    talk.title ? `titolo «${talk.title}»` : "senza titolo: va aggiunto",
    ...(talk.speakers.length > 0
      ? talk.speakers.map(speakerWords)
      : ["nessun relatore riconosciuto"]),
  ];
  return sentence(parts.join("; "));
}

export function speakersFound(speakers: readonly ProposedSpeaker[]): string {
  return sentence(speakers.map(speakerWords).join("; "));
}

function speakerWords(speaker: ProposedSpeaker): string {
  const details = [speaker.roleTitle, speaker.organisationName].filter(Boolean).join(", ");
  const who = speaker.name ?? "";
  const words = who && details ? `${who} (${details})` : who || details;
  return `${speaker.moderates ? "coordina" : "parla"} ${words}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
