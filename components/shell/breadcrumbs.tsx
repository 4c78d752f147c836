export type Crumb = { label: string; href: string };

/** The way back; the page itself is the last step and is not a link. */
export function Breadcrumbs({ trail, current }: { trail: Crumb[]; current: string }) {
  return (
    <nav aria-label="Percorso" className="pt-3 text-sm text-soft md:pt-5 print:hidden">
      <ol className="flex flex-wrap">
        {[{ label: "Pagina iniziale", href: "/" }, ...trail].map(({ label, href }) => (
          <li key={href}>
            <a href={href} className="inline-block py-1.5 text-soft">
              {label}
            </a>
            <span aria-hidden className="px-2">
              /
            </span>
          </li>
        ))}
        <li className="py-1.5" aria-current="page">
          {current}
        </li>
      </ol>
    </nav>
  );
}
