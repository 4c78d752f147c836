type ListedAffiliation = {
  id: string;
  role: string | null;
  organisation: { name: string; href: string };
  /** «dal 2019», «dal 2018 al 2020», «il 12 marzo 2021». */
  when: string;
};

/** The roles of a person over time, each with when it is known to have held. */
export function AffiliationList({ items }: { items: readonly ListedAffiliation[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id} className="mt-1">
          {item.role && `${item.role}, `}
          <a href={item.organisation.href}>{item.organisation.name}</a>{" "}
          <span className="text-soft">{item.when}</span>
        </li>
      ))}
    </ul>
  );
}
