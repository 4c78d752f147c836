import { DateBlock } from "#components/ui/date-block";
import { Section } from "#components/ui/section";
import { YearGroups } from "#components/ui/year-groups";
import type { LabDetails } from "#lib/labs/queries";

/** What happened in the lab, newest first. */
export function LabDiary({ entries }: { entries: LabDetails["diary"] }) {
  if (entries.length === 0) return null;
  return (
    <Section id="diario" title="Diario">
      <YearGroups
        items={entries}
        yearOf={({ day }) => day.slice(0, 4)}
        keyOf={({ day, text }) => `${day} ${text}`}
        headingLevel={3}
        prefix="diario"
      >
        {({ day, text }) => (
          <li className="dated-row">
            <DateBlock day={day} />
            <div>
              <p className="max-w-[64ch]">{text}</p>
            </div>
          </li>
        )}
      </YearGroups>
    </Section>
  );
}
