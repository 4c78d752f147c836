import { Temporal } from "temporal-polyfill";

/** A day without a time, `2021-03-12`. */
export type IsoDay = string;

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

const TIME_ZONES: ReadonlySet<string> = new Set(["UTC", ...Intl.supportedValuesOf("timeZone")]);

/**
 * Whether a name such as `Europe/Rome` is a time zone this machine knows. Offsets are none: PostgreSQL
 * reads `+02:00` as two hours west of Greenwich, and they know nothing of summer.
 */
export function isTimeZone(name: string): boolean {
  return TIME_ZONES.has(name);
}

/** The present instant; tests stop it. */
export function now(): Date {
  return new Date();
}

/** Today's date where the reader is. */
export function today(timeZone: string, at: Date = now()): IsoDay {
  return localDay(at, timeZone);
}

/** The day on which an instant falls in a time zone. */
export function localDay(instant: Date, timeZone: string): IsoDay {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** The wall-clock time of an instant, `09:30`. */
export function localTime(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: "minute" });
}

/** The instant of a wall-clock time (`09:30`) on a day; an hour that a clock change skips moves forward. */
export function instantAt(day: IsoDay, time: string, timeZone: string): Date {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  return new Date(local.toZonedDateTime(timeZone).epochMilliseconds);
}

/** The first instant after `day` ends. */
export function endOfDay(day: IsoDay, timeZone: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return new Date(next.toZonedDateTime(timeZone).epochMilliseconds);
}

/** The last day of a period that ends, half-open, on `day`. */
export function dayBefore(day: IsoDay): IsoDay {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

/** The day some days after another. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** How many days are left from one day to another; negative when it is past. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** Days cross the database as midnight UTC; these two are the only crossing. */
export function dayFromDatabase(date: Date): IsoDay {
  return date.toISOString().slice(0, 10);
}

export function dayToDatabase(day: IsoDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The latest of some instants, null when there is none. */
export function latest(instants: readonly (Date | null | undefined)[]): Date | null {
  const times = instants.flatMap((instant) => instant?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
