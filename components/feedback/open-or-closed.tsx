/** Whether a list shows what waits or what is closed. */
export function OpenOrClosed(props: {
  href: string;
  open: boolean;
  counts: { open: number; closed: number };
}) {
  const choices = [
    { open: true, href: props.href, label: `Aperte (${props.counts.open})` },
    { open: false, href: `${props.href}?stato=chiuse`, label: `Chiuse (${props.counts.closed})` },
  ];
  return (
    <nav aria-label="Stato delle segnalazioni">
      <ul className="flex flex-wrap gap-x-6">
        {choices.map(({ open, href, label }) => (
          <li key={label}>
            <a
              href={href}
              aria-current={open === props.open ? "page" : undefined}
              className={`inline-block py-2.5 ${open === props.open ? "font-bold text-ink no-underline" : ""}`}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
