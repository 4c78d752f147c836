import { MetaList } from "#components/ui/meta-list";
import { formatCount, formatDayAfter } from "#lib/format";
import type { OwnLab } from "#lib/lab-keeping/queries";

/** The labs that somebody coordinates, with how much is written of each. */
export function OwnLabList({ labs }: { labs: readonly OwnLab[] }) {
  return (
    <ul>
      {labs.map(({ id, title, latestDay, ...lab }) => (
        <li key={id} className="border-t border-line py-6">
          <h2 className="text-title-3">
            <a href={`/area/laboratori/${id}`}>{title}</a>
          </h2>
          <MetaList
            facts={[
              { term: "Équipe", value: formatCount(lab.members, "componente", "componenti") },
              { term: "Servizi", value: String(lab.services) },
              { term: "Fondi", value: String(lab.funding) },
              {
                term: "Diario",
                value: latestDay ? `aggiornato ${formatDayAfter("al", latestDay)}` : "vuoto",
              },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
