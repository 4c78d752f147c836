import { type Territory, territorySchema } from "#lib/territory/schema";

const zone = (slug: string, column: number, neighbours: string[], more: object = {}) => ({
  slug,
  name: slug.toUpperCase(),
  healthAuthority: "est",
  tile: { row: 0, column },
  validFrom: "2018-01-01",
  neighbours,
  ...more,
});

/** Three municipalities in two zones, one of which is divided in 2022. */
export function smallTerritory(): Territory {
  return territorySchema.parse({
    name: "Prova",
    healthAuthorities: [{ slug: "est", name: "Azienda Est", shortName: "Est" }],
    zones: [
      zone("monte", 0, ["mare", "costa"]),
      zone("mare", 1, ["monte"], { validTo: "2022-01-01" }),
      zone("costa", 1, ["monte", "isola"], { validFrom: "2022-01-01" }),
      zone("isola", 2, ["costa"], { validFrom: "2022-01-01" }),
    ],
    successions: [{ from: "mare", into: ["costa", "isola"], date: "2022-01-01" }],
    municipalities: [
      { istat: "000001", name: "Alto", province: "PR", zones: ["monte"] },
      { istat: "000002", name: "Riva", province: "PR", zones: ["mare", "costa"] },
      { istat: "000003", name: "Scoglio", province: "PR", zones: ["mare", "isola"] },
    ],
  });
}

/** A square of one degree whose lower left corner is at a longitude, on the 43rd parallel. */
export function square(longitude: number) {
  const ring = [
    [longitude, 43],
    [longitude + 1, 43],
    [longitude + 1, 44],
    [longitude, 44],
    [longitude, 43],
  ];
  return { type: "Polygon" as const, coordinates: [ring] };
}

/** GeoJSON with one square for each id, side by side. */
export function squares(ids: readonly string[]) {
  const features = ids.map((id, index) => ({
    type: "Feature",
    id,
    properties: {} as Record<string, unknown>,
    geometry: square(10 + index) as unknown,
  }));
  return { type: "FeatureCollection", features };
}
