"use client";

import type { ZoneTile } from "#components/territory/tile-figure";
import { TileGrid } from "#components/territory/tile-grid";
import { useNarrowScreen } from "#components/ui/use-narrow-screen";
import { formatList } from "#lib/format";

export type ChoosableZone = ZoneTile & { id: string };

/**
 * Zones as tiles to tick, placed as on the map and reached in that order; on a phone a list by name.
 * Works without scripts.
 */
export function ZoneChooser(props: {
  name: string;
  legend: string;
  hint?: string;
  zones: readonly ChoosableZone[];
  chosen: readonly string[];
  /** Those that count already for what is written elsewhere. */
  already?: readonly string[];
  onChange?: (chosen: string[]) => void;
}) {
  const { zones, chosen, onChange } = props;
  const isNarrow = useNarrowScreen();
  const already = zones.filter(({ id }) => props.already?.includes(id) && !chosen.includes(id));
  const isAlready = ({ id }: ChoosableZone) => already.some((zone) => zone.id === id);
  const hintId = `${props.name}-zones-hint`;
  return (
    <fieldset className="my-6" aria-describedby={props.hint ? hintId : undefined}>
      <legend className="font-bold text-ink">{props.legend}</legend>
      {props.hint && (
        <p id={hintId} className="text-base text-soft">
          {props.hint}
        </p>
      )}
      {onChange && (
        <p className="my-2 flex flex-wrap items-center gap-3 text-base">
          <span role="status">
            {chosen.length === 0 ? "Nessuna zona" : `${chosen.length} di ${zones.length} zone`}
            {already.length > 0 &&
              `, oltre a quelle degli interventi: ${formatList(already.map(({ name }) => name))}`}
          </span>
          <button type="button" className="tool" onClick={() => onChange(zones.map((z) => z.id))}>
            Tutte
          </button>
          <button type="button" className="tool" onClick={() => onChange([])}>
            Nessuna
          </button>
        </p>
      )}
      <TileGrid
        className={isNarrow ? "choosable by-name" : "choosable"}
        tiles={isNarrow ? inTwoColumns(zones) : zones.toSorted(byPlace)}
      >
        {(zone) => (
          <label data-already={isAlready(zone) || undefined}>
            <input
              type="checkbox"
              name={props.name}
              value={zone.id}
              className="size-5 flex-none accent-link"
              {...(onChange
                ? {
                    checked: chosen.includes(zone.id),
                    onChange: (event) =>
                      onChange(
                        event.target.checked
                          ? [...chosen, zone.id]
                          : chosen.filter((id) => id !== zone.id),
                      ),
                  }
                : { defaultChecked: chosen.includes(zone.id) })}
            />
            <span>
              {zone.name}
              {isAlready(zone) && <small>dagli interventi</small>}
            </span>
          </label>
        )}
      </TileGrid>
    </fieldset>
  );
}

function byPlace(a: ZoneTile, b: ZoneTile): number {
  return a.row - b.row || a.column - b.column;
}

/** By name, down one column and then down the other, with rows in step. */
function inTwoColumns(zones: readonly ChoosableZone[]): ChoosableZone[] {
  const rows = Math.ceil(zones.length / 2);
  return zones
    .toSorted((a, b) => a.name.localeCompare(b.name, "it"))
    .map((zone, at) => ({ ...zone, row: at % rows, column: Math.floor(at / rows) }));
}
