import { Section } from "#components/ui/section";
import { formatShortDay } from "#lib/format";
import type { LabRecord } from "#lib/registers/queries";

/** The meetings of a lab: they are linked to it where they are written. */
export function LabSessions({ meetings }: Pick<LabRecord, "meetings">) {
  return (
    <Section id="sedute" title="Sedute">
      {meetings.length === 0 && <p>Nessun incontro è ancora collegato a questo laboratorio.</p>}
      <ul>
        {meetings.map(({ id, title, day }) => (
          <li key={id} className="border-t border-line py-2">
            <a href={`/redazione/incontri/${id}`}>{title}</a>
            <span className="block text-sm text-soft">{formatShortDay(day)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-4">Un incontro si collega a un laboratorio dove lo si scrive.</p>
    </Section>
  );
}
