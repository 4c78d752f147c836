import { Temporal } from "temporal-polyfill";
import type { IsoDay } from "#lib/clock";
import { localTime } from "#lib/clock";

const LOCALE = "it-IT";
const numbers = new Intl.NumberFormat(LOCALE, { useGrouping: "always" });
const lists = new Intl.ListFormat(LOCALE, { type: "conjunction" });

const days = {
  long: dayFormat({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
  medium: dayFormat({ day: "numeric", month: "long", year: "numeric" }),
  month: dayFormat({ month: "long", year: "numeric" }),
  monthName: dayFormat({ month: "short" }),
};

/** «venerdì 12 marzo 2021». */
export function formatDay(day: IsoDay): string {
  return ordinal(days.long.format(utcNoon(day)));
}

/** «12 marzo 2021». */
export function formatShortDay(day: IsoDay): string {
  return ordinal(days.medium.format(utcNoon(day)));
}

/** «il 12 marzo 2021», «dall’8 marzo 2021»: the word before as the number asks for it. */
export function formatDayAfter(word: keyof typeof BEFORE_VOWEL, day: IsoDay): string {
  const text = formatShortDay(day);
  // «otto» and «undici» begin with a vowel.
  return /^(8|11) /.test(text) ? `${BEFORE_VOWEL[word]}${text}` : `${word} ${text}`;
}

const BEFORE_VOWEL = { il: "l’", dal: "dall’", al: "all’" };

/** «marzo 2021». */
export function formatMonth(day: IsoDay): string {
  return days.month.format(utcNoon(day));
}

/** «12–13 marzo 2021», «30 marzo – 2 aprile 2021»; one day alone is written in full. */
export function formatDays(first: IsoDay, last: IsoDay | null): string {
  if (!last || last === first) return formatDay(first);
  // Written out, because the range of Intl says «30 marzo – 02 aprile».
  const [from, to] = [dayParts(first), dayParts(last)];
  const end = formatShortDay(last);
  if (from.year !== to.year) return `${formatShortDay(first)} – ${end}`;
  if (from.month !== to.month) return `${formatShortDay(first).replace(/ \d+$/, "")} – ${end}`;
  return `${from.day === 1 ? "1º" : from.day}–${end}`;
}

/** The pieces of a date block: «12», «mar», 2021. */
export function dayParts(day: IsoDay): { day: number; month: string; year: number } {
  const date = Temporal.PlainDate.from(day);
  return {
    day: date.day,
    month: days.monthName.format(utcNoon(day)).replace(".", ""),
    year: date.year,
  };
}

/** «9:30». */
export function formatTime(instant: Date, timeZone: string): string {
  return localTime(instant, timeZone).replace(/^0/, "");
}

/** «9:30–13:00», or only the start. */
export function formatTimes(start: Date, end: Date | null, timeZone: string): string {
  const from = formatTime(start, timeZone);
  return end ? `${from}–${formatTime(end, timeZone)}` : from;
}

/** «3 febbraio 2022, 17:04». */
export function formatInstant(instant: Date, timeZone: string): string {
  const day = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
  return `${formatShortDay(day)}, ${formatTime(instant, timeZone)}`;
}

/** «3.668.333». */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** «1 incontro», «7 incontri». */
export function formatCount(value: number, one: string, many: string): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

/** «i 7», «gli 8», «gli 11»: the article as the number is read aloud. */
export function formatAll(value: number): string {
  const text = formatNumber(value);
  return /^(8|11(\.|$))/.test(text) ? `gli ${text}` : `i ${text}`;
}

/** «Pistoiese, Pratese e Senese». */
export function formatList(items: readonly string[]): string {
  // «Pisana ed Elba»: the conjunction takes a «d» before its own vowel.
  return lists.format(items).replace(/ e (?=[eèéE])/g, " ed ");
}

/** «Un titolo», with “those inside it” told apart. */
export function quoted(text: string): string {
  return `«${text.replace(/«([^«»]*)»/g, "“$1”")}»`;
}

/** «2,4 MB», «640 kB», «19,8 GB»: what a reader weighs before opening a file. */
export function formatBytes(bytes: number): string {
  // What would be rounded to «1.000 MB» is one of these already.
  if (bytes >= 999_500_000) return `${numbers.format(Math.round(bytes / 1e8) / 10)} GB`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  const rounded = value < 10 && unit === "MB" ? Math.round(value * 10) / 10 : Math.round(value);
  return `${numbers.format(Math.max(rounded, unit === "kB" ? 1 : 0.1))} ${unit}`;
}

/** A position in a recording, as players write it: «12:30», «1:55:20». */
export function formatPosition(seconds: number): string {
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3600);
  const [first, ...rest] = hours > 0 ? [hours, ...parts] : parts;
  return [first, ...rest.map((part) => String(part).padStart(2, "0"))].join(":");
}

function dayFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: "UTC" });
}

// A day is the same day everywhere: noon UTC, written in UTC.
function utcNoon(day: IsoDay): Date {
  return new Date(`${day}T12:00:00Z`);
}

// The first of a month is «1º» in Italian.
function ordinal(text: string): string {
  return text.replace(/(^|\s)1 (?=\p{L})/u, "$11º ");
}
