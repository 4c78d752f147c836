import type { IsoDay } from "#lib/clock";
import { dayParts, formatDay } from "#lib/format";

/** The day of a dated row: the number large, the month under it, the year where no heading says it. */
export function DateBlock({ day, withYear = false }: { day: IsoDay; withYear?: boolean }) {
  const parts = dayParts(day);
  return (
    <time dateTime={day} className="text-ink">
      <span aria-hidden className="block leading-tight">
        <b className="block text-title-2 leading-none">{parts.day}</b>
        {parts.month}
        {withYear && <span className="block text-sm text-soft">{parts.year}</span>}
      </span>
      <span className="sr-only">{formatDay(day)}</span>
    </time>
  );
}
