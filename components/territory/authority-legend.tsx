/** What the tints of a map mean; the table beside it says the same in words. */
export function AuthorityLegend({ names }: { names: readonly string[] }) {
  return (
    <ul aria-label="Colori della mappa" className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {names.map((name, index) => (
        <li key={name} className="flex items-center gap-2">
          <svg viewBox="0 0 16 16" className={`size-4 authority-${index}`} aria-hidden>
            <rect width="16" height="16" rx="2" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
