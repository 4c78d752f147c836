import { SECTIONS, type Section } from "#components/shell/site";

/** A disclosure on a phone, a bar from 768 px on (see `unfold` in globals.css). */
export function MainNavigation({ current }: { current: Section | null }) {
  return (
    <nav aria-label="Principale" className="border-line md:border-y print:hidden">
      <details className="unfold wrap">
        <summary className="menu-button">
          <svg
            viewBox="0 0 16 12"
            className="w-4 flex-none fill-none stroke-current stroke-2"
            aria-hidden
          >
            <path d="M0 1h16M0 6h16M0 11h16" />
          </svg>
          Menu
        </summary>
        <ul className="main-menu">
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
