import { ResultCount } from "#components/meetings/result-count";
import type { ArchiveResult } from "#lib/archive/queries";
import { formatAll, formatNumber } from "#lib/format";

/** How many were found and of what kind, and the way to those addressed to all zones. */
export function ArchiveCount({ result }: { result: ArchiveResult }) {
  const { allZones, page, pageCount } = result;
  const one = result.total === 1;
  const whole = result.active.length === 0;
  const isUnknown = result.unknown.some(({ key }) => key === "zona");
  const zone = isUnknown ? undefined : result.active.find(({ key }) => key === "zona");
  const others = result.active.filter(
    ({ key }) => isUnknown || !["zona", "tutte"].includes(key),
  ).length;
  return (
    <ResultCount count={result.total}>
      {whole && result.total > 0 && " nell’archivio"}
      {zone && ` che ${one ? "coinvolge" : "coinvolgono"} la zona ${zone.value}`}
      {zone && allZones?.included && (one ? " o è rivolto a tutte" : " o sono rivolti a tutte")}
      {others > 0 && (zone ? ", con gli altri filtri scelti" : " con i filtri scelti")}
      {pageCount > 1 &&
        !result.beyondEnd &&
        `, pagina ${formatNumber(page)} di ${formatNumber(pageCount)}`}
      .{" "}
      {allZones && allZones.count > 0 && (
        <a href={allZones.href}>
          {allZones.included ? "Togli" : "Aggiungi"} {forAllZones(allZones.count)}
        </a>
      )}
    </ResultCount>
  );
}

function forAllZones(count: number): string {
  if (count === 1) return "quello rivolto a tutte le zone";
  return `${formatAll(count)} rivolti a tutte le zone`;
}
