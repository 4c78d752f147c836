import { DemonstrationTag } from "#components/ui/demonstration-tag";
import { formatCount } from "#lib/format";

export type ListedTheme = {
  name: string;
  href: string;
  description: string | null;
  /** Meetings about it or about a theme below it. */
  meetings: number;
  demonstration: boolean;
  children: ListedTheme[];
};

/** Themes with those below them indented, as deep as they go. */
export function ThemeTree({ themes }: { themes: readonly ListedTheme[] }) {
  return (
    <ul>
      {themes.map((theme) => (
        <li key={theme.href} className="border-t border-line py-5">
          <h2 className="text-title-3">
            <a href={theme.href}>{theme.name}</a>
            {theme.demonstration && <DemonstrationTag />}
          </h2>
          {theme.description && <p className="mt-1 max-w-[68ch] text-quiet">{theme.description}</p>}
          <p className="mt-1 text-sm text-soft">{meetingCount(theme)}</p>
          <Branch themes={theme.children} />
        </li>
      ))}
    </ul>
  );
}

function Branch({ themes }: { themes: readonly ListedTheme[] }) {
  if (themes.length === 0) return null;
  return (
    <ul className="mt-3 border-l-4 border-pale pl-4">
      {themes.map((theme) => (
        <li key={theme.href} className="py-1.5 md:py-0.5">
          <a href={theme.href}>{theme.name}</a>{" "}
          <span className="text-sm text-soft">{meetingCount(theme)}</span>
          {theme.demonstration && <DemonstrationTag />}
          <Branch themes={theme.children} />
        </li>
      ))}
    </ul>
  );
}

function meetingCount({ meetings }: ListedTheme): string {
  return meetings === 0
    ? "nessun incontro in archivio"
    : `${formatCount(meetings, "incontro", "incontri")} in archivio`;
}
