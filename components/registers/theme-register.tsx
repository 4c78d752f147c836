import { EmptyState } from "#components/ui/empty-state";
import { formatCount } from "#lib/format";
import type { ThemeListItem } from "#lib/themes/queries";

const INDENT = ["", "pl-6", "pl-12", "pl-18"];

/** The tree of themes as the newsroom keeps it. */
export function ThemeRegister({ themes }: { themes: ThemeListItem[] }) {
  if (themes.length === 0) return <EmptyState title="Ancora nessun tema." />;
  return (
    <ul>
      {themes.map(({ id, name, depth, meetingCount }) => (
        <li
          key={id}
          className={`flex flex-wrap items-baseline gap-x-4 border-b border-line py-2 ${INDENT[Math.min(depth, INDENT.length - 1)]}`}
        >
          <a
            href={`/redazione/registri/temi/${id}`}
            className={`inline-block py-1 ${depth === 0 ? "font-bold" : ""}`}
          >
            {name}
          </a>
          <span className="text-sm text-soft">
            {depth > 0 && <span className="sr-only">{`livello ${depth + 1}, `}</span>}
            {formatCount(meetingCount, "incontro", "incontri")}
          </span>
        </li>
      ))}
    </ul>
  );
}
