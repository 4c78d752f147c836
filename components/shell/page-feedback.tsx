import { subjectOfPath } from "#lib/hidings/rules";

/** What a reader may say of a page; each leads to a form of its own, which works without scripts. */
export function PageFeedback({ path }: { path: string }) {
  const [page = "/"] = path.split("?");
  const links = [
    { href: "/valuta", label: "Questa pagina è stata utile?", shown: true },
    {
      href: "/accessibilita/segnala",
      label: "Segnala un problema di accessibilità",
      shown: true,
    },
    { href: "/segnala", label: "Segnala un dato personale", shown: subjectOfPath(page) !== null },
  ];
  return (
    <nav aria-label="Dire qualcosa su questa pagina" className="-mt-6 mb-8 text-sm print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {links
          .filter(({ shown }) => shown)
          .map(({ href, label }) => (
            <li key={href}>
              <a
                href={`${href}?pagina=${page}`}
                rel="nofollow"
                className="inline-block py-3 md:py-1"
              >
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
