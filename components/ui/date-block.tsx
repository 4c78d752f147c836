import type { IsoDay } from "#lib/clock";
import { dayParts, formatDay } from "#lib/format";

/** The day of a dated row: the number large, the month under it, the year where no heading says it. */
export function DateBlock({ day, withYear = false }: { day: IsoDay; withYear?: boolean }) {
  const parts = dayParts(day);
  return (
    <time dateTime={day} className="date-block">
      <span aria-hidden>
        <b>{parts.day}</b>
        {parts.month}
        {withYear && <small>{parts.year}</small>}
      </span>
      <span className="sr-only">{formatDay(day)}</span>
    </time>
  );
}
