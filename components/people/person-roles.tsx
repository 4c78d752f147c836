import { AffiliationList } from "#components/people/affiliation-list";
import { dayBefore } from "#lib/clock";
import { formatDayAfter } from "#lib/format";
import type { PersonDetails } from "#lib/people/queries";

type Affiliation = PersonDetails["affiliations"][number];

/** The roles of a person: what is held now, what was, and what is only known of one day. */
export function PersonRoles({ affiliations }: { affiliations: readonly Affiliation[] }) {
  const groups = [
    { title: "Oggi", items: affiliations.filter((item) => item.current) },
    {
      title: "In passato",
      items: affiliations.filter((item) => !item.current && item.attestedOn === null),
    },
    {
      title: "Ruoli documentati a una data",
      items: affiliations.filter((item) => item.attestedOn !== null),
    },
  ];
  return groups
    .filter((group) => group.items.length > 0)
    .map((group) => (
      <section key={group.title} className="mt-6">
        <h2 className="text-base text-soft">{group.title}</h2>
        <AffiliationList
          items={group.items.map((item) => ({
            id: item.id,
            role: item.roleTitle,
            organisation: {
              name: item.organisation.name,
              href: `/enti/${item.organisation.slug}`,
            },
            when: whenHeld(item),
          }))}
        />
      </section>
    ));
}

function whenHeld({ validFrom, validTo, attestedOn }: Affiliation): string {
  if (attestedOn) return formatDayAfter("il", attestedOn);
  return [
    validFrom && formatDayAfter("dal", validFrom),
    validTo && formatDayAfter("al", dayBefore(validTo)),
  ]
    .filter(Boolean)
    .join(" ");
}
