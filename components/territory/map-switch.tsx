import type { ReactNode } from "react";

/** Two drawings of the same zones, one at a time; style alone switches them. */
export function MapSwitch({ boundaries, tiles }: { boundaries: ReactNode; tiles: ReactNode }) {
  return (
    <div className="map-switch">
      <fieldset className="mb-4 flex flex-wrap gap-x-6 text-base">
        <legend className="float-left mr-4 py-2.5 md:py-1">Mappa per</legend>
        {[
          { value: "boundaries", label: "confini" },
          { value: "tiles", label: "tessere" },
        ].map(({ value, label }) => (
          <label key={value} className="flex items-center gap-2 py-2.5 md:py-1">
            <input
              type="radio"
              name="map"
              value={value}
              defaultChecked={value === "boundaries"}
              className="size-5 accent-link"
            />
            {label}
          </label>
        ))}
      </fieldset>
      <div className="as-boundaries">{boundaries}</div>
      <div className="as-tiles">{tiles}</div>
    </div>
  );
}
