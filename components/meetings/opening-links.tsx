/** Something one can open: slides, a recording, a page. */
export type OpeningLink = {
  label: string;
  href: string;
  detail: string | null;
  /** The page has the address elsewhere, so that paper need not say it again. */
  repeated?: boolean;
  /** The page that says more of it. */
  about?: string;
};

/** Plain links that open a thing at once, with type and size; beside each, its own page. */
export function OpeningLinks({ links }: { links: readonly OpeningLink[] }) {
  if (links.length === 0) return null;
  return (
    <ul className="opening-links mt-2 flex flex-wrap gap-x-6 text-base">
      {links.map(({ label, href, detail, repeated, about }) => (
        <li key={`${label} ${href}`} className="py-2 md:py-0.5">
          <a href={href} className={repeated ? "repeated" : undefined}>
            {label}
          </a>
          {detail && <span className="text-sm text-soft"> {detail}</span>}
          {about && about !== href && (
            <a href={about} className="repeated ml-3 text-sm">
              Scheda<span className="sr-only"> di {label}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
