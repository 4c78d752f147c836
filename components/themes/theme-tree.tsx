import { formatCount } from "#lib/format";

export type ListedTheme = {
  name: string;
  href: string;
  description: string | null;
  talks: number;
  children: ListedTheme[];
};

/** Themes with their subthemes indented below them. */
export function ThemeTree({ themes }: { themes: readonly ListedTheme[] }) {
  return (
    <ul>
      {themes.map((theme) => (
        <li key={theme.href} className="border-t border-line py-5">
          <h2 className="text-title-3">
            <a href={theme.href}>{theme.name}</a>
          </h2>
          {theme.description && <p className="mt-1 max-w-[68ch] text-quiet">{theme.description}</p>}
          <p className="mt-1 text-sm text-soft">{talkCount(theme)}</p>
          {theme.children.length > 0 && (
            <ul className="mt-3 border-l-4 border-pale pl-4">
              {theme.children.map((child) => (
                <li key={child.href} className="py-1.5 md:py-0.5">
                  <a href={child.href}>{child.name}</a>{" "}
                  <span className="text-sm text-soft">{talkCount(child)}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function talkCount({ talks }: ListedTheme): string {
  return talks === 0 ? "nessun intervento" : formatCount(talks, "intervento", "interventi");
}
