import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ZoneChooser } from "#components/territory/zone-chooser";

const ZONES = [
  { id: "1", slug: "pratese", name: "Pratese", row: 0, column: 1 },
  { id: "2", slug: "senese", name: "Senese", row: 2, column: 1 },
  { id: "3", slug: "aretina", name: "Aretina", row: 1, column: 2 },
];

test("zones are reached as on the map, and those that count already say so in words", () => {
  const html = renderToStaticMarkup(
    createElement(ZoneChooser, {
      name: "zone",
      legend: "Zone coinvolte",
      zones: ZONES,
      chosen: ["1"],
      already: ["1", "3"],
      onChange: () => {},
    }),
  );
  const labels = [...html.matchAll(/<label.*?<\/label>/g)].map(([label]) => label);
  expect(labels.map((label) => label.replace(/<[^>]*>/g, " ").trim())).toEqual([
    "Pratese",
    expect.stringMatching(/^Aretina\s+dagli interventi$/),
    "Senese",
  ]);
  // One that is ticked is chosen, wherever else it stands.
  expect(labels.map((label) => label.includes("data-already"))).toEqual([false, true, false]);
});
