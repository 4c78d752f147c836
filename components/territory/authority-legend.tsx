import { AuthorityMark, authorityLook } from "#components/territory/authority-mark";

/** What the signs and tints of a map mean; the table beside it says the same in words. */
export function AuthorityLegend({ names }: { names: readonly string[] }) {
  return (
    <ul aria-label="Segni della mappa" className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {names.map((name, index) => (
        <li key={name} className="flex items-center gap-2">
          <span
            className={`grid size-5 flex-none place-items-center rounded-sm ${authorityLook(index).tint}`}
          >
            <AuthorityMark index={index} />
          </span>
          {name}
        </li>
      ))}
    </ul>
  );
}
