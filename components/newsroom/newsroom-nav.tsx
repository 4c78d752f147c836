const SECTIONS = [
  { href: "/redazione", label: "Scrivania" },
  { href: "/redazione/incontri", label: "Incontri" },
  { href: "/redazione/notizie", label: "Notizie" },
  { href: "/redazione/materiali", label: "Materiali" },
  { href: "/redazione/segnalazioni", label: "Segnalazioni" },
  { href: "/redazione/registri", label: "Registri" },
  { href: "/redazione/portale", label: "Portale" },
  { href: "/redazione/attivita", label: "Attività" },
  { href: "/redazione/account", label: "Account" },
] as const;

export type NewsroomSection = (typeof SECTIONS)[number]["href"];

/** The parts of the newsroom, the same on each of its pages; on a phone behind one button. */
export function NewsroomNav({ current }: { current: NewsroomSection }) {
  return (
    <nav aria-label="Redazione" className="newsroom-nav print:hidden">
      <details className="unfold wrap" name="intestazione">
        <summary>
          <span className="sr-only">Parti della redazione. Questa: </span>
          {SECTIONS.find(({ href }) => href === current)?.label}
        </summary>
        <ul>
          {SECTIONS.map(({ href, label }) => (
            <li key={href}>
              <a href={href} aria-current={href === current ? "true" : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
