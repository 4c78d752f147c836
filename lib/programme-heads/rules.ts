import type { IsoDay } from "#lib/clock";
import type { MeetingMode } from "#lib/meetings/schema";
import { MAX_LINE } from "#lib/programme-lines/rules";
import { cutTo } from "#lib/typed-text";

/** What the first lines of a programme say of the whole day; null where they say nothing. */
export interface ProgrammeHead {
  title: string | null;
  day: IsoDay | null;
  startTime: string | null;
  endTime: string | null;
  mode: MeetingMode | null;
  venue: string | null;
}

const MONTHS = [
  ...["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno"],
  ...["luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
];
const CLOCK = String.raw`(\d{1,2})(?:[.:,](\d{2}))?`;
/** «ore 9.30–13.00», «dalle 9.30 alle 13», «dalle ore 9 alle ore 13»; «9.30–13.00» with both minutes. */
const HOURS = new RegExp(
  String.raw`(?:\b(?:dalle(?:\s+ore)?|ore|h\.?|orario:?)\s*${CLOCK}(?:\s*(?:[-–—]|alle(?:\s+ore)?)\s*(?:ore\s+)?${CLOCK})?)(?![.:,]?\d)`,
  "i",
);
const RANGE = /(?:^|[\s,(])(\d{1,2})[.:](\d{2})\s*[-–—]\s*(\d{1,2})[.:](\d{2})(?!\d)/;
const STARTS_WITH_TIME = /^\s*[([]?\s*(?:(?:dalle\s+)?(?:ore|h\.?)\s*)?\d{1,2}[.:,]\d{2}/i;
const QUOTED = /[«“"„]\s*([^«»“”"„]{3,}?)\s*[»”"“]/;
const WEEKDAY =
  /(?<!\p{L})(?:(?:luned|marted|mercoled|gioved|venerd)[iì]|sabato|domenica)(?!\p{L})/iu;
const MODES: readonly [MeetingMode, RegExp][] = [
  [
    "mixed",
    /\b(?:mist[ao]|ibrid[ao])\b|in presenza (?:e|o) (?:on[ -]?line|(?:da|in) remoto|a distanza)/i,
  ],
  ["online", /\bon[ -]?line\b|\bwebinar\b|videoconferenza|\b(?:da|in) remoto\b|\ba distanza\b/i],
  ["in_person", /\bin presenza\b/i],
];
/** A programme says what it is of in its first lines, or not at all. */
const HEAD_LINES = 4;

/** «Venerdì 12 marzo 2021», alone or in the line that says what day the programme is of. */
export function dayIn(line: string): IsoDay | null {
  return foundDay(line)?.day ?? null;
}

/** The line that tells of the whole day, with its date; a line that begins with an hour is a talk. */
export function isHeadLine(line: string): boolean {
  return foundDay(line) !== null && !STARTS_WITH_TIME.test(line);
}

export function readHead(text: string): ProgrammeHead {
  const lines = text
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter((line) => line !== "" && line.length <= MAX_LINE);
  const firstTalk = lines.findIndex((line) => STARTS_WITH_TIME.test(line));
  const head = lines.slice(0, Math.min(firstTalk < 0 ? lines.length : firstTalk, HEAD_LINES));
  const at = head.findIndex((line) => foundDay(line));
  const dated = head[at];
  const found = dated === undefined ? null : foundDay(dated);
  // Without a date nothing tells a title from the first speaker.
  if (dated === undefined || !found) return EMPTY;
  const about = head.slice(0, at + 2).join("\n");
  return {
    title: titleOf(
      head.slice(0, at).findLast((line) => venueIn([line]) === null),
      dated,
      found.at,
    ),
    day: found.day,
    ...hoursIn(about),
    mode: MODES.find(([, words]) => words.test(about))?.[0] ?? null,
    venue: venueIn(head.slice(0, at + 2)),
  };
}

const EMPTY: ProgrammeHead = {
  title: null,
  day: null,
  startTime: null,
  endTime: null,
  mode: null,
  venue: null,
};

/** A line of the first ones whose words the head has, beside the one with the date. */
export function tellsOf(head: ProgrammeHead, line: string): boolean {
  const words = line.trim().replace(/\s+/g, " ");
  if (STARTS_WITH_TIME.test(words)) return false;
  const title = QUOTED.exec(words)?.[1] ?? words;
  const isTitle = head.title !== null && bare(title) === bare(head.title);
  return isTitle || (head.venue !== null && venueIn([words]) === head.venue);
}

/** What is quoted; else what stands before the date, or on a line above it. */
function titleOf(above: string | undefined, dated: string, at: number): string | null {
  const quoted = QUOTED.exec(dated) ?? QUOTED.exec(above ?? "");
  if (quoted) return quoted[1] ?? null;
  const before = dated.slice(0, at).replace(WEEKDAY, "");
  const title = [before, above ?? ""]
    .map(bare)
    .find((words) => words.split(/\s+/).length >= 3 && venueIn([words]) === null);
  return title === undefined ? null : cutTo(title, 300);
}

function bare(words: string): string {
  return words.replace(/^[\s,:;.«»“”"„–—-]+|[\s,:;.«»“”"„–—-]+$/g, "");
}

/** A place as programmes write it: «Palazzo Strozzi», «presso la Sala Verde», «piazza del Duomo 10». */
const PLACE =
  /^(?:presso\s|(?:palazzo|palazzina|sala|salone|auditorium|aula|teatro|villa|via|viale|piazza|piazzale|piazzetta|largo|lungarno|biblioteca|complesso|convento|chiostro|cinema|museo|fortezza|stazione|hotel|centro congressi|polo|sede)\s+(?:d(?:i|el|ella|ei|elle|egli|ello)\s+|dell[’'])?[\p{Lu}\d])/u;
/** What may stand beside it: a town, alone or with its code, and the number of a house. */
const BESIDE =
  /^(?:\d{1,5}\s*(?:\/?[A-Za-z])?|(?:\d{5}\s+)?\p{Lu}[\p{L}’'.]+(?:\s+\p{L}[\p{L}’'.]*){0,3}(?:\s*\([A-Z]{2}\))?)$/u;

/** The place and its address; what is told of day, hours and title stands between it and other words. */
function venueIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const day = foundDay(line);
    const words = [line.slice(0, day?.at), day ? line.slice(day.end) : ""].join("\n");
    const told = [WEEKDAY, HOURS, RANGE, QUOTED, ...MODES.map(([, mode]) => mode)];
    const left = told.reduce((text, pattern) => text.replace(pattern, "\n"), words);
    for (const part of left.split("\n")) {
      const run = runWithPlace(part.split(/,|;|\s[–—-]\s/).map(bare));
      if (run.length > 0) return cutTo(run.join(", "), 300);
    }
  }
  return null;
}

function runWithPlace(words: readonly string[]): string[] {
  const named = words.filter(Boolean);
  const first = named.findIndex(isPlace);
  if (first < 0) return [];
  let from = first;
  while (from > 0 && BESIDE.test(named[from - 1] ?? "")) from -= 1;
  let to = first + 1;
  while (to < named.length && (isPlace(named[to] ?? "") || BESIDE.test(named[to] ?? ""))) to += 1;
  return named.slice(from, to);
}

function isPlace(words: string): boolean {
  return PLACE.test(words.replace(/^\p{L}+/u, (first) => first.toLowerCase()));
}

function hoursIn(text: string): Pick<ProgrammeHead, "startTime" | "endTime"> {
  const found = HOURS.exec(text) ?? RANGE.exec(text);
  const [, fromHour, fromMinute, toHour, toMinute] = found ?? [];
  return { startTime: clock(fromHour, fromMinute), endTime: clock(toHour, toMinute) };
}

function clock(hours: string | undefined, minutes = "00"): string | null {
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

function foundDay(line: string): { day: IsoDay; at: number; end: number } | null {
  const found = /(?:^|[\s,(])(\d{1,2})[°º]?\s+(\p{L}+)\s+(\d{4})(?!\d)/iu.exec(line);
  const month = MONTHS.indexOf(found?.[2]?.toLowerCase() ?? "");
  if (!found || month < 0) return null;
  const day = `${found[3]}-${String(month + 1).padStart(2, "0")}-${found[1]?.padStart(2, "0")}`;
  const read = new Date(`${day}T00:00:00Z`);
  // The 31st of February is read as a day of March.
  const isDay = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
  return isDay ? { day, at: found.index, end: found.index + found[0].length } : null;
}
