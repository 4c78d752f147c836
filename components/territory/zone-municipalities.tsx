import { Section } from "#components/ui/section";
import { formatCount, formatNumber } from "#lib/format";
import type { ZoneDetails } from "#lib/territory/queries";

/** The municipalities of a zone with province and population, and how well the list is known. */
export function ZoneMunicipalities({ zone }: { zone: ZoneDetails }) {
  const { municipalities, sourceNote } = zone;
  if (municipalities.length === 0) return null;
  return (
    <Section id="comuni" title="Comuni">
      <details className="unfold disclosure">
        <summary>
          {formatCount(municipalities.length, "comune", "comuni")}, con gli abitanti
        </summary>
        <ul className="gap-x-12 text-base sm:columns-2 lg:columns-3">
          {municipalities.map(({ slug, name, province, population }) => (
            <li
              key={slug}
              className="flex break-inside-avoid justify-between gap-3 border-b border-line py-1.5"
            >
              <span>
                {name} <span className="text-soft">({province})</span>
              </span>
              {population !== null && (
                <span className="tabular">
                  {formatNumber(population)}
                  <span className="sr-only"> abitanti</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      </details>
      {sourceNote && <p className="mt-3 max-w-[72ch] text-sm text-soft">{sourceNote}</p>}
    </Section>
  );
}
