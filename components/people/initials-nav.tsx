import { LETTERS, OTHER_INITIALS } from "#lib/people/rules";

/** The ways to a long list of people; a letter that nobody's name begins with leads nowhere. */
export function InitialsNav(props: {
  initials: readonly { initial: string; count: number }[];
  current?: string;
}) {
  const counts = new Map(props.initials.map(({ initial, count }) => [initial, count]));
  const shown = counts.has(OTHER_INITIALS) ? [...LETTERS, OTHER_INITIALS] : LETTERS;
  return (
    <nav aria-label="Iniziali dei cognomi" className="mb-8 print:hidden">
      <ul className="pages">
        {shown.map((initial) => (
          <li key={initial}>
            {counts.has(initial) ? (
              <a
                href={initialHref(initial)}
                aria-current={initial === props.current ? "page" : undefined}
              >
                {initialLabel(initial)}
              </a>
            ) : (
              <span className="grid min-h-11 min-w-11 place-items-center text-soft">
                {initialLabel(initial)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function initialHref(initial: string): string {
  return `/persone/iniziale/${initial}`;
}

/** «B», or «Altre iniziali». */
export function initialLabel(initial: string): string {
  return initial === OTHER_INITIALS ? "Altre iniziali" : initial.toUpperCase();
}
