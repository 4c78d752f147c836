const HOME = "/redazione/segnalazioni";

export type ReportsSection = "attesa" | "dati" | "accessibilita" | "valutazioni";

/** The parts of what the public says; a number says how much of it waits. */
export function ReportsNav(props: {
  current: ReportsSection;
  waiting: { data: number; accessibility: number };
}) {
  const { data, accessibility } = props.waiting;
  const sections = [
    { key: "attesa", href: HOME, label: "In attesa", count: data + accessibility },
    { key: "dati", href: `${HOME}/dati`, label: "Dati personali", count: data },
    {
      key: "accessibilita",
      href: `${HOME}/accessibilita`,
      label: "Accessibilità",
      count: accessibility,
    },
    { key: "valutazioni", href: `${HOME}/valutazioni`, label: "Valutazioni", count: null },
  ];
  return (
    <nav aria-label="Segnalazioni" className="newsroom-nav print:hidden">
      <ul>
        {sections.map(({ key, href, label, count }) => (
          <li key={key}>
            <a href={href} aria-current={key === props.current ? "true" : undefined}>
              {label}
              {count !== null && ` (${count})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
