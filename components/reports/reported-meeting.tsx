import { formatDays } from "#lib/format";
import type { ReportedMeeting as Meeting } from "#lib/reports/queries";

/** The meeting that is reported on, to have it before one's eyes while writing. */
export function ReportedMeeting({ meeting }: { meeting: Meeting }) {
  const { id, title, day, lastDay, talks } = meeting;
  return (
    <details className="disclosure">
      <summary>Programma dell’incontro</summary>
      <div className="pb-4 text-base">
        <p>
          <a href={`/redazione/incontri/${id}`}>{title}</a>, {formatDays(day, lastDay)}
        </p>
        {talks.length === 0 ? (
          <p>Il programma non ha ancora interventi.</p>
        ) : (
          <ol>
            {talks.map((talk) => (
              <li key={talk.id} className="border-t border-line py-2">
                {talk.startTime && <span className="tabular">{talk.startTime} </span>}
                {talk.title}
                {talk.speakers.length > 0 && (
                  <span className="block text-soft">{talk.speakers.join("; ")}</span>
                )}
              </li>
            ))}
          </ol>
        )}
      </div>
    </details>
  );
}
