import { looksLikeOrganisation, looksLikeRole, readAttributions } from "#lib/attributions/rules";
import type { TalkKind } from "#lib/meetings/schema";
import { matchOrganisations, matchPeople } from "#lib/names/rules";
import { withPrintedApostrophes } from "#lib/pasted-text/rules";
import { dayIn, isHeadLine, readHead, tellsOf } from "#lib/programme-heads/rules";
import {
  isBreak,
  kindOf,
  MAX_LINE,
  type ProgrammeLine,
  readLine,
} from "#lib/programme-lines/rules";
import { headFound, LINE_FOUND, speakersFound, talkFound } from "#lib/programmes/messages";
import type {
  KnownNames,
  LineOutcome,
  LineReport,
  ProposedProgramme,
  ProposedSpeaker,
  ProposedTalk,
} from "#lib/programmes/schema";
import { cutTo } from "#lib/typed-text";

const SECTION =
  /^(?:interventi|saluti(?: istituzionali| di apertura)?|esperienze(?: (?:dalle|delle|dai|dei|di) .*)?|tavola rotonda|conclusioni|relazioni|programma.*|(?:prima|seconda|terza|i|ii|iii) (?:sessione|parte).*|sessione .*|mattin[ao].*|pomeriggio.*|intervengono|discussione|dibattito|relatori)$/i;

type Told = Pick<LineReport, "outcome" | "found">;

interface Reading extends ProposedProgramme {
  known: KnownNames;
  day: string | null;
  section: { title: string; kind: TalkKind | null } | null;
  /** A line that may be the title of the speakers after it, and its report. */
  pending: { title: string; line: number; report: number } | null;
  time: Pick<ProgrammeLine, "startTime" | "endTime"> | null;
}

/**
 * The talks a pasted programme tells of, and of each line what was understood. Every word comes
 * from the text; who of the known people and organisations is meant is proposed, not decided.
 */
export function readProgramme(text: string, known: KnownNames): ProposedProgramme {
  const plain = plainText(text);
  const reading: Reading = {
    known,
    head: readHead(plain),
    talks: [],
    lines: [],
    moderators: [],
    day: null,
    section: null,
    pending: null,
    time: null,
  };
  plain.split("\n").forEach((raw, index) => {
    if (raw.trim() === "") return;
    const line = index + 1;
    reading.lines.push({ line, text: raw.trim(), ...readInto(reading, raw, line) });
  });
  const { head, talks, lines, moderators } = reading;
  return { head, talks, lines, moderators };
}

function plainText(text: string): string {
  return withPrintedApostrophes(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00a0\u2007\u202f]/g, " ");
}

function readInto(reading: Reading, raw: string, line: number): Told {
  if (raw.length > MAX_LINE) return tell("unrecognised", LINE_FOUND.unrecognised);
  const read = readLine(raw, reading.known);
  const day = dayIn(raw);
  const isHead = reading.talks.length === 0 && isHeadLine(raw);
  if (day && (isHead || isDayLine(raw, read))) {
    reading.day = day;
    reading.section = null;
    return tell("day", isHead ? headFound(reading.head) : LINE_FOUND.day);
  }
  if (reading.talks.length === 0 && tellsOf(reading.head, raw))
    return tell("day", headFound(reading.head));
  const last = reading.talks.at(-1);
  const whole = read.title.replace(/[:.]$/, "").trim();
  const speakers = speakersOf(read.speakers, reading.known);
  const leaders = speakersOf(read.moderator, reading.known, true);
  const timed = read.startTime !== null;

  if (isBreak(read.title) && speakers.length === 0) {
    reading.section = null;
    reading.pending = null;
    return tell("break", LINE_FOUND.break);
  }
  if (timed && read.title === "" && speakers.length === 0 && leaders.length === 0) {
    reading.time = read;
    return tell("section", "Ora dell’intervento che segue.");
  }
  if (read.title === "" && speakers.length === 0 && leaders.length > 0 && !timed) {
    return ledBy(reading, leaders);
  }
  const time = timed ? read : reading.time;
  if (!timed && isSection(raw, read, speakers)) {
    reading.section = { title: whole, kind: kindOf(whole) };
    reading.pending = null;
    if (!reading.time) return tell("section", LINE_FOUND.section);
  }
  if (timed || reading.time || (read.title !== "" && speakers.length + leaders.length > 0)) {
    reading.time = null;
    reading.pending = null;
    if (timed && !SECTION.test(whole)) reading.section = null;
    const talk = newTalk(reading, line, time, read.title, [...speakers, ...leaders]);
    talk.kind = kindOf(read.verb) ?? talk.kind;
    return tell("talk", talkFound(talk));
  }
  const speaker = last?.speakers.at(-1);
  const isBare = speaker?.name && !speaker.roleTitle && !speaker.organisationName;
  const isNameless = speakers.every(({ name }) => name === null);
  const detail = read.speakers || whole;
  if (speaker && isBare && isNameless && isDetail(reading, detail)) {
    const [named] = readAttributions(`${speaker.name}, ${detail}`, reading.known);
    const { moderates } = speaker;
    if (named) Object.assign(speaker, matched({ ...named, moderates }, reading.known));
    return tell("speaker", speakersFound([speaker]));
  }
  if (speakers.length > 0) return spokenBy(reading, speakers, line);
  if (speaker && !speaker.organisationName && looksLikeOrganisation(whole, reading.known)) {
    Object.assign(speaker, matched({ ...speaker, organisationName: whole }, reading.known));
    return tell("speaker", speakersFound([speaker]));
  }
  if (last && last.title === "" && !read.isBulleted) {
    last.title = read.title;
    last.kind = kindOf(read.title) ?? last.kind;
    return tell("talk", LINE_FOUND.title);
  }
  if (read.isQuoted || (read.isBulleted && last)) {
    const talk = newTalk(reading, line, null, read.title, []);
    return tell("talk", talkFound(talk));
  }
  reading.pending = { title: whole, line, report: reading.lines.length };
  return tell("unrecognised", LINE_FOUND.unrecognised);
}

function tell(outcome: LineOutcome, found: string): Told {
  return { outcome, found };
}

/** Speakers on a line of their own: of the title before, of the talk before, or of the section. */
function spokenBy(reading: Reading, speakers: ProposedSpeaker[], line: number): Told {
  const { pending, section } = reading;
  const last = reading.talks.at(-1);
  if (pending && pending.line === line - 1 && reading.lines[pending.report]) {
    const talk = newTalk(reading, pending.line, null, pending.title, speakers);
    reading.lines[pending.report] = {
      line: pending.line,
      text: reading.lines[pending.report]?.text ?? "",
      outcome: "talk",
      found: talkFound({ ...talk, speakers: [] }),
    };
    reading.pending = null;
    return tell("speaker", speakersFound(speakers));
  }
  if (section) {
    const talk = newTalk(
      reading,
      line,
      null,
      section.kind === "opening" ? section.title : "",
      speakers,
    );
    talk.kind = section.kind ?? talk.kind;
    return tell("talk", talkFound(talk));
  }
  if (last) {
    last.speakers.push(...speakers);
    return tell("speaker", speakersFound(speakers));
  }
  const talk = newTalk(reading, line, null, "", speakers);
  return tell("talk", talkFound(talk));
}

function ledBy(reading: Reading, leaders: ProposedSpeaker[]): Told {
  const last = reading.talks.at(-1);
  if (last?.kind === "discussion") {
    last.speakers.push(...leaders);
    return tell("moderator", speakersFound(leaders));
  }
  reading.moderators.push(...leaders);
  return tell("moderator", `${speakersFound(leaders)} ${LINE_FOUND.moderator}`);
}

function newTalk(
  reading: Reading,
  line: number,
  time: Reading["time"],
  title: string,
  speakers: ProposedSpeaker[],
): ProposedTalk {
  const talk: ProposedTalk = {
    line,
    day: reading.day,
    startTime: time?.startTime ?? null,
    endTime: time?.endTime ?? null,
    kind: kindOf(title) ?? reading.section?.kind ?? "talk",
    title: cutTo(title.replace(/\s+/g, " ").replace(/[:.]$/, "").trim(), 300),
    speakers,
  };
  reading.talks.push(talk);
  return talk;
}

function isSection(raw: string, read: ProgrammeLine, speakers: ProposedSpeaker[]): boolean {
  const title = read.title.replace(/:$/, "").trim();
  if (speakers.length > 0 || read.moderator !== "") return false;
  return SECTION.test(title) || (/:\s*$/.test(raw) && title.split(/\s+/).length <= 8);
}

function isDetail(reading: Reading, text: string): boolean {
  return looksLikeRole(text) || looksLikeOrganisation(text, reading.known);
}

function speakersOf(text: string, known: KnownNames, moderates = false): ProposedSpeaker[] {
  if (text === "") return [];
  return readAttributions(text, known).map((named) => matched({ ...named, moderates }, known));
}

function matched(
  named: Omit<ProposedSpeaker, "people" | "organisations">,
  known: KnownNames,
): ProposedSpeaker {
  const { name, roleTitle, organisationName, moderates } = named;
  return {
    name,
    roleTitle,
    organisationName,
    moderates,
    people: name ? matchPeople(name, known.people) : [],
    organisations: organisationName
      ? matchOrganisations(organisationName, known.organisations)
      : [],
  };
}

/** Nothing else on the line but a title of the day and its hours: «Seminario, 12 marzo 2021, ore 9.30». */
function isDayLine(raw: string, read: ProgrammeLine): boolean {
  const startsWithTime = /^\s*[(]?(?:ore\s*)?\d{1,2}[.:,]\d{2}/i.test(raw);
  return !startsWithTime && read.speakers === "" && !read.isQuoted && !read.isBulleted;
}
