import { formatNumber } from "#lib/format";
import type { Few } from "#lib/newsroom/queries";

/** The way to the rest of a list that is longer than the desk has room for. */
export function DeskMore({ few }: { few: Few<unknown> }) {
  const rest = few.total - few.items.length;
  if (rest <= 0) return null;
  return (
    <p className="py-2.5 text-base">
      <a href="/redazione?mostra=tutto">
        {rest === 1
          ? "Mostra anche l’altra voce"
          : `Mostra tutto: altre ${formatNumber(rest)} voci`}
      </a>
    </p>
  );
}
