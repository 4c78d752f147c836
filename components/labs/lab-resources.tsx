import { Section } from "#components/ui/section";
import { FUNDING_LEVEL_LABELS } from "#lib/labs/messages";
import type { LabDetails } from "#lib/labs/queries";

type Lab = Pick<LabDetails, "services" | "funding">;

/** The services around the table, and with what money, by who provides it. */
export function LabResources({ lab: { services, funding } }: { lab: Lab }) {
  const levels = Map.groupBy(funding, ({ fundingSource }) => fundingSource.level);
  return (
    <>
      {services.length > 0 && (
        <Section id="servizi" title="Servizi coinvolti">
          <ul className="border-t border-line">
            {services.map(({ name, description }) => (
              <li key={name} className="border-b border-line py-2.5">
                <b>{name}</b>
                {description && <span className="block text-base text-quiet">{description}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {funding.length > 0 && (
        <Section id="risorse" title="Risorse">
          <dl className="grid gap-x-8 gap-y-4 md:grid-cols-[12rem_minmax(0,1fr)]">
            {[...levels].map(([level, lines]) => (
              <div key={level} className="border-t border-line pt-2.5 md:contents">
                <dt className="font-bold md:border-t md:border-line md:pt-2.5">
                  {FUNDING_LEVEL_LABELS[level]}
                </dt>
                {/* One description for the whole level keeps the two columns level. */}
                <dd className="md:border-t md:border-line md:pt-2.5">
                  <ul>
                    {lines.map(({ fundingSource, note }) => (
                      <li key={fundingSource.label}>
                        {fundingSource.label}
                        {note && <span className="text-base text-soft"> ({note})</span>}
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </>
  );
}
