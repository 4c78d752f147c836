import type { IsoDay } from "#lib/clock";
import { dayParts, formatDay } from "#lib/format";

/** The day of a dated row: the number large, the month under it. */
export function DateBlock({ day }: { day: IsoDay }) {
  const parts = dayParts(day);
  return (
    <time dateTime={day} className="text-ink">
      <span aria-hidden className="block leading-tight">
        <b className="block text-title-2 leading-none">{parts.day}</b>
        {parts.month}
      </span>
      <span className="sr-only">{formatDay(day)}</span>
    </time>
  );
}
